"""The graph command: what it holds, its text formats, the crosswalk, the exports of the whole base."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree

import pytest
from building import UBND, cite, document
from test_cli import Chithi, ask, chithi  # noqa: F401

import chithi as package
from chithi.errors import ChithiError
from chithi.index.graph.crosswalk import crosswalk
from chithi.index.graph.graph import RELATIONS
from chithi.index.results import STATES
from chithi.parser.document import Relation
from chithi.views.graphs import COLOURS, dot, graphml, json_lines, mermaid


def by(number: str, day: str, relation: str = "cites", **fields: Any) -> dict[str, Any]:
    return cite(f"{number}/CT-UBND", relation, type="CT", date=day, issuer=UBND, **fields)


HOSTILE = 'a "quoted" <b>name</b> & \\ #1; ]] |pipe| {{data}}\nsecond\x07 line'
WORLD = (
    document("1/CT-UBND", "2019-01-01", "một"),
    document("2/CT-UBND", "2020-01-01", HOSTILE, cites=(by("1", "2019-01-01", "replaces"), by("9", "2018-01-01"))),
    document("3/CT-UBND", "2021-01-01", "ba", cites=(by("2", "2020-01-01", "legal_basis", evidence=HOSTILE),)),
    document("4/CT-UBND", "2022-01-01", "bốn", cites=(by("3", "2021-01-01"), by("3", "2021-01-01"))),
    document("5/CT-UBND", "2023-01-01", "năm"),
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> package.KnowledgeBase:
    opened = package.open(tmp_path_factory.mktemp("network") / "kb")
    opened.add_documents(WORLD)
    return opened


def drawn(network: Any) -> list[tuple[str, str, str]]:
    return [(e.source.symbol[0], e.relation, e.target.symbol[0]) for e in network.edges]


def names(network: Any) -> str:
    return "".join(node.symbol[0] for node in network.nodes)


def test_the_whole_base(base: package.KnowledgeBase) -> None:
    network = base.graph()
    assert names(network) == "912345"
    assert [node.in_base for node in network.nodes] == [False, True, True, True, True, True]
    # Two mentions are one relation.
    assert drawn(network) == [
        ("2", "replaces", "1"),
        ("2", "cites", "9"),
        ("3", "legal_basis", "2"),
        ("4", "cites", "3"),
    ]


@pytest.mark.parametrize(
    ("how", "nodes"),
    [
        ({"depth": 1}, "123" + "9"),
        ({"depth": 2}, "12349"),
        ({"depth": 9}, "12349"),
        ({"depth": 9, "relations": ["replaces", "legal_basis"]}, "123"),
        ({"depth": 9, "as_of": "2021-06-01"}, "1239"),
        ({"depth": 9, "as_of": "2020-06-01"}, "129"),
    ],
)
def test_around_a_document(base: package.KnowledgeBase, how: dict[str, Any], nodes: str) -> None:
    network = base.graph("2/CT-UBND", **how)
    assert "".join(sorted(names(network))) == nodes
    assert network.centre == WORLD[1].id


def test_around_a_document_that_is_only_cited(base: package.KnowledgeBase) -> None:
    assert names(base.graph("9/CT-UBND")) == "92"


def test_words_that_point_back_are_no_document(tmp_path: Path) -> None:
    vague = cite(None, "cites", form="anaphoric", evidence="quyết định nêu trên")
    led_back = cite("1/CT-UBND", "cites", form="anaphoric", type="CT", date="2019-01-01", issuer=UBND)
    with package.open(tmp_path / "kb") as opened:
        opened.add_documents([document("7/CT-UBND", "2024-01-01", cites=(vague, led_back))])
        assert drawn(opened.graph()) == [("7", "cites", "1")]


def test_as_of_a_day_and_by_relation(base: package.KnowledgeBase) -> None:
    then = base.graph(as_of="2019-06-01")
    assert (names(then), then.edges, then.nodes[-1].status) == ("91", (), "in_force")
    assert names(base.graph(relations=["replaces"])) == "12"
    with pytest.raises(ChithiError, match="legal_basis"):
        base.graph(relations=["frob"])


@pytest.mark.parametrize(
    "how", [{}, {"relations": ["replaces", "cites"]}, {"as_of": "2020-06-01"}, {"as_of": "2000-01-01"}]
)
def test_edges_that_stay_in_the_base(base: package.KnowledgeBase, how: dict[str, Any]) -> None:
    kept, stored = base.graph(**how), base.graph(stored=True, **how)
    assert kept.edges == tuple(stored.edges) == tuple(stored.edges)  # they may be walked through again
    assert (kept.nodes, kept.histories) == (stored.nodes, stored.histories)
    assert json.loads("".join(json_lines(stored))) == json.loads(json.dumps(kept.to_dict()))


def test_json_names_the_ends_by_id(base: package.KnowledgeBase) -> None:
    value = json.loads(json.dumps(base.graph("1/CT-UBND").to_dict()))
    assert value["edges"][0]["source"] == WORLD[1].id
    assert value["nodes"][0]["history"] == [
        ["", "not_yet_in_force"],
        ["2019-01-01", "in_force"],
        ["2020-01-01", "replaced"],
    ]


# --- formats, with names that their languages give a meaning


def test_graphml_is_read_back(base: package.KnowledgeBase) -> None:
    text = "\n".join(graphml(base.graph()))
    root = ElementTree.fromstring(text.encode())
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    nodes, edges = root.findall(".//g:node", space), root.findall(".//g:edge", space)
    assert {node.get("id") for node in nodes} >= {document.id for document in WORLD}
    assert {e.get(end) for e in edges for end in ("source", "target")} <= {node.get("id") for node in nodes}
    subjects = {data.text for data in root.findall(".//g:data[@key='n_subject']", space)}
    assert HOSTILE.replace("\x07", "") in subjects
    networkx = pytest.importorskip("networkx", reason="reads GraphML; not needed to write it")
    assert networkx.parse_graphml(text).number_of_edges() == 4


def test_dot_quotes_everything(base: package.KnowledgeBase) -> None:
    text = "\n".join(dot(base.graph()))
    assert text.count("{") - HOSTILE.count("{") * text.count("{{data}}") == 1
    assert text.count(" -> ") == 4
    assert "style=dashed" in text
    # Outside of strings there is nothing but the language itself.
    bare = "".join(text.replace("\\\\", "").replace('\\"', "").split('"')[::2])
    assert "<b>" not in bare
    assert "pipe" not in bare


def test_mermaid_escapes_everything(base: package.KnowledgeBase) -> None:
    lines = list(mermaid(base.graph()))
    assert lines[0] == "flowchart RL"
    assert sum("-->" in line for line in lines) == 4
    assert "class n0 cited" in lines[-1]


def test_every_state_has_a_colour_and_every_relation_its_words() -> None:
    assert set(COLOURS) == set(STATES)
    assert tuple(crosswalk()) == RELATIONS
    numbers = [number for kind in crosswalk().values() for number in kind.vbpl]
    assert sorted(numbers) == [1, *range(3, 16)], "each kind of vbpl.vn that the contract names stands once"
    assert all(kind.eli.startswith("eli:") for kind in crosswalk().values())


def test_the_graphs_relations_are_the_documents() -> None:
    """Written twice so that a search need not load the document's model; `self` is no edge."""
    assert (*RELATIONS, "self") == get_args(Relation)


