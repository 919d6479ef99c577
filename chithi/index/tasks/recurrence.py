"""What "hằng quý" means in a calendar: rules of recurrence as days, in words, and their next day.

A deadline's value keeps what is written (`FREQ=MONTHLY;BYMONTHDAY=25` for "trước ngày 25 hằng tháng"). A calendar needs
days: here each rule is given its last day that keeps it, the 24th, or the last day of the month where none is written.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache
from itertools import pairwise

from chithi.corpus.vietnamese import fold

_WEEKDAYS = {
    "MO": "thứ Hai",
    "TU": "thứ Ba",
    "WE": "thứ Tư",
    "TH": "thứ Năm",
    "FR": "thứ Sáu",
    "SA": "thứ Bảy",
    "SU": "Chủ nhật",
}
_DAY_BEFORE = dict(zip(_WEEKDAYS, ["SU", *_WEEKDAYS], strict=False))
_UNITS = {"DAILY": "ngày", "WEEKLY": "tuần", "MONTHLY": "tháng", "YEARLY": "năm"}
_BEFORE_DAY = re.compile(r"\btruoc (?:ngay (?!lam viec)|thu (?:hai|ba|tu|nam|sau|bay)\b|chu nhat)")
# "ngày 10 của tháng đầu quý sau", "10 ngày đầu của quý": else the last month of a period is meant.
_FIRST_MONTH = re.compile(r"\bthang dau\b|\bngay dau (?:tien )?(?:cua )?(?:moi |hang )?quy\b")

Parts = dict[str, str]


def parts_of(rule: str) -> Parts:
    """`FREQ=MONTHLY;BYMONTHDAY=25` as a mapping."""
    return dict(part.split("=", 1) for part in rule.split(";") if "=" in part)


def is_before(words: str) -> bool:
    """Whether the words of a deadline name the first day that is too late ("trước ngày 25", not "trước 16h00")."""
    return _BEFORE_DAY.search(fold(words)) is not None


def calendar_rule(rule: str, words: str) -> str:
    """The RFC 5545 rule of the last days that keep a recurring deadline; all days, no hours.

    Args:
        rule: the deadline's value.
        words: the deadline as written; "trước ngày" moves the day.

    A period without a day ends with its last day. Quarters and half years are those of the calendar; a day of one is in its
    last month, or in the first where the words say so.
    """
    parts = {name: value for name, value in parts_of(rule).items() if name not in ("BYHOUR", "BYMINUTE")}
    frequency, step = parts["FREQ"], int(parts.get("INTERVAL", 1))
    if step < 2:
        parts.pop("INTERVAL", None)
    if frequency == "WEEKLY":
        parts.setdefault("BYDAY", "SU")
    elif frequency in ("MONTHLY", "YEARLY"):
        if frequency == "MONTHLY" and step > 1 and 12 % step == 0:
            del parts["INTERVAL"]
            parts["FREQ"] = "YEARLY"
            first = 1 if _FIRST_MONTH.search(fold(words)) else step
            parts["BYMONTH"] = ",".join(str(month) for month in range(first, 13, step))
        elif frequency == "YEARLY":
            parts.setdefault("BYMONTH", "12")
        parts.setdefault("BYMONTHDAY", "-1")
    if is_before(words):
        _move_back(parts)
    order = ("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY")
    return ";".join(f"{name}={parts[name]}" for name in order if name in parts)


def _move_back(parts: Parts) -> None:
    """One day earlier."""
    if "BYDAY" in parts:
        parts["BYDAY"] = ",".join(_DAY_BEFORE.get(day, day) for day in parts["BYDAY"].split(","))
    elif parts.get("BYMONTHDAY", "").isdecimal():
        day = int(parts["BYMONTHDAY"]) - 1
        parts["BYMONTHDAY"] = str(day or -1)
        if not day and "BYMONTH" in parts:
            parts["BYMONTH"] = ",".join(str((int(month) - 2) % 12 + 1) for month in parts["BYMONTH"].split(","))


def first_day(starts: str | None, dated: str | None) -> str | None:
    """The ISO day from which a recurring task holds: its beginning ("2026", "2026-03", a day), not before its document.

    None when neither is known. Of a quarter the document's day is taken: which days there are the rule says anyway.
    """
    known = starts[:10] + "-01" * (2 - starts[:10].count("-")) if starts and "Q" not in starts else ""
    return max(known, dated or "") or None


def next_day(rule: str, on: str, start: str | None = None, until: str | None = None) -> str | None:
    """The first day of a calendar rule on or after a day, None when it has ended.

    Args:
        rule: of `calendar_rule`.
        on: ISO day to look from.
        start: ISO day before which the rule does not hold; "every second week" counts from it.
        until: ISO day after which it does not hold.
    """
    since = max(on, start or on)
    # Only "every second week" has to count from its beginning, which may lie years back.
    found = _day_of(rule, (start or on) if "INTERVAL" in rule else since, since)
    return None if found is None or (until is not None and found > until) else found


@lru_cache(maxsize=10_000)
def _day_of(rule: str, start: str, since: str) -> str | None:
    """The first day of a rule that holds from `start`, on or after `since`."""
    from dateutil.rrule import rrulestr

    first, earliest = (datetime.combine(date.fromisoformat(day), time()) for day in (start, since))
    day = rrulestr(rule, dtstart=first).after(earliest, inc=True)
    return day.date().isoformat() if day else None


def in_words(rule: str, words: str = "") -> str:
    """A rule in Vietnamese: "trước ngày 25 hằng tháng", "hằng quý", "trước 16 giờ thứ Sáu hằng tuần".

    Args:
        rule: the deadline's value.
        words: the deadline as written; it says whether the day or hour is the last or already too late.
    """
    parts = parts_of(rule)
    said = [_clock(parts, words), _day(parts, words), _period(parts)]
    return " ".join(part for part in said if part)


def _period(parts: Parts) -> str:
    frequency, step = parts["FREQ"], int(parts.get("INTERVAL", 1))
    if frequency == "MONTHLY" and step == 3:
        return "mỗi quý" if "BYMONTHDAY" in parts else "hằng quý"
    unit = _UNITS[frequency]
    return f"hằng {unit}" if step == 1 else f"{step} {unit} một lần"


def _day(parts: Parts, words: str) -> str:
    if "BYDAY" in parts:
        named = ", ".join(_WEEKDAYS.get(day, day) for day in parts["BYDAY"].split(","))
        return f"trước {named}" if is_before(words) else named
    month, day = parts.get("BYMONTH"), parts.get("BYMONTHDAY")
    if day is None:
        return f"tháng {_run(month)}" if month else ""
    written = "ngày cuối cùng" if day == "-1" else f"ngày {day}"
    if month:
        written = f"{written} các tháng {month.replace(',', ', ')}" if "," in month else f"ngày {day}/{month}"
    if parts["FREQ"] == "MONTHLY" and int(parts.get("INTERVAL", 1)) > 1:
        written += " tháng đầu" if _FIRST_MONTH.search(fold(words)) else " tháng cuối"
    return f"trước {written}" if is_before(words) else written


def _run(months: str) -> str:
    """ "3,4,5" as "3 - 5", over the turn of the year too."""
    listed = months.split(",")
    turns = all(int(after) == int(month) % 12 + 1 for month, after in pairwise(listed))
    return f"{listed[0]} - {listed[-1]}" if len(listed) > 2 and turns else ", ".join(listed)


def _clock(parts: Parts, words: str) -> str:
    if "BYHOUR" not in parts:
        return ""
    minute = parts.get("BYMINUTE", "")
    clock = f"{parts['BYHOUR']} giờ" + (f" {int(minute):02}" if minute.isdecimal() and int(minute) else "")
    return f"trước {clock}" if "truoc" in fold(words).split() else clock
