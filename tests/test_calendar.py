"""Tasks as a calendar: valid for two readers, stable, with every Vietnamese letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import vobject
from icalendar import Calendar

import chithi
from chithi.index.results import Node, Task
from chithi.views.calendar import calendar, has_day

DOCUMENT = Node(
    id="/akn/vn/act/chi-thi/x/2021-07-28/24-ct-ubnd",
    symbol="24/CT-UBND",
    type="CT",
    issuer="Ủy ban nhân dân tỉnh Hưng Lam",
    date="2021-07-28",
    subject="phòng, chống dịch; giữ “vùng xanh”",
    path="24.txt",
    status="in_force",
)
TASK = Task(
    due="2021-08-09",
    assignee="Sở Y tế",
    role="lead",
    action="chuẩn bị 500 giường; hoàn thành, báo cáo \\ tỉnh",
    document=DOCUMENT,
    item="1/b",
    assignee_key="so-y-te",
    kind="body",
    assigned_by=None,
    deadline="trước ngày\n10/8/2021",
    deadline_kind="before",
    deadline_value="2021-08-10",
    after=None,
    overdue=False,
    superseded=False,
)
DAILY = replace(
    TASK,
    due=None,
    item="1/c",
    deadline="trước 16h00 hằng ngày",
    deadline_kind="every",
    deadline_value="FREQ=DAILY;BYHOUR=16",
    recurrence="trước 16 giờ hằng ngày",
    recurrence_rule="FREQ=DAILY",
    next="2021-11-01",
)


def read(tasks: list[Task]) -> list[dict[str, object]]:
    """The events as icalendar reads them: it raises on what RFC 5545 does not allow."""
    whole = Calendar.from_ical(calendar(tasks))
    assert not whole.errors
    return [
        {
            "uid": str(event["UID"]),
            "day": event.decoded("DTSTART"),
            "end": event.decoded("DTEND"),
            "rule": event["RRULE"].to_ical().decode() if "RRULE" in event else None,
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "alarms": event.subcomponents,
        }
        for event in whole.walk("VEVENT")
    ]


def test_a_task_is_an_event_of_one_day() -> None:
    (event,) = read([TASK])
    assert (event["day"], event["end"], event["rule"]) == (date(2021, 8, 9), date(2021, 8, 10), None)
    assert event["summary"] == "Sở Y tế: chuẩn bị 500 giường; hoàn thành, báo cáo \\ tỉnh"
    assert event["description"] == (
        "chuẩn bị 500 giường; hoàn thành, báo cáo \\ tỉnh\ntrước ngày 10/8/2021\n24/CT-UBND, 1/b\n"
        "Ủy ban nhân dân tỉnh Hưng Lam, 2021-07-28\nphòng, chống dịch; giữ “vùng xanh”\n24.txt"
    )
    assert event["alarms"] == []


@pytest.mark.parametrize(
    ("changes", "day", "rule"),
    [
        ({}, date(2021, 7, 28), "FREQ=DAILY"),
        ({"starts": "2021-08-02"}, date(2021, 8, 2), "FREQ=DAILY"),
        ({"starts": "2021"}, date(2021, 7, 28), "FREQ=DAILY"),
        ({"ends": "2021-12-31"}, date(2021, 7, 28), "FREQ=DAILY;UNTIL=20211231"),
        ({"recurrence_rule": "FREQ=WEEKLY;BYDAY=FR"}, date(2021, 7, 30), "FREQ=WEEKLY;BYDAY=FR"),
        ({"recurrence_rule": "FREQ=MONTHLY;BYMONTHDAY=-1"}, date(2021, 7, 31), "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ({"document": replace(DOCUMENT, date=None)}, date(2021, 11, 1), "FREQ=DAILY"),
    ],
)
def test_a_recurring_task_carries_its_rule_from_its_first_day(changes: dict[str, object], day: date, rule: str) -> None:
    (event,) = read([replace(DAILY, **changes)])  # type: ignore[arg-type]
    assert (event["day"], event["rule"]) == (day, rule)


def test_tasks_without_a_day_are_left_out() -> None:
    nothing = replace(TASK, due=None)
    ended = replace(DAILY, ends="2021-07-01")
    assert [has_day(task) for task in (TASK, DAILY, nothing, ended)] == [True, True, False, False]
    assert len(read([TASK, nothing, ended])) == 1


def test_two_tasks_of_nobody_in_one_item_are_two_events() -> None:
    nobody = replace(DAILY, assignee=None, assignee_key=None, role=None, kind=None)
    other = replace(nobody, action="khai báo y tế")
    assert len({event["uid"] for event in read([nobody, other, replace(nobody)])}) == 2


def test_the_identity_of_an_event_is_its_task_and_nothing_else() -> None:
    same = replace(TASK, action="gõ lại", overdue=True, urgent=True, document=replace(DOCUMENT, status="replaced"))
    others = [
        replace(TASK, item="1/c"),
        replace(TASK, assignee_key="so-tai-chinh"),
        replace(TASK, role="support"),
        replace(TASK, deadline_value="2021-08-11"),
        replace(TASK, document=replace(DOCUMENT, id="x")),
    ]
    first, again, *rest = [str(event["uid"]) for event in read([TASK, same, *others])]
    assert first == again
    assert len({first, *rest}) == 6


def test_the_same_tasks_give_the_same_bytes() -> None:
    assert calendar([TASK, DAILY]) == calendar([TASK, DAILY])


def test_a_long_action_is_cut_in_the_title_and_whole_below() -> None:
    (event,) = read([replace(TASK, action="rà soát " * 60)])
    assert str(event["summary"]).endswith("rà …")
    assert len(str(event["summary"])) <= 122
    assert str(event["description"]).count("rà soát") == 60


def test_the_samples_as_a_calendar_for_two_readers(sample_base: Path) -> None:
    with chithi.open(sample_base, create=False) as base:
        tasks = [task for task in base.tasks(include_superseded=True, today="2021-11-01") if has_day(task)]
    data = calendar(tasks)
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "long lines are folded"
    assert data.count(b"\n") == data.count(b"\r\n")
    whole = Calendar.from_ical(data)
    assert not whole.errors
    ours = {str(e["UID"]): (str(e["SUMMARY"]), e.decoded("DTSTART"), "RRULE" in e) for e in whole.walk("VEVENT")}
    assert len(ours) == len(tasks) > 50
    theirs = vobject.readOne(data.decode())
    assert {e.uid.value: (e.summary.value, e.dtstart.value, hasattr(e, "rrule")) for e in theirs.vevent_list} == ours
    assert all(e.dtend.value - e.dtstart.value == timedelta(days=1) for e in theirs.vevent_list)
    assert any("xét nghiệm" in summary for summary, _, _ in ours.values())
    for event in theirs.vevent_list:  # the first day of a rule is one of its days
        if hasattr(event, "rrule"):
            assert event.getrruleset(addRDate=True)[0].date() == event.dtstart.value
