"""The audit: what in the base leans on the dead, contradicts itself, or cannot be followed.

Each check is a query over the store that yields findings. States are those of `chithi.index.graph.timeline`: by explicit words.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from chithi.errors import ChithiError
from chithi.index.graph.crosswalk import crosswalk
from chithi.index.graph.cycles import cycles
from chithi.index.graph.findings import SEVERITIES, AuditReport, Finding, Proof, finding_id
from chithi.index.graph.graph import Graph
from chithi.index.graph.ranks import acts_above_itself
from chithi.index.graph.timeline import TOUCHING
from chithi.index.results import Node
from chithi.index.storage.store import Store
from chithi.index.tasks.find import TaskFilters, find_tasks

# A document whose text these relations change or carry out must be alive; merely naming a dead one is history.
_LEANING = ("amends", "suspends", "extends", "corrects", "legal_basis", "implements", "details")
_GRAVITY = {name: rank for rank, name in enumerate((*_LEANING, *(n for n in crosswalk() if n not in _LEANING)))}
# Two texts with fewer words in common than this are two documents, not two readings of one.
_ALIKE = 0.5
_CLAIM = "c.evidence, c.item"


@dataclass(frozen=True)
class Audit:
    """What every check works on: the store, its graph, the day, and the first day of the documents asked about (ISO)."""

    store: Store
    graph: Graph
    on: str
    since: str

    @property
    def db(self) -> sqlite3.Connection:
        """The store's connection."""
        return self.store.db

    def proof(self, id: str, item: str | None, text: str) -> Proof:
        """A sentence of a document of the base."""
        node = self.graph.node(id)
        return Proof(id, node.name, node.path, item, " ".join(text.split()))


Check = Callable[[Audit], Iterator[Finding]]


def audit(
    store: Store,
    graph: Graph,
    on: str,
    *,
    types: Collection[str] = (),
    since: str | None = None,
    accepted: Collection[str] = (),
) -> AuditReport:
    """Run the checks.

    Args:
        store: of the base.
        graph: as of the same day.
        on: the day that "living" and "dead" refer to, ISO; documents dated later are left out.
        types: only these of `TYPES`; by default all.
        since: only findings about documents dated on or after this day.
        accepted: ids of findings to leave out.

    Raises:
        ChithiError: a type that is none.
    """
    if unknown := [type for type in types if type not in TYPES]:
        raise ChithiError(f"type: {unknown[0]!r} is none of {', '.join(TYPES)}")
    work = Audit(store, graph, on, since or "")
    _note_ends(work.db)
    found: dict[str, Finding] = {}
    for type, check in TYPES.items():
        if not types or type in types:
            for finding in check(work):
                if work.since <= (finding.document.date or "") <= on:
                    found.setdefault(finding.id, finding)
    kept = [finding for finding in found.values() if finding.id not in accepted]
    order = list(TYPES)
    # Newest document first within a type; ids settle the rest.
    kept.sort(key=lambda f: (f.document.id, f.id))
    kept.sort(key=lambda f: f.document.date or "", reverse=True)
    kept.sort(key=lambda f: (SEVERITIES.index(f.severity), order.index(f.type)))
    return AuditReport(on, tuple(kept), tuple(sorted(id for id in found if id in accepted)))


def _note_ends(db: sqlite3.Connection) -> None:
    """A table for this connection alone: the first end of each document, and who says so."""
    db.execute("DROP TABLE IF EXISTS temp.ended")
    db.execute(
        "CREATE TEMP TABLE ended (target TEXT PRIMARY KEY, day TEXT, source TEXT, relation TEXT, "
        "document INTEGER, position INTEGER) WITHOUT ROWID"
    )
    db.execute(
        "INSERT OR IGNORE INTO ended SELECT target, effective, source, relation, document, position FROM edges "
        "WHERE relation IN ('replaces', 'abolishes') AND scope = 'whole' AND source <> target "
        "AND effective IS NOT NULL ORDER BY target, effective, source, position"
    )


