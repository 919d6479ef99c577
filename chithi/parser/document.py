"""The types of a parsed document: what `chithi.parse` returns and what the JSON holds (contract, schema 1.0).

All are frozen. A span is `(start, end)`, half open, in code points of `Document.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Span = tuple[int, int]

Family = Literal["state", "party", "organization"]
Part = Literal["title", "preamble", "body", "closing"]
ItemKind = Literal[
    "part", "chapter", "section", "subsection", "article", "clause", "point", "item", "dash", "annex", "paragraph"
]
Form = Literal["full", "short", "named", "unnumbered", "anaphoric", "self"]
Relation = Literal[
    "legal_basis",
    "implements",
    "details",
    "amends",
    "replaces",
    "abolishes",
    "suspends",
    "extends",
    "corrects",
    "consolidates",
    "interprets",
    "announces",
    "cites",
    "self",
]
Scope = Literal["whole", "part"]
AssigneeKind = Literal["body", "official", "collective"]
Role = Literal["lead", "support", "relay"]
DeadlineKind = Literal["by", "before", "within", "every", "from", "during", "urgent"]


class Frozen(BaseModel):
    """A value: equal by content, never changed, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PageStart(Frozen):
    """A page of the original: its number from 1, where it begins in the text, how sure OCR was of it (0 to 100)."""

    number: int
    start: int
    confidence: float | None = None


class Origin(Frozen):
    """Where the text came from. `pages` are those of a paged file (PDF, scan) that have text of their own, in order."""

    path: str | None = None
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    sha256: str = ""
    bytes: int = 0
    pages: tuple[PageStart, ...] = ()


class Recipient(Frozen):
    """A line of "Nơi nhận"; `purpose` is the bracket behind it ("để báo cáo")."""

    name: str
    purpose: str | None = None


class Signature(Frozen):
    """Who signed: on whose authority ("TM. …", "KT. …"), in which post, by name."""

    authority: str | None = None
    position: str | None = None
    name: str | None = None


class Header(Frozen):
    """What the document says of itself. `spans` holds one span for each field that was read off the text."""

    family: Family | None = None
    type: str | None = None
    type_name: str | None = None
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    issuer_key: str | None = None
    place: str | None = None
    date: str | None = None
    subject: str | None = None
    addressees: tuple[str, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    signature: Signature | None = None
    urgency: str | None = None
    secrecy: str | None = None
    effective_date: str | None = None
    spans: dict[str, Span] = Field(default_factory=dict)


class Item(Frozen):
    """A labelled unit of the body. `text` is its own text without label and children; `span` covers label to last child."""

    path: str
    label: str
    kind: ItemKind
    heading: str | None
    text: str
    span: Span
    children: tuple[Item, ...] = ()


class Pinpoint(Frozen):
    """The provision that a citation names; lists are joined with ", " ("2, 3")."""

    part: str | None = None
    chapter: str | None = None
    section: str | None = None
    article: str | None = None
    clause: str | None = None
    point: str | None = None
    annex: str | None = None
    exception: str | None = None


class Citation(Frozen):
    """One mention of a document. `nested_in` is the index of the citation whose title holds this one."""

    text: str
    span: Span
    item: str | None
    part: Part
    form: Form
    type: str | None
    number: str | None
    symbol: str | None
    date: str | None
    issuer: str | None
    title: str | None
    pinpoint: Pinpoint | None
    relation: Relation
    scope: Scope
    nested_in: int | None
    evidence: str
    rule: str
    id: str | None
    reason: str | None


class Assignment(Frozen):
    """Somebody told to do something. `deadlines` are indices into `Document.deadlines`."""

    item: str
    text: str
    span: Span
    assignee: str
    assignee_key: str
    kind: AssigneeKind
    role: Role
    action: str
    assigned_by: str | None
    deadlines: tuple[int, ...]
    rule: str


class Deadline(Frozen):
    """A time that binds an instruction. `due` is the last day (ISO) that keeps it, where it can be known."""

    item: str
    text: str
    span: Span
    kind: DeadlineKind
    value: str | None
    due: str | None
    after: str | None
    rule: str


class Warning(Frozen):
    """Something the reader should know: what is missing, doubtful or was mended."""

    code: str
    message: str
    span: Span | None = None


class Document(Frozen):
    """A parsed document. `to_json` gives the contract's JSON: same input, same bytes."""

    schema_version: Literal["1.0"] = "1.0"
    id: str | None
    source: Origin
    text: str
    header: Header
    items: tuple[Item, ...]
    citations: tuple[Citation, ...]
    assignments: tuple[Assignment, ...]
    deadlines: tuple[Deadline, ...]
    warnings: tuple[Warning, ...]

    def to_json(self, indent: int | None = None) -> str:
        """The document as JSON text, one line unless `indent` (spaces) is given; letters are not escaped."""
        return self.model_dump_json(indent=indent)

    def page_of(self, offset: int) -> int | None:
        """The number of the page on which a place of the text stands; None for a file without pages."""
        at = bisect_right(self.source.pages, offset, key=lambda page: page.start)
        return self.source.pages[at - 1].number if at else None

    def walk(self) -> Iterator[Item]:
        """Every item, depth first, in document order."""
        stack = list(reversed(self.items))
        while stack:
            item = stack.pop()
            yield item
            stack.extend(reversed(item.children))
