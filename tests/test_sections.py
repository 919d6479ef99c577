"""What sections are about, and what that does to the sentences in them."""

from __future__ import annotations

import pytest

from chithi.parser.assignments.find import find_assignments
from chithi.parser.assignments.sections import Sections
from chithi.parser.document import Header
from chithi.parser.passage import Passage, Reading

DOCUMENT = [
    ("I", "KẾT QUẢ ĐẠT ĐƯỢC"),
    ("I/1", "Các sở, ngành tập trung triển khai nhiều giải pháp."),
    ("II", "NHIỆM VỤ, GIẢI PHÁP"),
    ("II/1", "Sở Y tế rà soát vật tư."),
    ("III", "TIÊU CHUẨN KHEN THƯỞNG"),
    ("III/1", "Đối với tỉnh Hưng Lam"),
    ("III/1/a", "Vượt chỉ tiêu được giao."),
    ("IV", "Phạm vi điều chỉnh"),
    ("IV/1", "Sở Nội vụ quản lý hồ sơ."),
    ("V", "Kết quả thực hiện phải được báo cáo hằng quý."),
]


def reading(document_type: str = "KH") -> Reading:
    text, passages = "", []
    for path, line in DOCUMENT:
        children = any(other.startswith(path + "/") for other, _ in DOCUMENT)
        parent = path.rpartition("/")[0] or None
        passages.append(Passage(len(text), len(text) + len(line), "body", path, True, parent, children))
        text += line + "\n"
    return Reading(text, Header(type=document_type, issuer="Ủy ban nhân dân tỉnh Hưng Lam"), tuple(passages))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("I/1", "findings"),
        ("II/1", "tasks"),
        ("III/1/a", "criteria"),
        ("IV", "scope"),
        ("V", "tasks"),
        ("preamble", "tasks"),
    ],
)
def test_a_heading_says_what_its_section_is_about(path: str, kind: str) -> None:
    page = reading()
    assert Sections(page.plain, page.passages, page.header.type).kind(path) == kind


def test_a_report_tells_what_was_done_except_under_a_heading_of_tasks() -> None:
    page = reading("BC")
    sections = Sections(page.plain, page.passages, "BC")
    assert (sections.kind("preamble"), sections.kind("II/1")) == ("findings", "tasks")


def test_only_tasks_tell() -> None:
    found = find_assignments(reading(), (), ())
    assert [(a.item, a.assignee) for a in found] == [("II/1", "Sở Y tế")]