_ENDED = (
    f"SELECT e.source, e.target, e.relation, e.position, {_CLAIM}, d.date, n.day, n.source AS ended_by, "
    "n.relation AS how, x.item AS end_item, x.evidence AS end_evidence "
    "FROM temp.ended n CROSS JOIN edges e ON e.target = n.target "
    "JOIN citations c ON c.document = e.document AND c.position = e.position "
    "JOIN documents d ON d.rowid = e.document "
    "JOIN citations x ON x.document = n.document AND x.position = n.position "
    "WHERE e.source <> n.source AND "
)


def _cites_superseded(work: Audit) -> Iterator[Finding]:
    """Citations of documents that had ended on the citing date; of several mentions the one that leans hardest."""
    worst: dict[tuple[str, str], sqlite3.Row] = {}
    for row in work.db.execute(_ENDED + "d.date >= n.day AND d.date <= ?", (work.on,)):
        key = (row["source"], row["target"])
        if key not in worst or _weight(row) < _weight(worst[key]):
            worst[key] = row
    for row in worst.values():
        severity = "warning" if row["relation"] in _LEANING else "note"
        yield _on_dead(work, "cites-superseded", severity, row, "already ")


def _weight(row: sqlite3.Row) -> tuple[int, int]:
    return _GRAVITY[row["relation"]], row["position"]


def _dead_basis(work: Audit) -> Iterator[Finding]:
    """Living documents whose legal basis has ended."""
    query = _ENDED + "e.relation = 'legal_basis' AND n.day <= ?"
    dead = {row[0] for row in work.db.execute("SELECT target FROM temp.ended WHERE day <= ?", (work.on,))}
    for row in work.db.execute(query, (work.on,)):
        if row["source"] not in dead and row["date"] and row["date"] <= work.on:
            yield _on_dead(work, "dead-basis", "warning", row, "")


def _on_dead(work: Audit, type: str, severity: str, row: sqlite3.Row, when: str) -> Finding:
    document, other, by = (work.graph.node(row[name]) for name in ("source", "target", "ended_by"))
    kinds = crosswalk()
    return Finding(
        finding_id(type, document.id, other.id),
        type,
        severity,
        document,
        other,
        f"{_named(document)} {kinds[row['relation']].active} {_named(other)}, "
        f"{when}{kinds[row['how']].passive} {_named(by)} since {row['day']}",
        (
            work.proof(row["source"], row["item"], row["evidence"]),
            work.proof(by.id, row["end_item"], row["end_evidence"]),
        ),
    )


def _loops(work: Audit) -> Iterator[Finding]:
    """Chains of supersession that come back to where they began."""
    marks = ", ".join("?" * len(TOUCHING))
    rows = work.db.execute(
        f"SELECT e.source, e.target, e.relation, {_CLAIM} FROM edges e "
        "JOIN citations c ON c.document = e.document AND c.position = e.position "
        f"WHERE e.relation IN ({marks}) AND e.source <> e.target ORDER BY e.source, e.position",
        TOUCHING,
    ).fetchall()
    for ring in cycles((row["source"], row["target"]) for row in rows):
        members = set(ring)
        inside: dict[tuple[str, str], sqlite3.Row] = {}
        for row in rows:
            if row["source"] in members and row["target"] in members:
                inside.setdefault((row["source"], row["target"]), row)
        nodes = sorted((work.graph.node(id) for id in ring), key=lambda n: (n.date or "", n.id), reverse=True)
        yield Finding(
            finding_id("loop", *sorted(ring)),
            "loop",
            "error",
            nodes[0],
            nodes[1],
            f"{', '.join(_named(node) for node in nodes)} change or end one another in a circle",
            tuple(work.proof(row["source"], row["item"], row["evidence"]) for row in inside.values()),
        )


