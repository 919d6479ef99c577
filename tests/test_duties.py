"""Who must do it by when, typed into a search: the document of which one task says so comes first."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from building import document

import chithi
from chithi.index.search.duties import times_in

VALUES = (
    "2025-12-25",  # a day
    "2026-12-25",
    "2025-12",  # a month
    "2025-11-25",
    "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
    "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31",
    "P5D",
    "P5BD",
    "P15D",
)


@pytest.mark.parametrize(
    ("request_", "meant"),
    [
        ("báo cáo trước 25/12", {VALUES[0], VALUES[1], VALUES[4]}),
        ("bao cao truoc 25.12", {VALUES[0], VALUES[1], VALUES[4]}),
        ("trước ngày 25 tháng 12 hằng năm", {VALUES[0], VALUES[1], VALUES[4]}),
        ("trước 25/12/2025", {VALUES[0], VALUES[4]}),
        ("25 tháng 12 năm 2026", {VALUES[1], VALUES[4]}),
        ("hoàn thành trong tháng 12/2025", {VALUES[0], VALUES[2]}),
        ("tháng 11 năm 2025", {VALUES[3]}),
        ("trước 31/3", {VALUES[5]}),
        ("trước 2/12", set()),
        ("trong 5 ngày", {VALUES[6], VALUES[7]}),
        ("chậm nhất 05 ngày làm việc", {VALUES[6], VALUES[7]}),
    ],
)
def test_times_of_a_request(request_: str, meant: set[str]) -> None:
    assert {value for value in VALUES for time in times_in(request_) if fnmatchcase(value, time)} == meant


@pytest.mark.parametrize(
    "request_",
    [
        "sở tài chính báo cáo",
        "nghị định 25/2021/NĐ-CP",
        "quyết định 15/24",  # there is no month 24
        "phiên họp thứ 5 ngày 12",  # a day without a month
        "điều 12 khoản 5",
        "công văn 25-12-7",
    ],
)
def test_what_is_no_time(request_: str) -> None:
    assert times_in(request_) == []


REPORT = document(
    "71/KH-UBND",
    "2025-02-03",
    "chuyển đổi số",
    body="1. Sở Nội vụ đôn đốc các phường.\n2. Sở Tài chính tổng hợp kinh phí, gửi Ủy ban trước ngày 25 tháng 12 năm 2025.",
    tasks=({"assignee": "Sở Nội vụ", "item": "1"}, {"assignee": "Sở Tài chính", "item": "2", "due": ("2025-12-25",)}),
)
# Has the words of a request more often, but nobody's task.
WORDY = document(
    "72/QĐ-UBND",
    "2025-03-04",
    "chế độ báo cáo của Sở Tài chính",
    type="QĐ",
    body="1. Sở Tài chính báo cáo. Báo cáo của Sở Tài chính.\n2. Kỳ họp 25/12 nghe báo cáo trước khi bế mạc.",
    tasks=({"assignee": "Sở Tài chính", "item": "1"},),
)
# The same time for another agency.
OTHER = document(
    "73/KH-UBND",
    "2025-04-05",
    "báo cáo thu ngân sách",
    body="1. Sở Tài chính theo dõi.\n2. Sở Y tế báo cáo trước ngày 25 tháng 12 năm 2025.",
    tasks=({"assignee": "Sở Tài chính", "item": "1"}, {"assignee": "Sở Y tế", "item": "2", "due": ("2025-12-25",)}),
)

CULTURE = document(
    "74/KH-UBND",
    "2025-05-06",
    "lễ hội",
    body="1. Sở Văn hóa, Thể thao và Du lịch báo cáo trước ngày 31 tháng 3.",
    tasks=({"assignee": "Sở Văn hóa, Thể thao và Du lịch", "item": "1", "due": ("2026-03-31",)},),
)


@pytest.mark.parametrize(
    ("request_", "first"),
    [
        ("sở tài chính báo cáo trước 25/12", "71/KH-UBND"),
        ("so tai chinh bao cao truoc 25/12/2025", "71/KH-UBND"),
        ("STC báo cáo trước ngày 25 tháng 12", "71/KH-UBND"),
        ("sở y tế báo cáo trước 25/12", "73/KH-UBND"),
        ("sở văn hóa thể thao và du lịch báo cáo trước 31/3", "74/KH-UBND"),
        ("sở tài chính báo cáo", "72/QĐ-UBND"),  # no time: the words decide
        ("sở tài chính báo cáo trước 24/12", "72/QĐ-UBND"),  # nobody's time
    ],
)
def test_a_task_that_says_so_comes_first(tmp_path: Path, request_: str, first: str) -> None:
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([REPORT, WORDY, OTHER, CULTURE])
        assert base.search(request_).hits[0].symbol == first
