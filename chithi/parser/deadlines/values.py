"""What a mention of time means: values and last days of the contract's deadline kinds."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from chithi.parser.deadlines.dates import Date, read_date
from chithi.parser.deadlines.workdays import add_workdays

_DIGITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_FREQUENCY = {"ngày": "DAILY", "tuần": "WEEKLY", "tháng": "MONTHLY", "quý": "MONTHLY", "năm": "YEARLY"}
_WEEKDAYS = {
    "hai": "MO", "2": "MO", "ba": "TU", "3": "TU", "tư": "WE", "4": "WE", "năm": "TH", "5": "TH",
    "sáu": "FR", "6": "FR", "bảy": "SA", "7": "SA", "nhật": "SU",
}  # fmt: skip
_PERIOD = re.compile(r"(?<!\w)(?:(?:hằng|hàng|mỗi)\s+)?(?:(\d{1,2}|một|hai|ba|sáu)\s+)?(ngày|tuần|tháng|quý|năm)(?!\w)")
_CLOCK = re.compile(r"(\d{1,2})\s?(?:h|giờ|g|:)\s?(\d{2})?")
_DAY = re.compile(
    r"(?:ngày\s+)?(?<![\d:])(\d{1,2})(?:(?:\s?/\s?|[.-]|\s+tháng\s+)(\d{1,2}(?:(?:,|\s+và)\s+(?:tháng\s+)?\d{1,2})*))?$"
)
_MONTHS = re.compile(r"^(?:tháng\s+(\d{1,2})\s+(?:đến|tới)\s+(?:hết\s+)?)?tháng\s+(\d{1,2})$")
_LISTED_MONTHS = re.compile(r"tháng\s+\d{1,2}(?:(?:,|\s+và)\s+(?:tháng\s+)?\d{1,2})+$")
_NUMBER = re.compile(r"\d+")
_WEEKDAY = re.compile(r"(?:thứ|chủ)\s+(\w+)")
_NEXT_CLOCK = re.compile(r"(?:,|\s+và)\s+(?=\d{1,2}\s?(?:h|giờ|g|:))")
_NEXT_DAY = re.compile(r"(?:,|\s+và)\s+(?:trước\s+)?(?=(?:ngày\s+)?\d)")
_ISSUE = re.compile(r"ngày\s+(?:ký|ban\s+hành)(?:\s+ban\s+hành)?(?:\s+\w+){0,3}$")
_EFFECT = re.compile(r"ngày\s+(?:\w+\s+){0,3}này\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?$")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value, and the last day that keeps it where that can be known."""

    value: str | None
    due: date | None = None


def count_of(words: str) -> float:
    """A number in digits ("05", "0,5") or words up to ninety-nine ("mười lăm")."""
    if words[0].isdigit():
        return float(words.replace(",", "."))
    total = 0
    for word in words.split():
        if word == "mười":
            total += 10
        elif word == "mươi":
            total *= 10
        else:
            total += _DIGITS[word]
    return total


def today(text: str, issued: date | None, last: date | None = None) -> Date | None:
    """The day of issue ("hôm nay", "chiều nay"), the next ("ngày mai") or the one named last ("cùng ngày"), with the hour."""
    if text.endswith("cùng ngày"):
        issued = last or issued
    if issued is None:
        return None
    day = issued + timedelta(days=1) if text.endswith("mai") else issued
    time = _CLOCK.search(text)
    hour, minute = (int(time[1]), int(time[2] or 0)) if time else (None, None)
    return Date(0, len(text), "day", day.year, day.month, day.day, hour, minute)


def by(when: Date, reference: date | None) -> Meaning:
    """The last day or period."""
    done = when.completed(reference)
    if done.grain == "half":
        return Meaning(done.last.isoformat() if done.last else None, done.last)
    return Meaning(done.iso, done.last)


def before(when: Date, reference: date | None) -> Meaning:
    """The date as written; the day before it keeps it, or the day itself when an hour is said."""
    done = when.completed(reference)
    first = done.first
    if first is None:
        return Meaning(None)
    value = first.isoformat() if done.grain == "half" else done.iso
    return Meaning(value, first if done.hour else first - timedelta(days=1))


def from_(when: Date, reference: date | None) -> Meaning:
    """When work starts."""
    return Meaning(when.completed(reference).iso)


def during(first: Date | None, last: Date, reference: date | None) -> Meaning:
    """An interval; `first` None means from the document's date on. Periods of one size stay periods, else days."""
    end = last.completed(reference)
    if end.last is None:
        return Meaning(None)
    if first is None:
        return Meaning(f"{reference.isoformat() if reference else '..'}/{end.last.isoformat()}", end.last)
    start = first
    if start.year is None and end.year is not None:
        start = replace(first, year=end.year)
        if start.first is not None and start.first > end.last:
            start = replace(first, year=end.year - 1)
    if start.first is None:
        return Meaning(None)
    if start.grain == end.grain and start.grain != "half":
        return Meaning(f"{start.iso}/{end.iso}", end.last)
    return Meaning(f"{start.first.isoformat()}/{end.last.isoformat()}", end.last)


