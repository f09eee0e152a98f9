"""Which addresses may be read: web addresses of public hosts, judged by the number that is then connected to.

A page on the web must not make Headwater read what only its user's machine or network can see.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from queue import Empty, SimpleQueue

import httpx2

from headwater.errors import InputError

Resolve = Callable[[str, int, float], Sequence[str]]
Allow = Callable[[str], bool]

# RFC 6052 and 8215: the last four bytes of these are an IPv4 address that a gateway will connect to.
_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))


def parsed(address: str) -> httpx2.URL:
    """The address, without its fragment; raises InputError `bad-address` unless it is one of the web's."""
    try:
        url = httpx2.URL(address.strip())
    except (httpx2.InvalidURL, ValueError, TypeError) as trouble:
        raise InputError("bad-address", f"it is no address ({trouble}); copy it from the browser again") from trouble
    if url.scheme not in ("http", "https"):
        raise InputError(
            "bad-address", f"{url.scheme}: addresses can't be read; give an http or https address or a file"
        )
    if not url.host:
        raise InputError("bad-address", "it names no host; copy it from the browser again")
    if url.userinfo:
        raise InputError("bad-address", "it holds a user name or password; give it without, or save the page")
    return url.copy_with(fragment=None)


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, by the IANA registries; so do addresses hidden in it."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        hidden = _hidden(ip)
        return is_public(str(hidden)) if hidden else _is_global(ip) and not ip.is_site_local
    return _is_global(ip)


def resolved(host: str, port: int, within: float) -> Sequence[str]:
    """The IP addresses of a host, by the system; [] where it has none, or none within so many seconds."""
    answer: SimpleQueue[Sequence[str]] = SimpleQueue()
    # The system's resolver can't be interrupted, so it is waited for from outside.
    threading.Thread(target=lambda: answer.put(_looked_up(host, port)), daemon=True).start()
    try:
        return answer.get(timeout=max(within, 0))
    except Empty:
        return ()


def _looked_up(host: str, port: int) -> Sequence[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))


def _hidden(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for."""
    if any(ip in network for network in _NAT64):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


def _is_global(ip: IPv4Address | IPv6Address) -> bool:
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)
