"""What the knowledge base answers with: frozen values that know nothing of SQLite, Whoosh or the terminal.

Every type has `to_dict()`: plain JSON values, keys as in the contract where the contract names them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from chithi.index.search.hits import Answer as Answer
from chithi.index.search.hits import Hit as Hit
from chithi.index.search.hits import SearchResult as SearchResult

if TYPE_CHECKING:
    from chithi.parser.document import Document

# States of a document on a day, worst last. `unknown` is a document that is only cited, or has no date.
STATES = (
    "in_force",
    "amended",
    "partly_replaced",
    "partly_abolished",
    "partly_suspended",
    "not_yet_in_force",
    "suspended",
    "replaced",
    "abolished",
    "unknown",
)


class Failure(NamedTuple):
    """A path that could not be added, and the reason in a few words (without the path)."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class AddReport(Answer):
    """What `KnowledgeBase.add` did; each tuple holds paths in the order they were handled.

    Attributes:
        added: files that brought a new document, or a further source of a known one.
        unchanged: files whose bytes were known already under this path.
        replaced: files whose content had changed since they were added.
        failed: files that could not be read or parsed, with the reason.
        removed: files that went away and were forgotten (`prune`).
        warnings: lines for the user: two files that disagree about one document, an index that was rebuilt.
    """

    added: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    warnings: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Node(Answer):
    """A document as the graph and lists show it.

    Attributes:
        id: canonical id, `local/…` when its header says too little for one, `cited/…` for a cited document without id.
        symbol, type, issuer, date, subject: header fields, or what the citations say of a document not in the base.
        path: file it was read from; None when it is only cited.
        status: one of `STATES`, on the day that was asked about (today unless said otherwise).
        in_base: false for a document that is only cited.
    """

    id: str
    symbol: str | None
    type: str | None
    issuer: str | None
    date: str | None
    subject: str | None
    path: str | None
    status: str
    in_base: bool = True

    @property
    def name(self) -> str:
        """How to name it to a reader: number, else subject, else id."""
        return self.symbol or self.subject or self.id


@dataclass(frozen=True, slots=True)
class Edge(Answer):
    """One relation between two documents, with its proof.

    Attributes:
        source: the document that says it.
        target: the document that it speaks of.
        relation: one of the contract's relations, never `self`.
        scope: `whole` or `part`.
        provisions: what a part is ("Điều 5, khoản 2"), None for the whole.
        effective: ISO date from which it holds: the source's effective date, else its date; None when it has neither.
        evidence: the sentence that proves it.
        item: item path of that sentence in the source, None outside of items.
        rule: id of the rule that read the relation.
        candidates: ids of the documents that fit equally well when the citation is ambiguous (then `target` is a stub).
        reason: why the target is not a document of the base ("not in the base", "two candidates"), else None.
        until: last day on which it holds, of a suspension that says how long it lasts; else None.
    """

    source: Node
    target: Node
    relation: str
    scope: str
    provisions: str | None
    effective: str | None
    evidence: str
    item: str | None
    rule: str
    candidates: tuple[str, ...] = ()
    reason: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class CitationReport(Answer):
    """What a document cites and what cites it: relation -> edges, relations in the contract's order."""

    document: Node
    outgoing: dict[str, tuple[Edge, ...]]
    incoming: dict[str, tuple[Edge, ...]]


@dataclass(frozen=True, slots=True)
class Status(Answer):
    """The state of a document on a day.

    Attributes:
        id: the document.
        on: the day, ISO.
        state: one of `STATES`.
        since: ISO date from which this state holds, where it is known.
        reasons: the edges that make it so, oldest first; empty when nothing in the base touches the document.
    """

    id: str
    on: str
    state: str
    since: str | None
    reasons: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Step(Answer):
    """One step of a trace: the edge that was followed, the document at its other end, and the steps from there on.

    `seen` is true when that document stands in the trace already (a loop, or two ways to it); its steps are not
    repeated then.
    """

    edge: Edge
    node: Node
    steps: tuple[Step, ...] = ()
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Trace(Answer):
    """The chain of supersession through a document, both ways.

    Attributes:
        document: where the trace starts.
        as_of: the day that states refer to, ISO.
        status: the state of `document` on that day.
        later: documents that replace, abolish, amend, suspend, … it, and what does so to them.
        earlier: documents that it replaces, abolishes, amends, …, and so on.
        in_force: the documents of this chain that are in force on that day (amended ones included), newest first.
    """

    document: Node
    as_of: str
    status: Status
    later: tuple[Step, ...]
    earlier: tuple[Step, ...]
    in_force: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Task(Answer):
    """Who must do what by when: one task of one assignee, with one of its times (or none).

    Attributes:
        due: last day that keeps it, ISO; None when it has no deadline or no day can be known.
        assignee, role: as in the contract's assignments; None where a deadline is set for nobody by name.
        action: what is to be done, on one line, without the deadline's words.
        document: where it stands.
        item: path of the item that tells it ("4/-1", "closing"); below a heading that assigns, the item under it.
        assignee_key, kind, assigned_by: as in the contract's assignments.
        deadline: the deadline's words, None without one.
        deadline_kind, deadline_value, after: as in the contract's deadlines.
        starts, ends: when work begins and ends, as far as it is said ("2021-11-16", "2026").
        recurrence: a recurring task's rule in words ("trước ngày 25 hằng tháng"), None for others.
        recurrence_rule: the RFC 5545 rule of the last days that keep it.
        next: the first of these days that is not over, ISO.
        urgent: it says "ngay", "khẩn trương" or the like.
        overdue: `due` lies before today.
        superseded: the document is replaced or abolished today.
    """

    due: str | None
    assignee: str | None
    role: str | None
    action: str
    document: Node
    item: str
    assignee_key: str | None
    kind: str | None
    assigned_by: str | None
    deadline: str | None
    deadline_kind: str | None
    deadline_value: str | None
    after: str | None
    overdue: bool
    superseded: bool
    starts: str | None = None
    ends: str | None = None
    recurrence: str | None = None
    recurrence_rule: str | None = None
    next: str | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class StoredSource(Answer):
    """A file that a document was read from; `shown` marks the one whose reading is shown."""

    path: str
    media_type: str
    sha256: str
    bytes: int
    shown: bool


@dataclass(frozen=True, slots=True)
class StoredDocument(Answer):
    """A document of the base.

    Attributes:
        node: id, number, date, issuer, subject, status.
        status: its state today, with the reasons.
        json: the document's JSON of the contract, one line. Its `id` may be null where `node.id` is `local/…`.
        sources: the files that it was read from, the shown one first.
        conflicts: lines that say where those files disagree.
    """

    node: Node
    status: Status
    json: str
    sources: tuple[StoredSource, ...]
    conflicts: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Id in this base."""
        return self.node.id

    @property
    def document(self) -> Document:
        """The parsed document (read from `json` at each access; loads the parser's types)."""
        from chithi.parser.document import Document

        return Document.model_validate_json(self.json)


@dataclass(frozen=True, slots=True)
class CheckReport(Answer):
    """What `check` or `rebuild` found: `problems` that remain, what was `mended`. `ok` when no problem remains."""

    problems: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """All is well now."""
        return not self.problems
