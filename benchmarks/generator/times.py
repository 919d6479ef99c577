"""Deadlines of every kind, as they hang on an instruction."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.generator.chance import between, chance, pick
from benchmarks.generator.model import Phrase, Timed
from benchmarks.generator.references import write_day

EVENTS = (
    "ngày nhận được văn bản này",
    "ngày nhận đủ hồ sơ hợp lệ",
    "ngày tiếp nhận hồ sơ",
    "ngày ký ban hành",
    "khi phát hiện vụ việc",
    "thời điểm phát sinh",
    "ngày có kết quả thẩm định",
)
NUMBER_WORDS = {3: "ba", 5: "năm", 7: "bảy", 10: "mười", 15: "mười lăm", 20: "hai mươi", 30: "ba mươi"}
ROMAN = ("I", "II", "III", "IV")
WEEKDAYS = (("thứ Sáu", "FR"), ("thứ Hai", "MO"), ("thứ Năm", "TH"), ("thứ Ba", "TU"))


def draw_time(rng: Random, day: date) -> Phrase:
    """A deadline as it stands at the end of an instruction, for a document of the given day."""
    return pick(rng, _KINDS)(rng, day)


def _timed(kind: str, value: str, text: str, before: str = "", after: str = "") -> Phrase:
    return Phrase(f"{before}{text}{after}", (Timed(kind, value, text),))


def _soon(rng: Random, day: date) -> date:
    return day + timedelta(days=between(rng, 5, 150))


def _before(rng: Random, day: date) -> Phrase:
    due = _soon(rng, day)
    form = pick(rng, ("full", "full", "no year", "hour", "done", "bare"))
    if form == "bare":
        return _timed("before", due.isoformat(), f"trước {due.day:02d}/{due.month}/{due.year}")
    if form == "no year":
        return _timed("before", due.isoformat(), f"trước ngày {due.day:02d}/{due.month:02d}")
    if form == "hour":
        hour, minute = between(rng, 8, 17), pick(rng, (0, 30))
        clock = pick(rng, (f"{hour}h{minute:02d}", f"{hour} giờ {minute:02d}", f"{hour}g{minute:02d}"))
        value = f"{due.isoformat()}T{hour:02d}:{minute:02d}"
        return _timed("before", value, f"trước {clock} ngày {write_day(rng, due)}")
    lead = pick(rng, ("hoàn thành ", "xong ", "báo cáo kết quả ")) if form == "done" else ""
    return _timed("before", due.isoformat(), f"trước ngày {write_day(rng, due)}", lead)


def _by(rng: Random, day: date) -> Phrase:
    due = _soon(rng, day)
    lead = pick(
        rng,
        (
            "chậm nhất ngày",
            "chậm nhất đến ngày",
            "chậm nhất là ngày",
            "muộn nhất ngày",
            "chậm nhất vào ngày",
            "chậm nhất đến hết ngày",
            "xong trong ngày",
            "đến hết ngày",
            "ngay trong ngày",
        ),
    )
    return _timed("by", due.isoformat(), f"{lead} {write_day(rng, due)}")


def _period(rng: Random, day: date) -> Phrase:
    due = _soon(rng, day)
    quarter = (due.month - 1) // 3
    month = f"{due.year}-{due.month:02d}"
    said, value = pick(
        rng,
        (
            (f"trong tháng {due.month} năm {due.year}", month),
            (f"trong tháng {due.month:02d}/{due.year}", month),
            (f"trong quý {ROMAN[quarter]} năm {due.year}", f"{due.year}-Q{quarter + 1}"),
            (f"trong quý {ROMAN[quarter]}/{due.year}", f"{due.year}-Q{quarter + 1}"),
            (f"trong năm {due.year}", str(due.year)),
            (f"ngay trong tháng {due.month} năm {due.year}", month),
            (f"vào cuối tháng {due.month} năm {due.year}", month),
            (f"trong 6 tháng đầu năm {due.year + 1}", f"{due.year + 1}-06-30"),
            (f"chậm nhất đến hết tháng {due.month}/{due.year}", month),
            (f"chậm nhất trong tháng {due.month}/{due.year}", month),
            (f"chậm nhất hết quý {ROMAN[quarter]}/{due.year}", f"{due.year}-Q{quarter + 1}"),
        ),
    )
    return _timed("by", value, said, pick(rng, ("hoàn thành ", "", "")))


def _within(rng: Random, day: date) -> Phrase:
    count = pick(rng, tuple(NUMBER_WORDS))
    unit, value = pick(
        rng,
        (
            ("ngày", f"P{count}D"),
            ("ngày làm việc", f"P{count}BD"),
            ("giờ", f"PT{count}H"),
            ("tháng", f"P{count}M"),
            ("tuần", f"P{count}W"),
        ),
    )
    words = f" ({NUMBER_WORDS[count]})" if chance(rng, 0.2) else ""
    lead = pick(rng, ("trong thời hạn", "trong vòng", "chậm nhất", "trong thời gian", "không quá"))
    return _timed("within", value, f"{lead} {count:02d}{words} {unit} kể từ {pick(rng, EVENTS)}")


def _every(rng: Random, day: date) -> Phrase:
    each = pick(rng, ("hằng", "hàng"))
    monthday, month, hour = between(rng, 5, 28), between(rng, 1, 12), between(rng, 9, 17)
    weekday, code = pick(rng, WEEKDAYS)
    said, value = pick(
        rng,
        (
            (f"{each} ngày", "FREQ=DAILY"),
            (f"{each} tháng", "FREQ=MONTHLY"),
            (f"định kỳ {each} quý", "FREQ=MONTHLY;INTERVAL=3"),
            (f"{each} năm", "FREQ=YEARLY"),
            (f"định kỳ {each} tuần", "FREQ=WEEKLY"),
            ("định kỳ 6 tháng", "FREQ=MONTHLY;INTERVAL=6"),
            (f"trước ngày {monthday:02d} {each} tháng", f"FREQ=MONTHLY;BYMONTHDAY={monthday}"),
            (f"{each} tháng trước ngày {monthday}", f"FREQ=MONTHLY;BYMONTHDAY={monthday}"),
            (
                f"trước ngày {monthday:02d}/{month} {each} năm",
                f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={monthday}",
            ),
            (f"trước {hour}h00 {each} ngày", f"FREQ=DAILY;BYHOUR={hour}"),
            ("2 lần/tuần", "FREQ=WEEKLY"),
            (f"trước {hour} giờ {weekday} {each} tuần", f"FREQ=WEEKLY;BYDAY={code};BYHOUR={hour}"),
            (f"vào {weekday} {each} tuần", f"FREQ=WEEKLY;BYDAY={code}"),
            (f"vào ngày {monthday} {each} tháng", f"FREQ=MONTHLY;BYMONTHDAY={monthday}"),
            (f"định kỳ {each} tháng (trước ngày {monthday})", f"FREQ=MONTHLY;BYMONTHDAY={monthday}"),
        ),
    )
    return _timed("every", value, said)


def _from(rng: Random, day: date) -> Phrase:
    start = _soon(rng, day)
    lead = pick(rng, ("từ ngày", "kể từ ngày", "bắt đầu từ ngày"))
    return _timed("from", start.isoformat(), f"{lead} {write_day(rng, start)}")


def _during(rng: Random, day: date) -> Phrase:
    start = _soon(rng, day)
    end = start + timedelta(days=between(rng, 10, 90))
    now = day.isoformat()
    said, value = pick(
        rng,
        (
            (
                f"từ ngày {write_day(rng, start)} đến ngày {write_day(rng, end)}",
                f"{start.isoformat()}/{end.isoformat()}",
            ),
            (
                f"từ ngày {start.day:02d}/{start.month}/{start.year} đến hết ngày {end.day:02d}/{end.month}/{end.year}",
                f"{start.isoformat()}/{end.isoformat()}",
            ),
            (f"trong giai đoạn {day.year} - {day.year + 4}", f"{day.year}/{day.year + 4}"),
            (f"từ nay đến cuối năm {day.year}", f"{now}/{day.year}-12-31"),
            (f"từ nay đến hết năm {day.year}", f"{now}/{day.year}-12-31"),
            (f"từ nay đến hết ngày {end.day:02d}/{end.month}/{end.year}", f"{now}/{end.isoformat()}"),
        ),
    )
    return _timed("during", value, said)


def _twice(rng: Random, day: date) -> Phrase:
    """Two rules in one breath."""
    return Phrase(
        "định kỳ 6 tháng và hằng năm",
        (Timed("every", "FREQ=MONTHLY;INTERVAL=6", "định kỳ 6 tháng"), Timed("every", "FREQ=YEARLY", "hằng năm")),
    )


_KINDS = (_twice, _before, _before, _by, _by, _period, _within, _within, _every, _every, _from, _during)


def own_sentence(rng: Random, day: date) -> Phrase:
    """A deadline in a sentence of its own behind the instruction, or in brackets."""
    time = pick(rng, (_before_full, _period, _by_day))(rng, day)
    form = pick(
        rng,
        (". Thời gian hoàn thành: ", ". Hoàn thành ", ". Báo cáo kết quả thực hiện ", " (hoàn thành ", "; thời hạn: "),
    )
    time = Phrase(time.text.removeprefix("hoàn thành "), time.facts)
    if form.endswith("hành: "):
        return form + time.capital()
    return form + time + (")" if "(" in form else "")


def _by_day(rng: Random, day: date) -> Phrase:
    due = _soon(rng, day)
    return _timed("by", due.isoformat(), f"chậm nhất ngày {write_day(rng, due)}")


def frontable(rng: Random, day: date) -> Phrase:
    """A deadline that may open a sentence ("Trong thời hạn 10 ngày …, Sở …")."""
    return pick(rng, (_within, _every_plain, _from, _before_full))(rng, day)


def _every_plain(rng: Random, day: date) -> Phrase:
    said, value = pick(
        rng,
        (
            ("hằng năm", "FREQ=YEARLY"),
            ("hằng tháng", "FREQ=MONTHLY"),
            ("định kỳ 6 tháng", "FREQ=MONTHLY;INTERVAL=6"),
            ("hằng quý", "FREQ=MONTHLY;INTERVAL=3"),
        ),
    )
    return _timed("every", value, said)


def _before_full(rng: Random, day: date) -> Phrase:
    due = _soon(rng, day)
    return _timed("before", due.isoformat(), f"trước ngày {write_day(rng, due)}")
