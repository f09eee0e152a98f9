"""An address → its bytes, with care for others and for whoever runs this.

    addresses     which addresses may be read, judged by the number connected to
    connection    connections to exactly those, within a deadline
    robots        what a site asks of robots
    Fetcher       redirects, retries, sizes

The web is a stranger: redirects, sizes and times are bounded, and nothing inside the user's own network is reached.
Neither cookies nor proxies nor the user's credentials are used.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import TYPE_CHECKING

import httpcore2
import httpx2

from headwater.errors import InputError
from headwater.intake.content import decoded
from headwater.intake.draft import Raw
from headwater.intake.fetch.addresses import Allow, Resolve, is_public, parsed, resolved
from headwater.intake.fetch.connection import Checked, Deadline
from headwater.intake.fetch.robots import Robots
from headwater.intake.limits import Limits
from headwater.intake.stream import too_large
from headwater.version import __version__

if TYPE_CHECKING:
    import ssl

__all__ = ["Fetcher"]

AGENT = "headwater"
_HEADERS = (
    ("User-Agent", f"{AGENT}/{__version__} (news provenance reader)"),
    ("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5"),
    ("Accept-Encoding", "gzip, deflate"),
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WORTH_A_RETRY = frozenset({429, 500, 502, 503, 504})
_FIRST_WAIT = 0.5  # seconds; doubled with every try
_ROBOTS_LETTERS = 512_000  # RFC 9309, section 2.5, asks for 500 KiB at least
_ADVICE = {
    401: "it wants a login; save the page from your browser and give the file",
    402: "it wants to be paid; save the page from your browser and give the file",
    403: "it won't let robots in; save the page from your browser and give the file",
    404: "the page isn't there; check the address, or look for it in a web archive",
    410: "the page is gone; look for it in a web archive",
    429: "the site has had too many requests; try again later",
    451: "the page is withheld for legal reasons; look for another copy",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: status, header fields by lower-case name, and the body of a success."""

    status: int
    fields: Mapping[str, str]
    data: bytes

    @property
    def success(self) -> bool:
        """Whether the body is what was asked for."""
        return 200 <= self.status < 300


class Fetcher:
    """Reads addresses; remembers what each site asks of robots.

    `resolve` gives a host's IP addresses, `allow` says which of them may be connected to, `sleep` waits; tests put in
    their own.
    """

    def __init__(
        self,
        limits: Limits,
        *,
        resolve: Resolve = resolved,
        allow: Allow = is_public,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._limits = limits
        self._resolve = resolve
        self._allow = allow
        self._sleep = sleep
        self._sites: dict[str, Robots] = {}

    def __call__(self, address: str) -> Raw:
        """What is at an address; raises InputError where it can't or mayn't be read."""
        deadline = Deadline.after(self._limits.timeout_s, self._limits.tries)
        url, answer = self._followed(parsed(address), deadline, self._mind_robots)
        if not answer.success:
            advice = _ADVICE.get(answer.status, "try again later")
            raise InputError("http-status", f"the site answered {answer.status}: {advice}")
        return Raw(address, answer.data, str(url), answer.fields.get("content-type", ""))

    def _followed(
        self, url: httpx2.URL, deadline: Deadline, mind: Callable[[httpx2.URL, Deadline], None]
    ) -> tuple[httpx2.URL, Answer]:
        """The answer at the end of the redirects, each of which is minded like the address itself."""
        for _ in range(self._limits.redirects + 1):
            mind(url, deadline)
            answer = self._asked(url, deadline)
            if answer.status not in _REDIRECTS or "location" not in answer.fields:
                return url, answer
            url = _redirected(url, answer.fields["location"])
        raise InputError(
            "unreachable", f"it redirects more than {self._limits.redirects} times; give the final address"
        )

    def _mind_robots(self, url: httpx2.URL, deadline: Deadline) -> None:
        site = str(url.copy_with(raw_path=b"/robots.txt"))
        if site not in self._sites:
            self._sites[site] = self._robots(httpx2.URL(site), deadline)
        if not self._sites[site].allows(AGENT, url.raw_path.decode("ascii")):
            raise InputError("robots", "its robots.txt asks robots to stay out; save the page and give the file")

    def _robots(self, site: httpx2.URL, deadline: Deadline) -> Robots:
        """A site's rules: none where it has no such file, and InputError `robots` while it can't say (RFC 9309)."""
        _, answer = self._followed(site, deadline, lambda url, deadline: None)
        if answer.status >= 500:
            raise InputError("robots", f"its robots.txt can't be read now (status {answer.status}); try again later")
        return Robots.parse(answer.data[:_ROBOTS_LETTERS].decode("utf-8", "replace")) if answer.success else Robots()

    def _asked(self, url: httpx2.URL, deadline: Deadline) -> Answer:
        """The answer to one request, asked again where that may help and there is time."""
        for attempt in range(self._limits.tries):
            last = attempt == self._limits.tries - 1
            wait = _FIRST_WAIT * 2**attempt
            try:
                answer = self._once(url, deadline)
                wait = max(wait, _asked_to_wait(answer))
                if last or answer.status not in _WORTH_A_RETRY or wait > deadline.left():
                    return answer
            except httpcore2.TimeoutException as trouble:
                if last or wait > deadline.left():
                    raise InputError("time-out", f"{url.host} doesn't answer; try again later") from trouble
            except (httpcore2.NetworkError, httpcore2.ProtocolError) as trouble:
                if last or wait > deadline.left():
                    raise InputError(
                        "unreachable", f"{url.host} can't be read ({trouble}); try again later"
                    ) from trouble
            self._sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _once(self, url: httpx2.URL, deadline: Deadline) -> Answer:
        backend = Checked(self._resolve, self._allow, deadline)
        target = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        with (
            httpcore2.ConnectionPool(self._tls, network_backend=backend, max_keepalive_connections=0) as pool,
            pool.stream("GET", target, headers=_HEADERS) as response,
        ):
            fields = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            data = b""
            if 200 <= response.status < 300:
                self._mind_size(fields.get("content-length", ""))
                data = decoded(response.headers, response.iter_stream(), self._limits.max_bytes)
            return Answer(response.status, fields, data)

    def _mind_size(self, declared: str) -> None:
        if declared.isdecimal() and int(declared[:20]) > self._limits.max_bytes:
            raise too_large(self._limits.max_bytes)

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return httpx2.create_ssl_context()


def _redirected(url: httpx2.URL, location: str) -> httpx2.URL:
    try:
        return parsed(str(url.join(location)))
    except (InputError, httpx2.InvalidURL, ValueError) as trouble:
        raise InputError("refused", f"it redirects to where nothing may be read: {trouble}") from trouble


def _asked_to_wait(answer: Answer) -> float:
    """Seconds that the server asks for (Retry-After: RFC 9110, section 10.2.3); 0 where it asks for none."""
    stated = answer.fields.get("retry-after", "")
    if stated.isdecimal():
        return float(stated[:9])
    try:
        return max(0.0, parsedate_to_datetime(stated).timestamp() - time.time())
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
