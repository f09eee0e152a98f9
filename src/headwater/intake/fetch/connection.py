"""Connections to exactly the address that was checked, none of which outlives its deadline.

A host's name is resolved once, here; whatever it would resolve to a moment later (DNS rebinding) changes nothing. The
name itself still goes into the request and the TLS handshake, so certificates are checked against it.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import httpcore2

from headwater.errors import InputError
from headwater.intake.fetch.addresses import Allow, Resolve


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment (monotonic, seconds) for a whole fetch to be done by, and how long to bear silence until then."""

    end: float
    silence: float

    @classmethod
    def after(cls, seconds: float, tries: int) -> Deadline:
        """So many seconds from now; a try may be silent for its share of them."""
        return cls(time.monotonic() + seconds, seconds / tries)

    def left(self) -> float:
        """Seconds until the end; raises InputError `time-out` once there are none."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise InputError("time-out", "the site took too long to answer; try again, or set HEADWATER_TIMEOUT higher")
        return left

    def patience(self) -> float:
        """How long to wait for the next bytes."""
        return min(self.left(), self.silence)


class Checked(httpcore2.NetworkBackend):
    """Opens connections to hosts all of whose addresses are allowed."""

    def __init__(self, resolve: Resolve, allow: Allow, deadline: Deadline) -> None:
        self._resolve = resolve
        self._allow = allow
        self._deadline = deadline
        self._system = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first of the host's addresses that answers."""
        trouble: Exception | None = None
        for address in self._checked(host, port):
            try:
                stream = self._system.connect_tcp(address, port, self._deadline.patience(), None, socket_options)
                return Bounded(stream, self._deadline)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as failed:
                trouble = failed
        raise trouble or InputError("unreachable", f"there is no host {host}; check the address and your connection")

    def _checked(self, host: str, port: int) -> Sequence[str]:
        found = self._resolve(host, port, self._deadline.patience())
        refused = [address for address in found if not self._allow(address)]
        if refused:
            where = host if host == refused[0] else f"{host} (at {refused[0]})"
            raise InputError("refused", f"{where} isn't on the public internet; save the page and give the file")
        return found


class Bounded(httpcore2.NetworkStream):
    """A connection on which every wait ends with the deadline."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What comes next."""
        return self._stream.read(max_bytes, self._deadline.patience())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send it all."""
        self._stream.write(buffer, self._deadline.patience())

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """The same connection, encrypted, with a host that its certificate names."""
        return Bounded(self._stream.start_tls(ssl_context, server_hostname, self._deadline.patience()), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What the connection below knows."""
        return self._stream.get_extra_info(info)
