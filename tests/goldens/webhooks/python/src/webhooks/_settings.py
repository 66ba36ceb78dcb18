"""What the generator decided for this package."""

ENV_LOG = "WEBHOOKS_LOG"
"""Set this to `info` or `debug` to see what is sent."""

DATETIME_TIMESPEC = "auto"
"""Precision of datetimes in requests: `auto`, or a unit that they are cut to, such as `milliseconds`."""
