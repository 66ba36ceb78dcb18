"""strings of a configuration -> endpoints, durations and pointers."""

from __future__ import annotations

import re

from specpress.config.settings import Endpoint

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

_DURATION = re.compile(
    r"P(?:(?P<days>\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(?P<hours>\d+(?:\.\d+)?)H)?(?:(?P<minutes>\d+(?:\.\d+)?)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
)
_SECONDS = {"days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}


def parse_endpoint(text: str) -> Endpoint:
    """`get /v1/customers/{id}` -> its verb, in lower case, and path. ValueError says what is wrong."""
    verb, _, path = text.strip().partition(" ")
    path = path.strip()
    if verb.lower() not in VERBS:
        raise ValueError("an endpoint begins with a verb: `get /v1/customers`")
    if not path.startswith("/"):
        raise ValueError("the path of an endpoint begins with a slash: `get /v1/customers`")
    return Endpoint(verb=verb.lower(), path=path)


def parse_duration(text: str) -> float:
    """`PT1M30S` -> 90.0 seconds. ValueError says what is wrong."""
    match = _DURATION.fullmatch(text.strip().upper())
    given = {unit: amount for unit, amount in match.groupdict().items() if amount} if match else {}
    if not given:
        raise ValueError("a duration is written like PT60S, PT1M30S or PT0.5S")
    return sum(float(amount) * _SECONDS[unit] for unit, amount in given.items())


def parse_schema(text: str) -> str:
    """`Customer` or `#/components/schemas/Customer` -> the pointer. ValueError says what is wrong."""
    if text.startswith("#/"):
        return text
    if text.startswith(("$", "@")) or any(mark in text for mark in "*?[]|"):
        raise ValueError("queries for schemas are not understood; give a name or a pointer")
    return "#/components/schemas/" + text.replace("~", "~0").replace("/", "~1")
