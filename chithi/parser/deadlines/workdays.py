"""Working days of Viet Nam: Monday to Friday without the public holidays.

The holidays come from the `holidays` library (lunar dates computed). Days that the Government shifts by a yearly notice
are known there for past years only, so a result beyond the current year may be off by the days swapped around Tết.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta
from functools import cache


@cache
def _public_holidays() -> Container[date]:
    from holidays import country_holidays  # slow to import, and few documents need it

    return country_holidays("VN")


def add_workdays(start: date, days: int) -> date:
    """The day on which `days` working days have passed, the first one after `start` (Civil Code, art. 147)."""
    closed = _public_holidays()
    day = start
    while days > 0:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in closed:
            days -= 1
    return day