# --- commands


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "dot", "graphml", "mermaid", "html"])
def test_graph_command(ask: Chithi, format: str) -> None:  # noqa: F811
    result = ask("graph", "--format", format)
    assert (result.status, result.err) == (0, "")
    assert "31/CT-UBND" in result.out
    assert "389/2011" in result.out, "documents that are only cited are in it"


def test_graph_of_an_unknown_document(ask: Chithi) -> None:  # noqa: F811
    assert ask("graph", "99/QĐ-UBND").status == 1
    assert ask("graph", "--relation", "frob").status == 2


def test_audit_command(ask: Chithi, tmp_path: Path) -> None:  # noqa: F811
    result = ask("audit", "--format", "json", "--type", "ambiguous")
    assert result.status == 3
    assert result.err.endswith("1 note\n")
    accepted = tmp_path / "accepted.txt"
    accepted.write_text("".join(f"{finding['id']} # known\n" for finding in result.json["findings"]), "utf-8")
    silenced = ask("audit", "--type", "ambiguous", "--accept", accepted)
    assert (silenced.status, silenced.out) == (0, "")
    assert "accepted" in silenced.err
    assert ask("audit", "--type", "frob").status == 2
    assert ask("audit", "--accept", tmp_path / "none.txt").status == 2


def test_trace_command_has_a_depth(ask: Chithi) -> None:  # noqa: F811
    rows = ask("trace", "08/CT-UBND", "--depth", "1", "--format", "jsonl").out.splitlines()
    assert len(rows) == 1
    assert len(ask("trace", "08/CT-UBND", "--format", "jsonl").out.splitlines()) == 2


def test_export_command(ask: Chithi, tmp_path: Path) -> None:  # noqa: F811
    lines = ask("export").out.splitlines()
    count = ask("stats", "--format", "json").json["documents"]
    assert len(lines) == count
    assert {json.loads(line)["schema_version"] for line in lines} == {"1.0"}
    linked = ask("export", "--format", "jsonld").out.splitlines()
    assert [json.loads(line)["@type"] for line in linked] == ["Legislation"] * count
    assert ask("export", "--format", "akn", "--output", tmp_path / "akn").status == 0
    assert len(list((tmp_path / "akn").glob("*.xml"))) == count
    assert ask("export", "--format", "csv", "--output", tmp_path / "csv").status == 0
    with (tmp_path / "csv" / "documents.csv").open(encoding="utf-8-sig", newline="") as handle:
        assert len(list(csv.DictReader(handle))) == count
    assert ask("export", "--format", "csv").status == 2
    assert ask("export", "--output", tmp_path).status == 2
    (tmp_path / "file").touch()
    assert ask("export", "--format", "akn", "--output", tmp_path / "file" / "x").status == 2
