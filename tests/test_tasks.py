"""Who must do what by when, over the whole base."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import UBND, cite, document

import chithi
from chithi.errors import ChithiError, UnknownDocument
from chithi.parser.document import Deadline

OLD = document(
    "1/CT-UBND",
    "2021-01-05",
    "phòng chống hạn",
    tasks=({"assignee": "Sở Y tế", "due": ("2021-03-01",)},),
)
NEW = document(
    "2/CT-UBND",
    "2021-06-05",
    "phòng chống lũ",
    cites=(cite("1/CT-UBND", "replaces", type="CT", date="2021-01-05", issuer=UBND),),
    tasks=(
        {"assignee": "Sở Y tế", "due": ("2021-07-01", "2021-06-20"), "action": "báo cáo"},
        {"assignee": "Ủy ban nhân dân huyện Bạch Linh", "item": "2/a", "role": "support"},
        {"assignee": "Sở Giáo dục và Đào tạo", "due": ("2021-06-30",)},
    ),
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> chithi.KnowledgeBase:
    base = chithi.open(tmp_path_factory.mktemp("tasks") / "kb")
    base.add_documents([OLD, NEW])
    return base


def test_earliest_first_and_those_without_a_date_last(base: chithi.KnowledgeBase) -> None:
    rows = [(task.due, task.assignee) for task in base.tasks(today="2021-06-25")]
    assert rows == [
        ("2021-06-20", "Sở Y tế"),
        ("2021-06-30", "Sở Giáo dục và Đào tạo"),
        ("2021-07-01", "Sở Y tế"),
        (None, "Ủy ban nhân dân huyện Bạch Linh"),
    ]


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("Sở Y tế", 2),
        ("so y te", 2),
        ("y tế", 2),
        ("UBND huyện Bạch Linh", 1),
        ("ubnd", 1),
        ("GDĐT", 1),
        ("Sở Nội vụ", 0),
        ("ở Y", 0),  # words, not letters
        ("", 0),
    ],
)
def test_assignees_as_people_type_them(base: chithi.KnowledgeBase, typed: str, count: int) -> None:
    assert len(base.tasks(assignee=typed, today="2021-06-25")) == count


def test_overdue_is_before_today(base: chithi.KnowledgeBase) -> None:
    assert [task.due for task in base.tasks(overdue=True, today="2021-06-30")] == ["2021-06-20"]
    assert [task.overdue for task in base.tasks(today="2021-06-30")] == [True, False, False, False]


def test_due_before_a_day(base: chithi.KnowledgeBase) -> None:
    assert [t.due for t in base.tasks(due_before="2021-07-01", today="2021-06-25")] == ["2021-06-20", "2021-06-30"]


def test_tasks_of_ended_documents_only_when_asked_for(base: chithi.KnowledgeBase) -> None:
    everything = base.tasks(today="2021-06-25", include_superseded=True)
    assert [task.document.symbol for task in everything if task.superseded] == ["1/CT-UBND"]
    # On a day before the replacement it was a task like any other.
    assert base.tasks(today="2021-06-01")[0].document.symbol == "1/CT-UBND"


def test_of_one_document(base: chithi.KnowledgeBase) -> None:
    assert len(base.tasks(document="2/CT-UBND", today="2021-06-25")) == 4
    with pytest.raises(UnknownDocument):
        base.tasks(document="9/CT-UBND")


def test_a_deadline_for_nobody_by_name_is_a_task_too(tmp_path: Path) -> None:
    spoken = document("5/CT-UBND", "2021-06-05", "phòng chống hạn", body="1. Cắm mốc xong trước ngày 30/6/2021.")
    at = spoken.text.index("trước ngày")
    due = Deadline(
        item="1",
        text=spoken.text[at : at + 20],
        span=(at, at + 20),
        kind="before",
        value="2021-06-30",
        due="2021-06-29",
        after=None,
        rule="dl.test",
    )
    base = chithi.open(tmp_path / "kb")
    base.add_documents([OLD, spoken.model_copy(update={"deadlines": (due,)})])
    assert [(t.due, t.assignee, t.role, t.action) for t in base.tasks(due_after="2021-06-01", today="2021-06-25")] == [
        ("2021-06-29", None, None, "Cắm mốc xong")
    ]
    assert base.tasks(document="5/CT-UBND", assignee="Sở Y tế") == base.tasks(document="5/CT-UBND", role="lead") == ()


def test_no_date_is_one_clear_error(base: chithi.KnowledgeBase) -> None:
    with pytest.raises(ChithiError, match="write it as 2021-10-31"):
        base.tasks(due_before="hôm qua")


def test_a_task_is_plain_json(base: chithi.KnowledgeBase, tmp_path: Path) -> None:
    row = base.tasks(today="2021-06-25")[0].to_dict()
    assert (row["document"]["symbol"], row["deadline_kind"], row["action"]) == ("2/CT-UBND", "by", "báo cáo")
