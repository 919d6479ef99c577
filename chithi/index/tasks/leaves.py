"""Assignments -> leaf tasks: what a heading, a lead-in or a label gives to the items around it, each task once.
Deadlines that no assignment reaches are tasks too, of nobody by name.

"3. Giao Sở Y tế" is one assignment and as many tasks as there are items below it. "- Cơ quan chủ trì: Sở Y tế" is a task
whose words stand in the item above it and whose time stands in the item beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from chithi.parser.assignments.actions import action_of, ends_with

_HEADING, _LABEL = "as.heading.", "as.label."
# How a lead-in ends when nothing but the list follows.
_ANNOUNCES = re.compile(r"(?:^|\s)(?:sau|sau đây|như sau|dưới đây)$")
# What a task's item says about the task: no task of its own.
_FIELD = re.compile(
    r"(?i)\W*(?:thời (?:gian|hạn|điểm)|tiến độ|kinh phí|nguồn (?:lực|vốn|kinh phí)|sản phẩm|kết quả|địa điểm|đơn vị|cơ quan)"
    r"[^.;:\n]{0,40}:"
)
_TIME_FIELD = re.compile(r"(?i)\W*(?:thời (?:gian|hạn|điểm)|tiến độ|tần suất|hạn|hoàn thành)\b[^.;:\n]{0,40}:")
_OWN_LIFE = re.compile(r"(?i)\W*(?:chỉ thị|quyết định|công điện|kế hoạch|thông báo|văn bản|nghị quyết|quy định) này\b")
# A list of contents: what a file, a plan or a condition consists of is no list of tasks.
_CONTENTS = re.compile(r"(?i)\b(?:gồm|hồ sơ|quy định|điều kiện|trường hợp|tiêu chí|thành phần)\b[^;]{0,40}$")
# Sections in which nobody is told to do anything.
_AIMS = re.compile(
    r"(?i)\W*(?:các |những |về )?(?:quan điểm|mục đích|mục tiêu|chỉ tiêu|yêu cầu|tình hình|đánh giá|kết quả|phạm vi|đối tượng)"
    r"[^.;:\n]{0,80}:?$"
)
# What may stand between an item's beginning and its words.
_MARKS = " \t\n.):/*_|-–—+•"
_SENTENCE_END = re.compile(r"[.;!?]\s+|:?\s*\n\s*(?=[-+*•]|\n)|:\s*\n")


class Time(NamedTuple):
    """A deadline of the document: the contract's fields."""

    item: str
    text: str
    kind: str
    value: str | None
    due: str | None
    after: str | None
    rule: str


class Order(NamedTuple):
    """An assignment of the document: the contract's fields; `times` are places in the document's deadlines."""

    item: str
    text: str
    assignee: str
    assignee_key: str
    kind: str
    role: str
    action: str
    assigned_by: str | None
    rule: str
    times: tuple[int, ...]


@dataclass(slots=True)
class Unit:
    """An item: its path, its own words (heading included, label not), the items below it."""

    path: str
    text: str
    children: list[Unit] = field(default_factory=list)


def units(items: Sequence[tuple[str, str, str, int, int]], text: str) -> list[Unit]:
    """A document's items, those of the top level, with their own words cut out of its text.

    Args:
        items: path, label, kind, start and end of each, in the order of the text.
        text: the document's.
    """
    top: list[Unit] = []
    above: list[tuple[int, Unit]] = []  # the open items with their ends
    for n, (path, label, kind, start, stop) in enumerate(items):
        while above and above[-1][0] <= start:
            above.pop()
        below = n + 1 < len(items) and items[n + 1][3] < stop
        words = text[start : items[n + 1][3] if below else stop]
        unit = Unit(path, words.strip() if kind == "paragraph" else _without_label(words, label))
        (above[-1][1].children if above else top).append(unit)
        above.append((stop, unit))
    return top


def _without_label(words: str, label: str) -> str:
    at = words.find(label, 0, len(label) + 12)
    return words[at + len(label) if at >= 0 else 0 :].lstrip(_MARKS).rstrip()


class Leaf(NamedTuple):
    """A task: who (the order), where, what, until when."""

    order: Order
    item: str
    action: str
    times: tuple[Time, ...]


class Unnamed(NamedTuple):
    """A task of nobody by name: where, what, until when."""

    item: str
    action: str
    times: tuple[Time, ...]