def _two_documents(work: Audit) -> Iterator[Finding]:
    """Files that are read as one document but say different things."""
    rows = work.db.execute(
        "SELECT d.rowid, d.id FROM sources s JOIN documents d ON d.rowid = s.document "
        "GROUP BY d.rowid HAVING count(DISTINCT s.sha256) > 1 ORDER BY d.id"
    ).fetchall()
    for row in rows:
        lines = work.store.conflicts(row["rowid"])
        if not lines:
            continue
        node = work.graph.node(row["id"])
        strangers = work.store.likeness(row["rowid"]) < _ALIKE
        yield Finding(
            finding_id("two-documents", row["id"], *lines),
            "two-documents",
            "error" if strangers else "note",
            node,
            None,
            f"two documents under one id, {_named(node)}: {'; '.join(lines)}"
            if strangers
            else f"{_named(node)} was read in versions that differ: {'; '.join(lines)}",
        )


_OPEN = (
    f"SELECT e.source, e.target, e.position, e.candidates, e.reason, c.text, c.symbol, c.date, {_CLAIM} FROM edges e "
    "JOIN citations c ON c.document = e.document AND c.position = e.position "
    "WHERE e.stub AND e.candidates IS NOT NULL AND (e.reason LIKE 'the date differs%') = ? "
    "ORDER BY e.source, e.position"
)


def _said(row: sqlite3.Row) -> tuple[str, ...]:
    """What an open citation says, neither how it says it nor what the base has for it: an id made of this stays."""
    name = row["symbol"] or row["target"]
    return (name, row["date"]) if row["date"] else (name,)


def _date_conflicts(work: Audit) -> Iterator[Finding]:
    """Citations that agree with a document of the base in all but the date."""
    for row in work.db.execute(_OPEN, (1,)).fetchall():
        document, other = work.graph.node(row["source"]), work.graph.node(row["candidates"].split("\n")[0])
        yield Finding(
            finding_id("date-conflict", document.id, *_said(row)),
            "date-conflict",
            "warning",
            document,
            other,
            f"{_named(document)} cites “{_short(row['text'])}”, but the base has {_named(other)}",
            (work.proof(row["source"], row["item"], row["evidence"]),),
        )


def _ambiguous(work: Audit) -> Iterator[Finding]:
    """Citations that may mean several documents of the base, or one but not for certain."""
    for row in work.db.execute(_OPEN, (0,)).fetchall():
        document = work.graph.node(row["source"])
        candidates = [work.graph.node(id) for id in row["candidates"].split("\n")]
        yield Finding(
            finding_id("ambiguous", document.id, *_said(row)),
            "ambiguous",
            "note",
            document,
            work.graph.node(row["target"]),
            f"{_named(document)} cites “{_short(row['text'])}”: "
            f"{' or '.join(_named(node) for node in candidates)}? ({row['reason']})",
            (work.proof(row["source"], row["item"], row["evidence"]),),
        )


def _dangling(work: Audit) -> Iterator[Finding]:
    """Documents that are cited and not in the base: one finding each, with its first citation."""
    rows = work.db.execute(
        "SELECT e.target, count(DISTINCT e.source) AS hosts, min(e.source) AS host FROM edges e "
        "JOIN documents d ON d.rowid = e.document WHERE e.stub AND e.candidates IS NULL "
        "AND coalesce(d.date, '') BETWEEN ? AND ? GROUP BY e.target ORDER BY e.target",
        (work.since, work.on),
    ).fetchall()
    for row in rows:
        said = work.db.execute(
            f"SELECT c.symbol, c.type, c.issuer, c.date, c.title, c.text, {_CLAIM} FROM edges e "
            "JOIN citations c ON c.document = e.document AND c.position = e.position "
            "WHERE e.target = ? AND e.source = ? ORDER BY e.position LIMIT 1",
            (row["target"], row["host"]),
        ).fetchone()
        title = said["title"] or (None if said["symbol"] else said["text"])
        facts = (said["symbol"], said["type"], said["issuer"], said["date"])
        missing = Node(row["target"], *facts, title, None, "unknown", in_base=False)
        hosts = f"{row['hosts']} documents cite" if row["hosts"] > 1 else "one document cites"
        yield Finding(
            finding_id("dangling", row["target"]),
            "dangling",
            "note",
            work.graph.node(row["host"]),
            missing,
            f"{hosts} {_named(missing)}, which is not in the base",
            (work.proof(row["host"], said["item"], said["evidence"]),),
        )


