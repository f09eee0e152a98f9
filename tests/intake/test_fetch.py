"""The fetcher against a server that misbehaves, on this machine; no test reaches the network."""

from __future__ import annotations

import gzip
import socket
import socketserver
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.intake import reports
from headwater.intake.draft import Raw
from headwater.intake.fetch import Fetcher
from headwater.intake.fetch.addresses import is_public, parsed, resolved
from headwater.intake.fetch.robots import Robots
from headwater.intake.limits import Limits
from headwater.nouns import Report

PAGE = b"<!DOCTYPE html><title>Ferry aground</title><p>A ferry ran aground off Tarn Island.</p>"
Act = Callable[[socket.socket], None]


def answer(status: str = "200 OK", body: bytes = PAGE, *fields: str, length: int | None = None) -> bytes:
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", *fields]
    if not any(f.lower().startswith("content-type") for f in fields):
        head.append("Content-Type: text/html; charset=utf-8")
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def redirect(to: str) -> bytes:
    return answer("302 Found", b"", f"Location: {to}")


@dataclass
class Site:
    """A server on this machine: what it does for each path, in turn; the last again and again."""

    acts: dict[str, list[bytes | Act]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    port: int = 0

    def on(self, path: str, *acts: bytes | Act) -> str:
        self.acts[path] = list(acts)
        return f"http://harbourgazette.example:{self.port}{path}"

    def serve(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head and (part := connection.recv(65536)):
            head += part
        if not head:
            return
        path = head.split(b" ")[1].decode()
        self.asked.append(path)
        self.heads.append(head.decode("latin-1"))
        acts = self.acts.get(path, [answer("404 Not Found", b"")])
        act = acts.pop(0) if len(acts) > 1 else acts[0]
        if callable(act):
            act(connection)
        else:
            connection.sendall(act)


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):
                site.serve(self.request)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

    with Server(("127.0.0.1", 0), Handler) as server:
        site.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield site
        server.shutdown()


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as one:
        yield one


HOSTS = {"harbourgazette.example": ["127.0.0.1"], "inside.example": ["10.0.0.7"], "mixed.example": ["127.0.0.1", "::1"]}


def resolve(host: str, port: int, within: float) -> Sequence[str]:
    return HOSTS.get(host, [host] if host[0].isdigit() else [])


SHORT = Limits(timeout_s=4)


def fetcher(limits: Limits = SHORT, waits: list[float] | None = None) -> Fetcher:
    sleep = (lambda seconds: None) if waits is None else waits.append
    return Fetcher(limits, resolve=resolve, allow=lambda address: address == "127.0.0.1", sleep=sleep)


def trouble(fetch: Callable[[str], Raw], address: str) -> InputError:
    with pytest.raises(InputError) as caught:
        fetch(address)
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_page_comes_with_its_final_address_and_media_type(site: Site) -> None:
    address = site.on("/ferry", answer())
    assert fetcher()(address) == Raw(address, PAGE, address, "text/html; charset=utf-8")


def test_it_says_who_it_is_and_names_the_host_not_the_number(site: Site) -> None:
    fetcher()(site.on("/ferry", answer()) + "#top")
    head = site.heads[-1].lower()
    assert "user-agent: headwater/" in head
    assert f"host: harbourgazette.example:{site.port}" in head
    assert "cookie" not in head


def test_redirects_are_followed_and_the_final_address_kept(site: Site) -> None:
    address = site.on("/old", redirect("/new?x=1"))
    final = site.on("/new?x=1", answer())
    assert fetcher()(address).url == final


def test_redirects_are_bounded(site: Site) -> None:
    address = site.on("/loop", redirect("/loop"))
    found = trouble(fetcher(), address)
    assert (found.kind, site.asked.count("/loop")) == ("unreachable", 6)


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data",
        "http://inside.example/",
        "http://mixed.example/",
        "http://10.1.2.3:80/",
        "file:///etc/passwd",
        "ftp://harbourgazette.example/x",
        "//user:secret@harbourgazette.example/",
        "http://[::1",
        "gopher:x",
    ],
)
def test_no_redirect_leads_inside(site: Site, target: str) -> None:
    found = trouble(fetcher(), site.on("/out", redirect(target)))
    assert found.kind == "refused"
    assert "secret" not in str(found)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://a.example/x",
        "http://",
        "http:///x",
        "https://user:secret@a.example/",
        "http://[::1",
    ],
)
def test_what_is_no_web_address_is_refused_unasked(address: str) -> None:
    found = trouble(fetcher(), address)
    assert found.kind == "bad-address"
    assert "secret" not in str(found)


def test_a_name_that_leads_inside_is_refused_before_any_connection(site: Site) -> None:
    found = trouble(
        Fetcher(Limits(timeout_s=2)), site.on("/ferry", answer()).replace("harbourgazette.example", "127.0.0.1")
    )
    assert (found.kind, site.asked) == ("refused", [])