def within(count: str, unit: str, after: str | None, issued: date | None, effective: date | None) -> Meaning:
    """An ISO 8601 duration, working days as `P5BD`; with a known anchor also the last day."""
    number = count_of(count)
    amount = f"{number:g}"
    kind, *rest = unit.split()
    working = bool(rest)
    value = {
        "phút": f"PT{amount}M",
        "giờ": f"PT{amount}H",
        "h": f"PT{amount}H",
        "ngày": f"P{amount}BD" if working else f"P{amount}D",
        "tuần": f"P{amount}W",
        "tháng": f"P{amount}M",
        "quý": f"P{3 * number:g}M",
        "năm": f"P{amount}Y",
    }[kind]
    start = _anchor(after, issued, effective)
    if start is None or number != int(number) or (kind in ("giờ", "h", "phút")):
        return Meaning(value)
    steps = int(number)
    if kind == "ngày":
        return Meaning(value, add_workdays(start, steps) if working else start + timedelta(days=steps))
    if kind == "tuần":
        return Meaning(value, start + timedelta(weeks=steps))
    return Meaning(value, _add_months(start, steps * {"tháng": 1, "quý": 3, "năm": 12}[kind]))


def every(unit: str, interval: int = 1, when: str | None = None, clock: str | None = None) -> str:
    """An RFC 5545 rule.

    Args:
        unit: ngày, tuần, tháng, quý or năm.
        interval: how many of them.
        when: the days within the period, as written ("ngày 15/12", "thứ sáu", "tháng 3 đến tháng 5"), with an hour perhaps.
        clock: the hour, where it stands apart.
    """
    if unit == "quý":
        interval *= 3
    parts = [f"FREQ={_FREQUENCY[unit]}"]
    if interval > 1:
        parts.append(f"INTERVAL={interval}")
    if when:
        if unit == "tuần":
            parts.append(f"BYDAY={','.join(_WEEKDAYS[day] for day in _WEEKDAY.findall(when))}")
        elif _LISTED_MONTHS.match(when):
            parts.append(f"BYMONTH={','.join(str(int(month)) for month in _NUMBER.findall(when))}")
        elif months := _MONTHS.search(when):
            first, last = int(months[1] or months[2]), int(months[2])
            listed = (month % 12 or 12 for month in range(first, last + (12 if last < first else 0) + 1))
            parts.append(f"BYMONTH={','.join(map(str, listed))}")
        elif when == "ngày cuối":
            parts.append("BYMONTHDAY=-1")
        elif unit != "ngày" and (day := _DAY.search(when)):
            if day[2]:
                parts.append(f"BYMONTH={','.join(str(int(month)) for month in _NUMBER.findall(day[2]))}")
            parts.append(f"BYMONTHDAY={int(day[1])}")
    if time := _CLOCK.search(clock or when or ""):
        parts.append(f"BYHOUR={int(time[1])}")
        if time[2] and int(time[2]):
            parts.append(f"BYMINUTE={int(time[2])}")
    return ";".join(parts)


def days(text: str) -> list[str]:
    """The days or hours of a list ("ngày 15/3, 15/6 và ngày 15/12"), each as written; months stay together."""
    if text.startswith("tháng"):
        return [text]
    return (_NEXT_CLOCK if _CLOCK.search(text) else _NEXT_DAY).split(text)


def periods(text: str) -> list[tuple[int, int, str]]:
    """The periods of a list ("hằng tháng, 6 tháng, năm") with their spans and rules."""
    return [(m.start(), m.end(), every(m[2], int(count_of(m[1])) if m[1] else 1)) for m in _PERIOD.finditer(text)]


def partial_day(text: str, last: Date) -> Date | None:
    """The beginning of a span of days, which may lack month and year ("từ ngày 01 đến ngày 15/12/2025")."""
    found = read_date(text)
    if found is not None:
        return found
    number = re.search(r"\d{1,2}$", text)
    if number is None or last.number is None or last.grain != "day":
        return None
    return replace(last, day=int(number[0]), hour=None, minute=None)


def _anchor(after: str | None, issued: date | None, effective: date | None) -> date | None:
    """The day from which a term runs, when it is one of the document's own."""
    if after is None:
        return None
    after = after.strip()
    dated = read_date(after)
    if dated is not None and dated.grain == "day":
        return dated.completed(issued).first
    if _ISSUE.search(after):
        return issued
    if _EFFECT.search(after):
        return effective
    return None


def _add_months(start: date, months: int) -> date:
    year, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + year, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))