def _dead_tasks(work: Audit) -> Iterator[Finding]:
    """Tasks that fall due on a day on which their document had ended."""
    rows = work.db.execute(
        "SELECT DISTINCT d.rowid, n.target, n.day, n.source, n.relation, x.item, x.evidence "
        "FROM temp.ended n JOIN documents d ON d.id = n.target "
        "JOIN deadlines t ON t.document = d.rowid AND t.due >= n.day "
        "JOIN citations x ON x.document = n.document AND x.position = n.position "
        "WHERE n.day <= ? ORDER BY n.target",
        (work.on,),
    ).fetchall()
    for row in rows:
        document, by = work.graph.node(row["target"]), work.graph.node(row["source"])
        for task in find_tasks(work.db, work.graph, TaskFilters(document=row["rowid"], superseded=True), work.on):
            if task.due is not None and task.due >= row["day"]:
                who = task.assignee or "Somebody who is not named"
                yield Finding(
                    finding_id("dead-task", document.id, task.item, task.assignee_key or "", task.due),
                    "dead-task",
                    "warning",
                    document,
                    by,
                    f"{who} has a task due {task.due} under {_named(document)}, "
                    f"{crosswalk()[row['relation']].passive} {_named(by)} since {row['day']}",
                    (
                        work.proof(document.id, task.item, f"{task.action} [{task.deadline}]"),
                        work.proof(by.id, row["item"], row["evidence"]),
                    ),
                )


_CHANGES = (
    f"SELECT e.source, e.target, e.relation, {_CLAIM}, d.date, d.issuer, coalesce(o.date, c.date) AS other_date, "
    "coalesce(o.issuer, c.issuer) AS other_issuer FROM edges e "
    "JOIN citations c ON c.document = e.document AND c.position = e.position "
    "JOIN documents d ON d.rowid = e.document LEFT JOIN documents o ON o.id = e.target "
    "WHERE e.relation IN ('replaces', 'abolishes', 'amends', 'suspends', 'extends', 'corrects') "
    "ORDER BY e.source, e.position"
)


def _replaces_newer(work: Audit) -> Iterator[Finding]:
    """Documents that say they change or end something newer than themselves."""
    for row in work.db.execute(_CHANGES).fetchall():
        # A year or month contains the day that it may mean: only what is later for certain counts.
        if row["date"] and row["other_date"] and row["other_date"] > row["date"][: len(row["other_date"])]:
            document, other = work.graph.node(row["source"]), work.graph.node(row["target"])
            yield _change(work, "replaces-newer", "error", row, f"{_named(other)}, which is newer", document, other)


def _not_entitled(work: Audit) -> Iterator[Finding]:
    """Documents that change or end one of a higher body."""
    for row in work.db.execute(_CHANGES).fetchall():
        if row["relation"] in TOUCHING and acts_above_itself(row["issuer"], row["other_issuer"]):
            document, other = work.graph.node(row["source"]), work.graph.node(row["target"])
            words = f"{_named(other)} of a higher body ({row['other_issuer']}; its own: {row['issuer']})"
            yield _change(work, "not-entitled", "warning", row, words, document, other)


def _change(
    work: Audit, type: str, severity: str, row: sqlite3.Row, words: str, document: Node, other: Node
) -> Finding:
    return Finding(
        finding_id(type, document.id, other.id, row["relation"]),
        type,
        severity,
        document,
        other,
        f"{_named(document)} {crosswalk()[row['relation']].active} {words}",
        (work.proof(row["source"], row["item"], row["evidence"]),),
    )


# The order is that of the report within a severity.
TYPES: dict[str, Check] = {
    "two-documents": _two_documents,
    "loop": _loops,
    "replaces-newer": _replaces_newer,
    "cites-superseded": _cites_superseded,
    "dead-basis": _dead_basis,
    "dead-task": _dead_tasks,
    "date-conflict": _date_conflicts,
    "not-entitled": _not_entitled,
    "ambiguous": _ambiguous,
    "dangling": _dangling,
}


def _named(node: Node) -> str:
    return f"{_short(node.name)} ({node.date})" if node.date else _short(node.name)


def _short(words: str, most: int = 100) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
