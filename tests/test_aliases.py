"""Agencies as people type them: every spelling of one agency means the same assignees."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import document

import chithi

NAMES = (
    "Sở Y tế",
    "Giám đốc Sở Y tế",
    "Bộ Y tế",
    "Trung tâm Y tế huyện Bạch Lĩnh",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Nội vụ",
    "Sở Kế hoạch và Đầu tư",
    "Sở Tài chính",
    "Sở Tư pháp",
    "Ủy ban nhân dân tỉnh",
    "Chủ tịch Ủy ban nhân dân tỉnh",
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Chánh Văn phòng Ủy ban nhân dân tỉnh",
    "Ủy ban nhân dân các huyện, thị xã, thành phố",
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> chithi.KnowledgeBase:
    base = chithi.open(tmp_path_factory.mktemp("aliases") / "kb")
    tasks = tuple({"assignee": name, "item": str(n)} for n, name in enumerate(NAMES))
    base.add_documents([document("3/CT-UBND", "2021-01-05", "việc", tasks=tasks)])
    return base


def meant(base: chithi.KnowledgeBase, typed: str, *, successors: bool = False) -> set[str]:
    return {task.assignee for task in base.tasks(assignee=typed, successors=successors)}


HEALTH = {"Sở Y tế", "Giám đốc Sở Y tế"}
LABOUR = {"Sở Lao động - Thương binh và Xã hội"}
PROVINCE = {"Ủy ban nhân dân tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh"}


@pytest.mark.parametrize(
    ("spellings", "names"),
    [
        (("Sở Y tế", "so y te", "SỞ Y TẾ", "sở y tế", "SYT", "syt"), HEALTH),
        (
            ("Sở Lao động - Thương binh và Xã hội", "sở lđtbxh", "So LDTBXH", "Sở LĐ-TB&XH", "so ld-tb&xh", "SLĐTBXH"),
            LABOUR,
        ),
        (("sở lao động thương binh và xã hội", "so lao dong, thuong binh va xa hoi"), LABOUR),
        (("UBND tỉnh", "ubnd tinh", "Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh"), PROVINCE),
        (("Sở KH&ĐT", "so khdt", "sở kế hoạch đầu tư", "SKHĐT"), {"Sở Kế hoạch và Đầu tư"}),
        (("giam doc so y te",), {"Giám đốc Sở Y tế"}),
        (("Bộ Y tế", "BYT"), {"Bộ Y tế"}),
        # No agency is called so: words of names.
        (("y tế", "y te"), {"Sở Y tế", "Giám đốc Sở Y tế", "Bộ Y tế", "Trung tâm Y tế huyện Bạch Lĩnh"}),
        # "TƯ" is short for "Trung ương"; without accent it is also the second half of "đầu tư".
        (("sở tư pháp", "so tu phap"), {"Sở Tư pháp"}),
        (("Sở Công Thương", "ở Y", "", "-", "%"), set()),
    ],
)
def test_spellings_of_one_agency_mean_the_same(
    base: chithi.KnowledgeBase, spellings: tuple[str, ...], names: set[str]
) -> None:
    for typed in spellings:
        assert meant(base, typed) == names, typed


@pytest.mark.parametrize(
    ("typed", "alone", "together"),
    [
        ("Sở Tài chính", {"Sở Tài chính"}, {"Sở Tài chính", "Sở Kế hoạch và Đầu tư"}),
        ("so khdt", {"Sở Kế hoạch và Đầu tư"}, {"Sở Tài chính", "Sở Kế hoạch và Đầu tư"}),
        ("so noi vu", {"Sở Nội vụ"}, {"Sở Nội vụ"} | LABOUR),
        ("Sở Y tế", HEALTH, HEALTH),
        # Nobody in the base bears the name yet, somebody before it does.
        ("Bộ Nội vụ", set(), set()),
    ],
)
def test_agencies_before_and_after_a_reorganisation_on_demand(
    base: chithi.KnowledgeBase, typed: str, alone: set[str], together: set[str]
) -> None:
    assert meant(base, typed) == alone
    assert meant(base, typed, successors=True) == together


def test_a_successor_that_is_not_in_the_base_finds_its_predecessors(tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([document("1/CT-UBND", "2021-01-05", "a", tasks=({"assignee": "Sở Giao thông vận tải"},))])
        assert meant(base, "so xay dung") == set()
        assert meant(base, "so xay dung", successors=True) == {"Sở Giao thông vận tải"}
