"""The cross-reference graph as text: a table for people, DOT, GraphML and Mermaid for the tools that draw."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from xml.sax.saxutils import escape, quoteattr

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from chithi.index.graph.crosswalk import crosswalk
from chithi.index.graph.network import Network, edge_dict
from chithi.index.results import Edge, Node
from chithi.views.edges import node_state
from chithi.views.records import Row

# Fill colours by state, for DOT and Mermaid; the page has its own style sheet with the same ones.
COLOURS = {
    "in_force": "#2e9e5b",
    "amended": "#7fb83d",
    "partly_replaced": "#e0b400",
    "partly_abolished": "#e0b400",
    "partly_suspended": "#e0b400",
    "not_yet_in_force": "#4a90d9",
    "suspended": "#e07b00",
    "replaced": "#d1453b",
    "abolished": "#8e2f5c",
    "unknown": "#9aa3ad",
}
# Edges in one table: its columns are as wide as they need.
_PAGE = 5000


def graph_table(network: Network) -> Iterator[RenderableType]:
    """One line an edge, grouped by the document that says it; then how many documents there are."""
    linked: set[str] = set()
    edges = 0
    stream = iter(network.edges)
    while page := list(islice(stream, _PAGE)):
        edges += len(page)
        linked |= {node.id for edge in page for node in (edge.source, edge.target)}
        yield _table(page)
    missing = sum(not node.in_base for node in network.nodes)
    documents, relations = counted(len(network.nodes), "document"), counted(edges, "relation")
    yield Text(f"{documents} ({missing:,} of them only cited), {relations}, states on {network.as_of}")
    if lone := sum(node.id not in linked for node in network.nodes):
        yield Text(f"{counted(lone, 'document')} without a relation")


def counted(number: int, noun: str) -> str:
    """ "1 document", "34 documents"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _table(edges: Iterable[Edge]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for title in ("document", "date", "does", "to", "date", "state"):
        table.add_column(title, overflow="fold", no_wrap=title in ("date", "does"))
    last = None
    for edge in edges:
        source, target = edge.source, edge.target
        first = (source.name, source.date or "") if source.id != last else ("", "")
        name = Text(target.name).append(f" · {edge.provisions or 'a part'}" if edge.scope == "part" else "", "yellow")
        table.add_row(*first, crosswalk()[edge.relation].active, name, target.date or "", node_state(target))
        last = source.id
    return table


def edge_rows(network: Network) -> Iterator[Row]:
    """One row an edge, its ends by id and by name."""
    for edge in network.edges:
        names = {
            "source_name": edge.source.name,
            "target_name": edge.target.name,
            "target_in_base": edge.target.in_base,
        }
        yield names | edge_dict(edge)


def json_lines(network: Network) -> Iterator[str]:
    """The lines of the graph's JSON (`Network.to_dict`), one node or edge each."""
    head = {"as_of": network.as_of, "centre": network.centre}
    yield f'{{{json.dumps(head, ensure_ascii=False)[1:-1]}, "nodes": ['
    yield from _members(map(network.node_dict, network.nodes))
    yield '], "edges": ['
    yield from _members(map(edge_dict, network.edges))
    yield "]}"


def _members(values: Iterable[object]) -> Iterator[str]:
    """The lines of an array's members: a comma behind each but the last."""
    last = None
    for value in values:
        if last is not None:
            yield f"{last},"
        last = json.dumps(value, ensure_ascii=False)
    if last is not None:
        yield last


def dot(network: Network) -> Iterator[str]:
    """The lines of a Graphviz file; documents that are only cited are dashed."""
    keys = _keys(network)
    yield "digraph chithi {"
    yield "  rankdir=RL; node [shape=box, style=filled, fontname=sans]; edge [fontname=sans, fontsize=10];"
    for node in network.nodes:
        style = "filled" if node.in_base else "dashed"
        label = _dot("\n".join(_label(node)))
        colour = COLOURS[node.status] if node.in_base else "#888888"
        yield (
            f"  {keys[node.id]} [label={label}, tooltip={_dot(node.subject or node.id)}, style={style}, "
            f'{"fillcolor" if node.in_base else "color"}="{colour}"];'
        )
    for edge in network.edges:
        label, tip = _dot(_verb(edge)), _dot(" ".join(edge.evidence.split()))
        yield f"  {keys[edge.source.id]} -> {keys[edge.target.id]} [label={label}, labeltooltip={tip}, tooltip={tip}];"
    yield "}"


def mermaid(network: Network) -> Iterator[str]:
    """The lines of a Mermaid flowchart; documents that are only cited are dashed."""
    keys = _keys(network)
    yield "flowchart RL"
    for node in network.nodes:
        yield f'  {keys[node.id]}["{"<br>".join(map(_mermaid, _label(node)))}"]'
    for edge in network.edges:
        yield f'  {keys[edge.source.id]} -->|"{_mermaid(_verb(edge))}"| {keys[edge.target.id]}'
    for state in sorted({node.status for node in network.nodes if node.in_base}):
        members = ",".join(keys[node.id] for node in network.nodes if node.in_base and node.status == state)
        yield f"  classDef {state} fill:{COLOURS[state]},color:#fff"
        yield f"  class {members} {state}"
    if missing := ",".join(keys[node.id] for node in network.nodes if not node.in_base):
        yield "  classDef cited stroke-dasharray:4"
        yield f"  class {missing} cited"


_NODE_KEYS = ("symbol", "type", "issuer", "date", "subject", "path", "status")
_EDGE_KEYS = ("relation", "scope", "provisions", "effective", "evidence", "item", "rule", "reason")


def graphml(network: Network) -> Iterator[str]:
    """The lines of a GraphML file, read by Gephi, yEd, Cytoscape and networkx; ids are those of the base."""
    yield "<?xml version='1.0' encoding='utf-8'?>"
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for name in _NODE_KEYS:
        yield f'<key id="n_{name}" for="node" attr.name="{name}" attr.type="string"/>'
    yield '<key id="n_in_base" for="node" attr.name="in_base" attr.type="boolean"/>'
    for name in _EDGE_KEYS:
        yield f'<key id="e_{name}" for="edge" attr.name="{name}" attr.type="string"/>'
    yield '<graph edgedefault="directed">'
    for node in network.nodes:
        data = _data("n", node, _NODE_KEYS) + f'<data key="n_in_base">{str(node.in_base).lower()}</data>'
        yield f"<node id={_attribute(node.id)}>{data}</node>"
    for number, edge in enumerate(network.edges):
        ends = f"source={_attribute(edge.source.id)} target={_attribute(edge.target.id)}"
        yield f'<edge id="e{number}" {ends}>{_data("e", edge, _EDGE_KEYS)}</edge>'
    yield "</graph>"
    yield "</graphml>"


# The formats that come line by line.
LINES = {"json": json_lines, "dot": dot, "mermaid": mermaid, "graphml": graphml}


def _data(kind: str, value: Node | Edge, names: tuple[str, ...]) -> str:
    pairs = ((name, getattr(value, name)) for name in names)
    return "".join(f'<data key="{kind}_{name}">{escape(_plain(said))}</data>' for name, said in pairs if said)


def _attribute(value: str) -> str:
    return quoteattr(_plain(value))


def _keys(network: Network) -> dict[str, str]:
    """Short names for nodes: ids hold characters that the languages give a meaning."""
    return {node.id: f"n{number}" for number, node in enumerate(network.nodes)}


def _label(node: Node) -> list[str]:
    name = " ".join(node.name.split())
    return [name if len(name) <= 60 else f"{name[:59]}…", *([node.date] if node.date else [])]


def _verb(edge: Edge) -> str:
    verb = crosswalk()[edge.relation].active
    return f"{verb} {edge.provisions or 'a part'}" if edge.scope == "part" else verb


def _plain(value: str) -> str:
    """Without control characters, which XML cannot carry."""
    return "".join(c for c in value if c >= " " or c in "\n\t")


def _dot(value: str) -> str:
    value = _plain(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{value}"'


def _mermaid(value: str) -> str:
    """Characters that Mermaid or the HTML inside its labels give a meaning, as entities."""
    return "".join(f"#{ord(c)};" if c in '"#<>&|`[]{}\\' else c for c in _plain(value))
