"""The cross-reference graph as one self-contained HTML page: pan, zoom, search, time slider; nothing is fetched.

It is drawn by force-graph (MIT, `web/LICENSE.force-graph`), which ships inside of the package.
"""

from __future__ import annotations

import json
from functools import cache
from html import escape
from importlib.resources import files

from chithi.index.graph.crosswalk import crosswalk
from chithi.index.graph.network import Network
from chithi.views.graphs import COLOURS

# Documents that a browser still moves about without waiting.
MOST_DRAWN = 8000
# The browser itself refuses whatever would leave the page.
_POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:"


def graph_page(network: Network) -> str:
    """The page.

    Args:
        network: some or all documents; 5,000 are drawn in a few seconds.
    """
    title = "Chithi"
    if network.centre:
        title = next(node.name for node in network.nodes if node.id == network.centre)
    return (
        _resource("graph.html")
        .replace("{{title}}", escape(title))
        .replace("{{policy}}", _POLICY)
        .replace("{{style}}", _resource("graph.css"))
        .replace("{{library}}", _resource("force-graph.min.js"))
        .replace("{{script}}", _resource("graph.js"))
        # Last: what documents say may look like a placeholder.
        .replace("{{data}}", _data(network))
    )


def _data(network: Network) -> str:
    """The graph as JSON that can stand inside of a script element, ends of edges by position."""
    position = {node.id: number for number, node in enumerate(network.nodes)}
    data = {
        "asOf": network.as_of,
        "centre": position.get(network.centre or ""),
        "colours": COLOURS,
        "relations": {name: [kind.active, kind.passive] for name, kind in crosswalk().items()},
        "nodes": [
            [n.name, n.type, n.issuer, n.date, n.subject, n.path, int(n.in_base), network.histories[n.id], n.id]
            for n in network.nodes
        ],
        "edges": [
            [
                position[e.source.id],
                position[e.target.id],
                e.relation,
                e.provisions or ("a part" if e.scope == "part" else None),
                e.effective,
                " ".join(e.evidence.split()),
                e.item,
                e.reason,
            ]
            for e in network.edges
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


@cache
def _resource(name: str) -> str:
    return files("chithi.views").joinpath("web", name).read_text("utf-8")
