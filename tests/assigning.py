"""Assignments of paragraphs that a test writes down, without a file."""

from __future__ import annotations

from chithi.parser.assignments.find import find_assignments
from chithi.parser.document import Assignment, Deadline, Header, Part
from chithi.parser.passage import Passage, Reading

HEADER = Header(family="state", type="CT", issuer="Ủy ban nhân dân tỉnh Hưng Lam", place="Hưng Lam")


def assignments(
    *paragraphs: tuple[str, str], header: Header = HEADER, deadlines: tuple[str, ...] = ()
) -> tuple[Assignment, ...]:
    """The assignments of paragraphs given as (path, text); a path ends in ":" when the paragraph heads a list."""
    text, passages, seen = "", [], set()
    for path, paragraph in paragraphs:
        name = path.rstrip(":")
        part: Part = "preamble" if name == "preamble" else "closing" if name == "closing" else "body"
        parent = name.rpartition("/")[0] or None
        start = len(text)
        text += paragraph
        passages.append(Passage(start, len(text), part, name, name not in seen, parent, path.endswith(":")))
        seen.add(name)
        text += "\n"
    found = []
    for phrase in deadlines:
        start = text.index(phrase)
        item = next(p.path for p in passages if p.start <= start < p.end)
        span = (start, start + len(phrase))
        found.append(Deadline(item=item, text=phrase, span=span, kind="by", value=None, due=None, after=None, rule="t"))
    result = find_assignments(Reading(text, header, tuple(passages)), (), found)
    assert all(text[a.span[0] : a.span[1]] == a.text for a in result)
    return result


def rows(text: str, path: str = "1") -> list[tuple[str, str]]:
    return [(a.assignee, a.role) for a in assignments((path, text))]
