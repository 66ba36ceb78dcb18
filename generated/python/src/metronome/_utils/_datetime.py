"""ISO 8601 text or a Unix time in, `date` and `datetime` out."""

from __future__ import annotations

import re
from typing import Union
from datetime import date, datetime, timedelta, timezone

_DATE = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_TIME = r"(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,6})\d*)?)?"
_ZONE = r"(Z|[+-]\d{2}(?::?\d{2})?)?"

_DATE_RE = re.compile(_DATE)
_DATETIME_RE = re.compile(f"{_DATE}[T ]{_TIME}{_ZONE}", re.IGNORECASE)

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
# Numbers above are milliseconds (then micro-, nanoseconds): as seconds they would be past the year 2603.
_LARGEST_SECONDS = 2e10
# More nanoseconds than any datetime has.
_LARGEST_NUMBER = 3e20

_Input = Union[str, bytes, int, float]


def parse_datetime(value: Union[datetime, _Input]) -> datetime:
    """Raises `ValueError` for text that is neither, `TypeError` for other values."""
    if isinstance(value, datetime):
        return value
    number = _number(value)
    if number is not None:
        return _from_unix(number)
    match = _DATETIME_RE.fullmatch(_text(value))
    if match is None:
        raise ValueError("invalid datetime format")
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    return datetime(
        int(year),
        int(month),
        int(day),
        int(hour),
        int(minute),
        int(second or 0),
        int((fraction or "").ljust(6, "0")),
        tzinfo=_zone(zone),
    )


def parse_date(value: Union[date, _Input]) -> date:
    """Raises `ValueError` for text that is neither, `TypeError` for other values."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    number = _number(value)
    if number is not None:
        return _from_unix(number).date()
    match = _DATE_RE.fullmatch(_text(value))
    if match is None:
        raise ValueError("invalid date format")
    year, month, day = match.groups()
    return date(int(year), int(month), int(day))


def format_datetime(value: date, timespec: str) -> str:
    """ISO 8601. `timespec` is `auto`, or a unit that datetimes are cut to, with `Z` for UTC."""
    if timespec == "auto" or not isinstance(value, datetime):
        return value.isoformat()
    return value.isoformat(timespec=timespec).replace("+00:00", "Z")


def _text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def _number(value: _Input) -> Union[int, float, None]:
    if isinstance(value, (int, float)):
        return value
    try:
        return float(value)
    except ValueError:
        return None


def _from_unix(number: Union[int, float]) -> datetime:
    if number > _LARGEST_NUMBER:
        return datetime.max
    if number < -_LARGEST_NUMBER:
        return datetime.min
    while abs(number) > _LARGEST_SECONDS:
        number /= 1000
    return _EPOCH + timedelta(seconds=number)


def _zone(text: Union[str, None]) -> Union[timezone, None]:
    if text is None:
        return None
    if text in "Zz":
        return timezone.utc
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if text[0] == "-" else offset)