def test_a_name_that_changes_its_address_is_connected_to_where_it_was_checked(site: Site) -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.7"]])  # robots.txt, the page; never asked a third time
    fetch = Fetcher(
        Limits(timeout_s=4), resolve=lambda h, p, w: next(answers), allow=lambda address: address == "127.0.0.1"
    )
    assert fetch(site.on("/ferry", answer())).data == PAGE
    assert next(answers) == ["10.0.0.7"]


def test_the_name_and_not_the_number_goes_into_the_handshake() -> None:
    heard = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = server.accept()
                    heard.append(connection.recv(4096))
                    connection.close()

        threading.Thread(target=listen, daemon=True).start()
        address = f"https://harbourgazette.example:{server.getsockname()[1]}/ferry"
        assert trouble(fetcher(), address).kind == "unreachable"
    assert b"harbourgazette.example" in heard[0]


def test_an_unknown_host_is_unreachable() -> None:
    assert trouble(fetcher(), "https://nowhere.example/ferry").kind == "unreachable"


def test_a_dead_port_is_unreachable() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert trouble(fetcher(), f"http://harbourgazette.example:{port}/").kind == "unreachable"


@pytest.mark.parametrize(
    ("status", "advice"), [("404 Not Found", "archive"), ("403 Forbidden", "browser"), ("418 Teapot", "later")]
)
def test_a_dead_link_says_what_to_do(site: Site, status: str, advice: str) -> None:
    found = trouble(fetcher(), site.on("/gone", answer(status, b"")))
    assert found.kind == "http-status"
    assert status[:3] in str(found)
    assert advice in str(found)


def test_a_busy_site_is_asked_again_after_as_long_as_it_wants(site: Site) -> None:
    waits: list[float] = []
    address = site.on("/ferry", answer("429 Too Many", b"", "Retry-After: 2"), answer("503 Busy", b""), answer())
    assert fetcher(waits=waits)(address).data == PAGE
    assert waits == [2.0, 1.0]


def test_a_site_that_wants_a_long_wait_is_left_alone(site: Site) -> None:
    waits: list[float] = []
    found = trouble(fetcher(waits=waits), site.on("/ferry", answer("429 Too Many", b"", "Retry-After: 86400")))
    assert (found.kind, waits) == ("http-status", [])


def test_tries_are_bounded(site: Site) -> None:
    assert trouble(fetcher(), site.on("/ferry", answer("500 Oops", b""))).kind == "http-status"
    assert site.asked.count("/ferry") == 3


