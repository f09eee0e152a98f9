"""A stated date → ISO 8601: what records, feeds and mails say of when they came out.

>>> iso("Mon, 04 Sep 2023 08:30:00 +0200")
'2023-09-04T08:30:00+02:00'
>>> iso("2023-09-04")
'2023-09-04'
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_LONG = 100


def iso(stated: str) -> str:
    """A day or a moment in ISO 8601, from ISO 8601 or RFC 5322; the moment keeps its own time zone; "" if neither."""
    for read in _READERS if len(stated) < _LONG else ():
        try:
            return read(stated.strip()).isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return ""


_READERS: tuple[Callable[[str], date], ...] = (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime)
