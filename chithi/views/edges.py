"""Documents and the relations between them, for people: one line a document, each edge with its proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from chithi.index.graph.crosswalk import crosswalk
from chithi.index.graph.timeline import TOUCHING
from chithi.index.results import CitationReport, Edge, Node, Status, Step, Trace
from chithi.views.records import Row

_STATE_STYLES = {
    "in_force": "green",
    "amended": "green",
    "partly_replaced": "yellow",
    "partly_abolished": "yellow",
    "partly_suspended": "yellow",
    "not_yet_in_force": "yellow",
    "suspended": "red",
    "replaced": "red",
    "abolished": "red",
}


def state_label(state: str) -> Text:
    """A state of `chithi.index.results.STATES` in words, coloured by whether it holds."""
    return Text(state.replace("_", " "), style=_STATE_STYLES.get(state, "dim"))


def node_state(node: Node) -> Text:
    """The state of a document; of one that is only cited, as far as others tell it."""
    if node.in_base:
        return state_label(node.status)
    missing = Text("not in this base", style="dim")
    return missing if node.status == "unknown" else state_label(node.status).append(" · ").append_text(missing)


def facts_line(name: str, facts: Iterable[str | None], state: Text) -> Text:
    """What names a document, what else is known of it, its state."""
    line = Text(name, style="bold")
    for fact in facts:
        if fact:
            line.append(f" · {fact}", style="not bold")
    return line.append(" · ", style="not bold").append_text(state)


def node_line(node: Node) -> Text:
    """A document in a line: number, date, issuer, state."""
    return facts_line(node.name, (node.date, node.issuer), node_state(node))


def status_lines(when: str, status: Status) -> Iterator[Text]:
    """The state on a day ("today", "on 2021-12-01"), and what has made it so: by whom, since when, which provisions."""
    since = f" since {status.since}" if status.since else ""
    yield Text(f"{when}: ").append_text(state_label(status.state)).append(since)
    for edge in status.reasons:
        line = Text("  ").append(crosswalk()[edge.relation].passive, style="cyan").append(f" {edge.source.name}")
        if edge.effective:
            line.append(f" since {edge.effective}")
        if edge.until:
            line.append(f" until {edge.until}")
        if edge.scope == "part":
            line.append(f" · {edge.provisions or 'a part'}", style="yellow")
        yield line


def citations(report: CitationReport, *, proofs: bool = True) -> RenderableType:
    """Both directions, relation by relation.

    Args:
        report: what a document cites and what cites it.
        proofs: under each edge the sentence that proves it.
    """
    parts: list[RenderableType] = []
    for title, relations, outgoing in (("cites", report.outgoing, True), ("is cited by", report.incoming, False)):
        if relations:
            parts.append(Text(title, style="bold"))
            parts += [Padding(line, (0, 0, 0, 2)) for line in _relations(relations, outgoing, proofs)]
    return Group(*parts)


def _relations(relations: Mapping[str, Iterable[Edge]], outgoing: bool, proofs: bool) -> Iterator[RenderableType]:
    for relation, edges in relations.items():
        for edge in edges:
            yield _edge_line([edge], edge.target if outgoing else edge.source, relation)
            if proofs:
                yield Padding(_evidence(edge), (0, 0, 0, 2))


def _edge_line(edges: Sequence[Edge], other: Node, verb: str) -> Text:
    line = Text(verb, style="cyan").append(" ").append_text(node_line(other))
    parts = dict.fromkeys(edge.provisions for edge in edges if edge.scope == "part")
    if parts:
        line.append(f" · {'; '.join(filter(None, parts)) or 'a part'}", style="yellow")
    # A day of effect is told only where it is not the one that stands in the line already.
    days = dict.fromkeys(e.effective for e in edges if e.relation in TOUCHING and e.effective != e.source.date)
    line.append("".join(f" · from {day}" for day in days if day), style="yellow")
    for edge in edges:
        if edge.candidates:
            line.append(f" · {edge.reason}: {', '.join(edge.candidates)}", style="yellow")
    return line


def _evidence(edge: Edge, *, file: bool = False) -> Text:
    place = ", ".join(part for part in (edge.source.path if file else None, edge.item) if part)
    return Text(f"{place}: " if place else "", style="dim").append(
        f"“{' '.join(edge.evidence.split())}”", style="italic"
    )


def trace_steps(trace: Trace) -> RenderableType:
    """The chain both ways, each step with its sentence, and what was in force on the day."""
    document = trace.document
    parts: list[RenderableType] = [
        node_line(document),
        *([Text(document.subject)] if document.subject else []),
        *status_lines(f"on {trace.as_of}", trace.status),
    ]
    for title, steps, outgoing in (
        ("what came after", trace.later, False),
        ("what came before", trace.earlier, True),
    ):
        if steps:
            parts += [Text(""), Text(title, style="bold"), *_steps(steps, 1, outgoing)]
    parts += [Text(""), Text(f"in force on {trace.as_of}", style="bold")]
    parts += [Padding(node_line(node), (0, 0, 0, 2)) for node in trace.in_force] or [Text("  nothing of this chain")]
    return Group(*parts)


def _steps(steps: Iterable[Step], depth: int, outgoing: bool) -> Iterator[RenderableType]:
    """Steps to one document by one relation are shown as one, with all their sentences."""
    groups: dict[tuple[str, str], list[Step]] = {}
    for step in steps:
        groups.setdefault((step.node.id, step.edge.relation), []).append(step)
    for (_, relation), group in groups.items():
        kind = crosswalk()[relation]
        verb = kind.active if outgoing else kind.passive
        yield Padding(_edge_line([step.edge for step in group], group[0].node, verb), (0, 0, 0, 2 * depth))
        for step in group:
            yield Padding(_evidence(step.edge, file=True), (0, 0, 0, 2 * depth + 2))
        if group[0].seen:
            yield Padding(Text("(in this trace already)", "yellow"), (0, 0, 0, 2 * depth + 2))
        yield from _steps(group[0].steps, depth + 1, outgoing)


def edge_rows(report: CitationReport) -> list[Row]:
    """One row an edge, with its direction."""
    return [
        {"direction": direction} | edge.to_dict()
        for direction, relations in (("outgoing", report.outgoing), ("incoming", report.incoming))
        for edges in relations.values()
        for edge in edges
    ]


def step_rows(trace: Trace) -> list[Row]:
    """One row a step, depth first, with its direction and distance from the start."""

    def rows(direction: str, steps: Iterable[Step], distance: int) -> Iterator[Row]:
        for step in steps:
            place = {"direction": direction, "distance": distance, "seen": step.seen}
            yield place | {"document": step.node.to_dict()} | {"edge": step.edge.to_dict()}
            yield from rows(direction, step.steps, distance + 1)

    return [*rows("later", trace.later, 1), *rows("earlier", trace.earlier, 1)]