def test_a_reset_connection_is_tried_again(site: Site) -> None:
    def reset(connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        connection.close()

    assert fetcher()(site.on("/ferry", reset, answer())).data == PAGE
    assert trouble(fetcher(), site.on("/dead", reset)).kind == "unreachable"


def test_a_body_that_breaks_off_is_no_page(site: Site) -> None:
    assert trouble(fetcher(), site.on("/ferry", answer(length=len(PAGE) + 50))).kind == "unreachable"


def test_a_body_longer_than_declared_ends_where_it_was_declared_to(site: Site) -> None:
    assert fetcher()(site.on("/ferry", answer(length=20))).data == PAGE[:20]


def test_what_is_no_http_is_unreachable(site: Site) -> None:
    assert trouble(fetcher(), site.on("/ferry", b"SSH-2.0-hello\r\n\r\n")).kind == "unreachable"


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        connection.sendall(b"<p>more</p>" * 1000)


def slow_body(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        connection.sendall(b"x")
        time.sleep(0.05)


def slow_head(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    slow_body(connection)


def silent(connection: socket.socket) -> None:
    time.sleep(3)


def test_an_endless_body_is_cut_off(site: Site) -> None:
    assert trouble(fetcher(Limits(max_bytes=100_000)), site.on("/ferry", endless)).kind == "too-large"


def test_a_body_declared_too_large_is_not_read(site: Site) -> None:
    address = site.on("/ferry", answer(body=b"", length=10**12))
    assert trouble(fetcher(Limits(max_bytes=100_000)), address).kind == "too-large"


@pytest.mark.parametrize("act", [slow_body, slow_head, silent])
def test_no_fetch_outlives_its_deadline(site: Site, act: Act) -> None:
    begun = time.monotonic()
    assert trouble(fetcher(Limits(timeout_s=1)), site.on("/ferry", act)).kind == "time-out"
    assert time.monotonic() - begun < 2.5


def test_packed_pages_are_unpacked(site: Site) -> None:
    packed = site.on("/gzip", answer("200 OK", gzip.compress(PAGE), "Content-Encoding: gzip"))
    assert fetcher()(packed).data == PAGE
    assert (
        fetcher()(site.on("/deflate", answer("200 OK", zlib.compress(PAGE), "Content-Encoding: deflate"))).data == PAGE
    )


def test_a_packed_bomb_is_cut_off(site: Site) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    address = site.on("/bomb", answer("200 OK", bomb, "Content-Encoding: gzip"))
    assert trouble(fetcher(Limits(max_bytes=1_000_000)), address).kind == "too-large"


def test_damaged_packing_is_told(site: Site) -> None:
    address = site.on("/ferry", answer("200 OK", b"no gzip at all", "Content-Encoding: gzip"))
    assert trouble(fetcher(), address).kind == "unreadable"


def test_a_feed_on_the_web_is_read_like_one_on_disk(site: Site) -> None:
    rss = b"<rss version='2.0'><channel><item><title>Ferry aground</title><link>/x</link></item></channel></rss>"
    address = site.on("/feed", answer("200 OK", rss, "Content-Type: text/plain"))
    (report,) = reports([address], Limits(), fetch=fetcher())
    assert isinstance(report, Report)
    assert (report.headline, report.input) == ("Ferry aground", address)
    assert report.url == address.replace("/feed", "/x")


def test_robots_are_obeyed_and_asked_once_a_site(site: Site) -> None:
    site.on("/robots.txt", answer("200 OK", b"User-agent: *\nDisallow: /private", "Content-Type: text/plain"))
    fetch = fetcher()
    fetch(site.on("/ferry", answer()))
    assert trouble(fetch, site.on("/private/ferry", answer())).kind == "robots"
    assert site.asked == ["/robots.txt", "/ferry"]


def test_robots_are_obeyed_at_each_redirect(site: Site) -> None:
    site.on("/robots.txt", answer("200 OK", b"User-agent: headwater\nDisallow: /private"))
    site.on("/private", answer())
    assert trouble(fetcher(), site.on("/ferry", redirect("/private"))).kind == "robots"


def test_a_site_that_cannot_say_what_it_asks_of_robots_is_not_read(site: Site) -> None:
    site.on("/robots.txt", answer("503 Busy", b""))
    assert trouble(fetcher(), site.on("/ferry", answer())).kind == "robots"
    assert "/ferry" not in site.asked


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/ferry", True),
        ("User-agent: *\nDisallow:", "/ferry", True),
        ("User-agent: *\nDisallow: /", "/ferry", False),
        ("User-agent: *\nDisallow: /\nAllow: /news", "/news/ferry", True),
        ("User-agent: *\nAllow: /news\nDisallow: /news/private", "/news/private/x", False),
        ("User-agent: other\nDisallow: /", "/ferry", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Headwater/2\nDisallow: /private", "/ferry", True),
        ("User-agent: other\nUser-agent: headwater\nDisallow: /f", "/ferry", False),
        ("user-agent:*\ndisallow:/*.pdf$  # no papers", "/papers/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/papers/a.pdf?x=1", True),
        ("User-agent: *\nDisallow: /*?print=", "/ferry?print=1", False),
        ("User-agent: *\nDisallow: /f%65rry", "/ferry", False),
        ("\ufeffUser-agent: *\nDisallow: /\nnonsense\n:", "/ferry", False),
        ("Disallow: /", "/ferry", True),
    ],
)
def test_the_longest_rule_for_us_decides(rules: str, path: str, allowed: bool) -> None:
    assert Robots.parse(rules).allows("headwater", path) is allowed


def test_a_rule_of_many_stars_costs_little() -> None:
    rules = Robots.parse("User-agent: *\nDisallow: /" + "a*" * 5000 + "b")
    begun = time.monotonic()
    assert rules.allows("headwater", "/" + "a" * 20_000)
    assert time.monotonic() - begun < 1


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200), st.text(max_size=50))
def test_any_text_is_a_robots_file(letters: str, path: str) -> None:
    Robots.parse(letters).allows("headwater", "/" + path)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0",
        "fc00::1", "fec0::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a00:1::",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe",
    ],
)  # fmt: skip
def test_addresses_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_addresses_outside_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("name", ["2130706433", "0x7f000001", "127.1", "localhost", "LOCALHOST."])
def test_odd_spellings_of_this_machine_resolve_to_it(name: str) -> None:
    assert not any(is_public(address) for address in resolved(name, 80, 5))


def test_a_resolver_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: time.sleep(1) or [])
    begun = time.monotonic()
    assert resolved("slow.example", 80, 0.1) == ()
    assert time.monotonic() - begun < 0.8


def test_letters_outside_ascii_are_written_as_addresses_write_them() -> None:
    url = parsed("https://fähre.example/übersicht?q=ä#top")
    assert (url.raw_host, url.raw_path) == (b"xn--fhre-loa.example", b"/%C3%BCbersicht?q=%C3%A4")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_an_address_or_an_input_error(letters: str) -> None:
    with suppress(InputError):
        parsed("http://" + letters)