class Body:
    """A document's items, assignments and deadlines, for telling its tasks.

    Args:
        units: the items of the top level.
        orders: all assignments.
        times: all deadlines.
    """

    def __init__(self, units: Sequence[Unit], orders: Sequence[Order], times: Sequence[Time]) -> None:
        self._top = Unit("", "", list(units))
        self._orders = orders
        self._times = times
        self._units: dict[str, Unit] = {}
        self._parents: dict[str, Unit] = {}
        self._index(self._top)
        self._named = {order.item for order in orders if order.role != "support"}
        self._times_at: dict[str, list[Time]] = {}
        for time in times:
            self._times_at.setdefault(time.item, []).append(time)

    def _index(self, top: Unit) -> None:
        stack = [top]
        while stack:
            unit = stack.pop()
            for child in unit.children:
                self._units.setdefault(child.path, child)
                self._parents.setdefault(child.path, unit)
            stack += unit.children

    def leaves(self, orders: Sequence[Order] | None = None) -> Iterator[Leaf]:
        """The tasks of some of the document's assignments (all by default), each once, in their order."""
        seen = set()
        for order in self._orders if orders is None else orders:
            for leaf in self._leaves(order):
                key = (leaf.item, order.assignee_key, order.role)
                if key not in seen:
                    seen.add(key)
                    yield leaf

    def unnamed(self, told: Iterable[Leaf], text: str) -> Iterator[Unnamed]:
        """The deadlines that none of all the document's tasks has, each with the words of its sentence.

        Args:
            told: what `leaves` gave for all assignments.
            text: the document's text, for sentences outside of items.
        """
        reached = {time for leaf in told for time in leaf.times}
        left: dict[tuple[str, str], list[Time]] = {}
        for time in self._times:
            if time.kind != "urgent" and time not in reached:
                left.setdefault((time.item, self._sentence(time, text)), []).append(time)
        for (item, said), times in left.items():
            yield Unnamed(item, _without_times(said, times), tuple(times))

    def _sentence(self, time: Time, text: str) -> str:
        """The sentence of a deadline; beside a mere label ("Thời hạn: …") the words of the item above."""
        unit = self._units.get(time.item)
        words = unit.text if unit is not None else text
        at = max(0, words.find(time.text) if time.item != "closing" else words.rfind(time.text))
        starts = [stop.end() for stop in _SENTENCE_END.finditer(words, 0, at)]
        stop = _SENTENCE_END.search(words, at + len(time.text))
        said = words[starts[-1] if starts else 0 : stop.start() if stop else len(words)]
        rest = _without_times(said, [time])
        if rest and not _TIME_FIELD.fullmatch(rest + ":"):
            return said
        above = self._parents.get(time.item)
        return (
            above.text if above is not None and above.text else words.partition("\n")[0] if unit is not None else said
        )

    def _leaves(self, order: Order) -> Iterator[Leaf]:
        times = tuple(self._times[n] for n in order.times)
        unit = self._units.get(order.item)
        if order.rule.startswith(_LABEL) and unit is not None:
            yield self._labelled(order, unit, times)
            return
        below = self._below(order, unit)
        if below is None or order.role == "relay":
            yield self._itself(order, unit, times)
            return
        here = [time for time in times if time.item == order.item]
        hands_over = self._hands_over(order, unit)
        covered = [
            Leaf(order, item.path, _without_times(item.text, self._times_at.get(item.path, ())), tuple(found))
            for item, found in self._covered(below, here if hands_over else [])
        ]
        if not covered:
            yield self._itself(order, unit, times)
        elif not hands_over:
            yield self._itself(order, unit, tuple(here))
        yield from covered

    def _below(self, order: Order, unit: Unit | None) -> Unit | None:
        """The item whose children an assignment may speak for."""
        if unit is None:
            return self._top if order.item == "preamble" and self._hands_over(order, None) else None
        if not unit.children or _CONTENTS.search(order.action):
            return None
        # In an article what stands below a complete sentence goes on with its subject no more often than not.
        speaks = (order.role == "lead" and "Điều" not in unit.path) or self._hands_over(order, unit)
        return unit if speaks else None

    def _covered(self, unit: Unit, inherited: Sequence[Time]) -> list[tuple[Unit, Sequence[Time]]]:
        """The leaves below an item that name nobody, with their times or those handed down to them."""
        found: list[tuple[Unit, Sequence[Time]]] = []
        for child in unit.children:
            if child.path in self._named or not _may_be_task(child):
                continue
            own = self._times_at.get(child.path, [])
            if not child.children:
                found.append((child, own or inherited))
                continue
            deeper = self._covered(child, own or inherited)
            found += deeper
            if own and not any(times is own for _, times in deeper):  # a time that nobody below took over
                found.append((child, own))
        return found

    def _hands_over(self, order: Order, unit: Unit | None) -> bool:
        """Whether an assignment says nothing itself but gives the list below it."""
        if order.rule.startswith(_HEADING) or not order.action or _ANNOUNCES.search(order.action):
            return True
        if unit is None or not unit.text.rstrip(" *").endswith(":"):
            return False
        said = _without_times(unit.text, self._times_at.get(unit.path, ()))
        return said.endswith(order.action[-25:])

    def _itself(self, order: Order, unit: Unit | None, times: tuple[Time, ...]) -> Leaf:
        """An assignment as one task, where it stands."""
        said = unit.text if unit is not None and not unit.children and len(unit.text) > len(order.text) else ""
        return Leaf(order, order.item, order.action or _without_times(said, times), times)

    def _labelled(self, order: Order, unit: Unit, times: tuple[Time, ...]) -> Leaf:
        """The task that a label ("Cơ quan chủ trì: Sở Y tế") belongs to: the words above it, the time beside it."""
        lines = unit.text.split("\n")
        at = next((n for n, line in enumerate(lines) if order.text in line), 0)
        above = "\n".join(lines[:at]).strip()
        parent = self._parents[unit.path]
        if above or not parent.path:
            here = self._times_at.get(unit.path, [])
            return Leaf(order, unit.path, order.action or _without_times(above, here), times or tuple(here))
        beside = [
            time
            for item in parent.children
            if _TIME_FIELD.match(item.text)
            for time in self._times_at.get(item.path, ())
        ]
        own = self._times_at.get(parent.path, [])
        action = order.action or _without_times(parent.text, own)
        return Leaf(order, parent.path, action, times or tuple(beside or own))


def _may_be_task(unit: Unit) -> bool:
    """Whether an item may tell a task, by its words: fields of a task, aims and annexes do not."""
    first = unit.text.partition("\n")[0].strip()
    return not (
        _FIELD.match(unit.text)
        or _OWN_LIFE.match(unit.text)
        or unit.path.startswith("Phụ lục")
        or (unit.children and _AIMS.fullmatch(first.strip("* ")))
    )


def _without_times(text: str, times: Sequence[Time]) -> str:
    """The words of a task on one line, without its deadlines."""
    taken = [time.text for time in times if time.kind != "urgent"]
    timed = any(ends_with(text, time) for time in taken)
    for time in taken:
        text = text.replace(time, " ", 1)
    return action_of(text, timed=timed)
