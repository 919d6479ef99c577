"""Tasks as a calendar (RFC 5545) that common programs import: one all-day event for each last day.

Events, not to-dos: Google Calendar and Outlook leave VTODO out when they import a file. No alarms: who wants to be
reminded says so in the own calendar.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from chithi.index.tasks.recurrence import first_day, next_day
from chithi.version import __version__

if TYPE_CHECKING:
    from icalendar import Calendar, Event

    from chithi.index.results import Task

_LONGEST_SUMMARY = 120
# Of an event whose document has no date: the stamp is asked for, and the clock would give other bytes each time.
_UNKNOWN_DAY = date(1970, 1, 1)


def has_day(task: Task) -> bool:
    """Whether a task can stand in a calendar."""
    return task.due is not None or _first(task) is not None


def calendar(tasks: Iterable[Task]) -> bytes:
    """The tasks that have a day, as the bytes of an `.ics` file. The same tasks give the same bytes.

    Identifiers depend on document, item, assignee (else action), role and deadline alone, so that a second import updates the events
    of the first. Recurring tasks carry their rule.
    """
    from icalendar import Calendar

    whole = Calendar()
    whole.add("prodid", f"-//Chithi//{__version__}//VI")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("x-wr-calname", "Chithi")
    for task in tasks:
        if has_day(task):
            whole.add_component(_event(task))
    return _bytes(whole)


def _bytes(whole: Calendar) -> bytes:
    return bytes(whole.to_ical())


def _event(task: Task) -> Event:
    from icalendar import Event, vRecur

    day = date.fromisoformat(task.due or _first(task) or "")
    event = Event()
    event.add("uid", f"{_identity(task)}@chithi")
    stamp = date.fromisoformat(task.document.date) if task.document.date else _UNKNOWN_DAY
    event.add("dtstamp", datetime.combine(stamp, time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    if task.due is None and task.recurrence_rule:
        until = f";UNTIL={task.ends.replace('-', '')}" if task.ends else ""
        event.add("rrule", vRecur.from_ical(task.recurrence_rule + until))
    event.add("summary", _summary(task))
    event.add("description", _description(task))
    if task.assignee:
        event.add("categories", [task.assignee])
    event.add("transp", "TRANSPARENT")  # a deadline keeps nobody's day busy
    if task.urgent:
        event.add("priority", 1)
    return event


def _first(task: Task) -> str | None:
    """The first day of a recurring task."""
    if task.recurrence_rule is None:
        return None
    start = first_day(task.starts, task.document.date) or task.next
    return next_day(task.recurrence_rule, start, start, task.ends) if start else None


def _identity(task: Task) -> str:
    told = (
        task.document.id,
        task.item,
        task.assignee_key or "",
        task.role or "",
        task.deadline_kind or "",
        task.deadline_value or task.deadline or "",
        # Of nobody by name an item may tell two tasks with one time.
        *([] if task.assignee_key else [task.action]),
    )
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


def _summary(task: Task) -> str:
    who = task.assignee if task.role in ("lead", None) else f"{task.assignee} ({task.role})"
    words = ": ".join(filter(None, [who, task.action or task.deadline or task.document.name]))
    return words if len(words) <= _LONGEST_SUMMARY else words[:_LONGEST_SUMMARY].rsplit(" ", 1)[0] + " …"


def _description(task: Task) -> str:
    document = task.document
    lines = (
        task.action,
        task.deadline,
        f"{document.name}, {task.item}",
        ", ".join(filter(None, [document.issuer, document.date])),
        document.subject if document.symbol else None,
        document.path,
    )
    return "\n".join(" ".join(line.split()) for line in lines if line)
