"""Rules of recurrence: as last days, in words, and their next day."""

from __future__ import annotations

import pytest

from chithi.index.tasks.recurrence import calendar_rule, first_day, in_words, next_day

# value, words as written, rule of the last days, rule in words, next day seen from 2021-11-10 (a Wednesday)
RULES = [
    (
        "FREQ=YEARLY;BYMONTH=3,6,9;BYMONTHDAY=10",
        "chậm nhất ngày 10 của các tháng 3, 6, 9",
        "FREQ=YEARLY;BYMONTH=3,6,9;BYMONTHDAY=10",
        "ngày 10 các tháng 3, 6, 9 hằng năm",
        "2022-03-10",
    ),
    (
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10",
        "trước ngày 10 của tháng đầu quý sau",
        "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=9",
        "trước ngày 10 tháng đầu mỗi quý",
        "2022-01-09",
    ),
    (
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10",
        "trong 10 ngày đầu của quý tiếp theo",
        "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10",
        "ngày 10 tháng đầu mỗi quý",
        "2022-01-10",
    ),
    ("FREQ=DAILY", "hằng ngày", "FREQ=DAILY", "hằng ngày", "2021-11-10"),
    ("FREQ=DAILY;BYHOUR=16", "trước 16h00 hằng ngày", "FREQ=DAILY", "trước 16 giờ hằng ngày", "2021-11-10"),
    ("FREQ=DAILY;BYHOUR=16;BYMINUTE=30", "vào 16 giờ 30 mỗi ngày", "FREQ=DAILY", "16 giờ 30 hằng ngày", "2021-11-10"),
    ("FREQ=WEEKLY", "hằng tuần", "FREQ=WEEKLY;BYDAY=SU", "hằng tuần", "2021-11-14"),
    (
        "FREQ=WEEKLY;BYDAY=SA,SU",
        "vào thứ Bảy, Chủ nhật hằng tuần",
        "FREQ=WEEKLY;BYDAY=SA,SU",
        "thứ Bảy, Chủ nhật hằng tuần",
        "2021-11-13",
    ),
    (
        "FREQ=YEARLY;BYMONTH=10,11,12,1",
        "từ tháng 10 đến tháng 01 hằng năm",
        "FREQ=YEARLY;BYMONTH=10,11,12,1;BYMONTHDAY=-1",
        "tháng 10 - 1 hằng năm",
        "2021-11-30",
    ),
    ("FREQ=WEEKLY;BYDAY=FR", "thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR", "thứ Sáu hằng tuần", "2021-11-12"),
    ("FREQ=WEEKLY;BYDAY=FR", "trước thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=TH", "trước thứ Sáu hằng tuần", "2021-11-11"),
    (
        "FREQ=WEEKLY;BYDAY=FR;BYHOUR=10",
        "Trước 10h00 thứ Sáu hằng tuần",
        "FREQ=WEEKLY;BYDAY=FR",
        "trước 10 giờ thứ Sáu hằng tuần",
        "2021-11-12",
    ),
    ("FREQ=MONTHLY", "hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=-1", "hằng tháng", "2021-11-30"),
    ("FREQ=MONTHLY;BYMONTHDAY=25", "ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25", "ngày 25 hằng tháng", "2021-11-25"),
    (
        "FREQ=MONTHLY;BYMONTHDAY=25",
        "Hằng tháng, trước ngày 25",
        "FREQ=MONTHLY;BYMONTHDAY=24",
        "trước ngày 25 hằng tháng",
        "2021-11-24",
    ),
    (
        "FREQ=MONTHLY;BYMONTHDAY=1",
        "trước ngày 01 hằng tháng",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "trước ngày 1 hằng tháng",
        "2021-11-30",
    ),
    ("FREQ=MONTHLY;INTERVAL=3", "hằng quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "hằng quý", "2021-12-31"),
    (
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20",
        "trước ngày 20 của tháng cuối quý",
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=19",
        "trước ngày 20 tháng cuối mỗi quý",
        "2021-12-19",
    ),
    ("FREQ=MONTHLY;INTERVAL=6", "định kỳ 6 tháng", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1", "6 tháng một lần", "2021-12-31"),
    ("FREQ=YEARLY", "hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "hằng năm", "2021-12-31"),
    (
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",
        "trước ngày 15/12 hằng năm",
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14",
        "trước ngày 15/12 hằng năm",
        "2021-12-14",
    ),
    (
        "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
        "trước ngày 01/01 hằng năm",
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1",
        "trước ngày 1/1 hằng năm",
        "2021-12-31",
    ),
    ("FREQ=YEARLY;BYMONTH=6", "tháng 6 hằng năm", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1", "tháng 6 hằng năm", "2022-06-30"),
    ("FREQ=YEARLY;INTERVAL=5", "05 năm/lần", "FREQ=YEARLY;INTERVAL=5;BYMONTH=12;BYMONTHDAY=-1", "5 năm một lần", "2021-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "written", "rule", "words", "day"), RULES)
def test_a_recurring_deadline(value: str, written: str, rule: str, words: str, day: str) -> None:
    assert calendar_rule(value, written) == rule
    assert in_words(value, written) == words
    assert next_day(rule, "2021-11-10", "2021-07-28") == day


@pytest.mark.parametrize(
    ("start", "until", "day"),
    [
        ("2021-11-15", None, "2021-11-15"),  # it has not begun
        ("2021-07-28", "2021-11-10", "2021-11-10"),  # its last day
        ("2021-07-28", "2021-11-09", None),  # it is over
        (None, None, "2021-11-10"),
    ],
)
def test_a_rule_has_a_beginning_and_an_end(start: str | None, until: str | None, day: str | None) -> None:
    assert next_day("FREQ=DAILY", "2021-11-10", start, until) == day


@pytest.mark.parametrize(
    ("starts", "dated", "day"),
    [
        ("2021-11-16", "2021-11-01", "2021-11-16"),
        ("2021-11-16T07:00", "2021-11-01", "2021-11-16"),
        ("2022-03", "2021-11-01", "2022-03-01"),
        ("2026", None, "2026-01-01"),
        ("2021", "2021-11-01", "2021-11-01"),
        ("2022-Q2", "2021-11-01", "2021-11-01"),
        (None, "2021-11-01", "2021-11-01"),
        (None, None, None),
    ],
)
def test_the_first_day_of_a_rule(starts: str | None, dated: str | None, day: str | None) -> None:
    assert first_day(starts, dated) == day


def test_no_rule_hangs() -> None:
    assert next_day(calendar_rule("FREQ=MONTHLY;INTERVAL=0", "0 tháng"), "2021-11-10", "2021-11-01") == "2021-11-30"
    assert next_day("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2021-11-10", "2021-11-01") is None


def test_every_second_week_counts_from_its_beginning() -> None:
    assert next_day("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2021-11-10", "2021-11-05") == "2021-11-19"
