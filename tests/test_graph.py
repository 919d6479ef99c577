"""Which document a citation means, what supersedes what, what was in force on a day."""

from __future__ import annotations

import itertools
import random
from pathlib import Path
from typing import Any

import pytest
from building import UBND, cite, document, identity
from hypothesis import given, settings
from hypothesis import strategies as st

import chithi
from chithi.errors import AmbiguousNumber, UnknownDocument
from chithi.index.graph.resolution import Known, Mention, resolve
from chithi.parser.document import Document

OTHER = "Ủy ban nhân dân tỉnh Bắc Lam"


def known(id: str = "d", **fields: Any) -> Known:
    base: dict[str, Any] = dict.fromkeys(Known.__slots__) | {"id": id, "type": "CT", "number": "24", "issuer": UBND}
    base["told"] = frozenset()
    return Known(**{**base, "symbol": "24/CT-UBND", "date": "2021-07-24", "place": "Hưng Lam", **fields})


def mention(**fields: Any) -> Mention:
    base: dict[str, Any] = dict.fromkeys(Mention.__slots__) | {"form": "full", "text": "Chỉ thị số 24/CT-UBND"}
    return Mention(**{**base, "type": "CT", "number": "24", "symbol": "24/CT-UBND", **fields})


HOST = known("host", number="31", symbol="31/CT-UBND", date="2021-10-01")


@pytest.mark.parametrize(
    ("cited", "documents", "meant"),
    [
        pytest.param({"id": "d"}, [known()], "d", id="by id"),
        pytest.param({"date": "2021-07-24"}, [known()], "d", id="number and date"),
        pytest.param({"date": "2021-07-24", "issuer": UBND}, [known()], "d", id="number, date, issuer"),
        pytest.param({"date": "2021-07-24", "issuer": f"Chủ tịch {UBND}"}, [known()], "d", id="the chairman's number"),
        pytest.param({"date": "2021", "issuer": UBND}, [known()], "d", id="year and issuer"),
        pytest.param(
            {"date": "2021-07-24", "issuer": "Ủy ban nhân dân tỉnh"}, [known()], "d", id="the host's own province"
        ),
        pytest.param({}, [known()], None, id="a number that every province has"),
        pytest.param({"date": "2021-07-25"}, [known()], None, id="another day"),
        pytest.param({"date": "2021-07-24", "issuer": OTHER}, [known()], None, id="another issuer"),
        pytest.param({"date": "2021-07-24", "type": "QĐ"}, [known()], None, id="another type"),
        pytest.param(
            {"date": "2021-07-24", "issuer": "Ủy ban nhân dân tỉnh"},
            [known(place="Bắc Lam", issuer=OTHER)],
            None,
            id="the same number of another province",
        ),
        pytest.param({"issuer": UBND}, [known(date="2021-12-01")], None, id="nobody cites the future"),
        pytest.param(
            {"issuer": UBND},
            [known("a", date="2020-05-01"), known("b", date="2021-05-01")],
            None,
            id="the number exists twice",
        ),
        pytest.param(
            {"issuer": UBND, "date": "2020"},
            [known("a", date="2020-05-01"), known("b", date="2021-05-01")],
            "a",
            id="the year decides",
        ),
        pytest.param(
            {"symbol": "16/CT-TTg", "number": "16", "issuer": "Thủ tướng Chính phủ"},
            [known("a", symbol="16/CT-TTg", number="16", issuer="Thủ tướng Chính phủ", date="2021-06-14")],
            None,
            id="the only one at hand need not be the right one",
        ),
        pytest.param(
            {"symbol": "30/2020/NĐ-CP", "type": "NĐ", "number": "30"},
            [known("a", symbol="30/2020/NĐ-CP", type="NĐ", number="30", issuer="Chính phủ", date="2020-03-05")],
            "a",
            id="year and organ stand in the number",
        ),
        pytest.param(
            {"symbol": None, "number": None, "form": "named", "type": "Luật", "title_key": "luat phong ngua thien tai"},
            [known("a", type="Luật", symbol="33/2013/QH13", title_key="luat phong ngua thien tai", date="2013-06-19")],
            "a",
            id="a law by its name",
        ),
    ],
)
def test_which_document_is_meant(cited: dict[str, Any], documents: list[Known], meant: str | None) -> None:
    result = resolve(mention(**cited), HOST, documents)
    assert (None if result.stub else result.target) == meant
    assert result.stub == bool(result.reason)


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        pytest.param({"uy-ban-nhan-dan-xa-ban-nua"}, "d", id="a commune that it gives a task to is its own"),
        pytest.param({"uy-ban-nhan-dan-xa-khe-tre"}, None, id="another commune"),
        pytest.param(set(), None, id="nobody"),
    ],
)
def test_a_commune_does_not_name_its_province(told: set[str], meant: str | None) -> None:
    host = known("host", symbol="5/TB-UBND", date="2021-10-01", issuer="Ủy ban nhân dân xã Bản Nưa", place="Bản Nưa")
    cited = mention(date="2021-07-24", issuer="Chủ tịch Ủy ban nhân dân tỉnh")
    result = resolve(cited, host, [known(told=frozenset(told))])
    assert (None if result.stub else result.target) == meant


def test_ambiguous_citations_keep_their_candidates() -> None:
    result = resolve(mention(issuer=UBND), HOST, [known("b", date="2021-05-01"), known("a", date="2020-05-01")])
    assert (result.stub, result.candidates, result.reason) == (True, ("a", "b"), "2 candidates")


def test_a_day_that_differs_is_said_but_only_of_the_same_issuer() -> None:
    cited = mention(issuer=UBND, date="2021-07-25")
    reason = "the date differs from that of the document in the base"
    assert resolve(cited, HOST, [known()]).reason == reason
    assert resolve(cited, HOST, [known(issuer=OTHER)]).reason == "not in the base"


def test_the_order_of_candidates_does_not_matter() -> None:
    documents = [known("a", date="2020-05-01"), known("b", date="2021-05-01"), known("c", issuer=OTHER)]
    results = {resolve(mention(issuer=UBND), HOST, order) for order in itertools.permutations(documents)}
    assert len(results) == 1


GOVERNMENT = "Chính phủ"
DECREE = "/akn/vn/act/nghi-dinh/chinh-phu/2018-03-05/77-2018-nd-cp"


def decree(**fields: Any) -> Mention:
    return mention(**{"symbol": "77/2018/NĐ-CP", "type": "NĐ", "number": "77", "issuer": GOVERNMENT, **fields})


@pytest.mark.parametrize(
    ("cited", "dated", "meant"),
    [
        pytest.param({}, [DECREE], DECREE, id="the only day that others give it"),
        pytest.param({"date": "2018"}, [DECREE], DECREE, id="the year alone"),
        pytest.param({}, [], None, id="nobody says the day"),
        pytest.param({}, [DECREE, DECREE.replace("03-05", "05-03")], None, id="they do not agree on the day"),
        pytest.param({}, [DECREE.replace("2018-03", "2019-03")], None, id="a day of another year than the number's"),
        pytest.param({}, [DECREE.replace("77-", "78-")], None, id="another number"),
        pytest.param({"type": "NQ"}, [DECREE], None, id="another type"),
        pytest.param({"type": None}, [DECREE], None, id="no type"),
        pytest.param({"issuer": "Bộ Y tế"}, [DECREE], None, id="another issuer"),
        pytest.param({"issuer": None}, [DECREE], None, id="no issuer"),
        pytest.param({"date": "2018-03-06"}, [DECREE], None, id="another day"),
        pytest.param(
            {"symbol": "77/NĐ-CP"}, [DECREE.replace("77-2018", "77")], None, id="a number that comes back every year"
        ),
    ],
)
def test_who_leaves_the_day_out_means_what_others_date(
    cited: dict[str, Any], dated: list[str], meant: str | None
) -> None:
    result = resolve(decree(**cited), HOST, [], dated)
    assert result.stub
    assert result.target == meant if meant else result.target.startswith("cited/")


def test_a_document_that_names_itself_without_its_day() -> None:
    own = known(DECREE, type="NĐ", number="77", symbol="77/2018/NĐ-CP", issuer=GOVERNMENT, date="2018-03-05")
    assert resolve(decree(), own, [own]) == resolve(decree(), own, [], [DECREE])
    assert resolve(decree(), own, [own]).target == own.id


def test_a_mention_without_day_follows_those_with_it(tmp_path: Path) -> None:
    """It has its id from the first that says the day, keeps it while one is left, and loses it to a second day."""

    def citing(number: int, date: str | None) -> Document:
        id = date and identity("NĐ", GOVERNMENT, date, "77/2018/NĐ-CP")
        said = cite("77/2018/NĐ-CP", type="NĐ", date=date, issuer=GOVERNMENT, id=id)
        return document(f"{number}/CT-UBND", "2021-01-01", cites=(said,), path=f"{number}.txt")

    with base_of(tmp_path / "kb", [citing(1, None)]) as base:

        def target() -> str:
            (edge,) = base.cites("1/CT-UBND").outgoing["cites"]
            return edge.target.id

        apart = target()
        assert apart.startswith("cited/")
        base.add_documents([citing(2, "2018-03-05"), citing(3, "2018-03-05")])
        assert target() == DECREE
        assert [edge.source.symbol for edge in base.cites("77/2018/NĐ-CP").incoming["cites"]] == [
            f"{n}/CT-UBND" for n in (1, 2, 3)
        ]
        base.forget("2.txt")
        assert target() == DECREE
        base.add_documents([citing(4, "2018-05-03")])
        assert target() == apart
        base.add_documents([citing(4, None)])
        assert target() == DECREE
        base.forget("3.txt")
        assert target() == apart


# ---- A story: directive 24 of 2020 is replaced twice; decision 11 is amended, then ended in part.

CT20 = document("24/CT-UBND", "2020-03-01", "phòng dịch")
CT21 = document(
    "10/CT-UBND",
    "2021-07-10",
    "phòng dịch trong tình hình mới",
    cites=(cite("24/CT-UBND", "replaces", type="CT", date="2020-03-01", issuer=UBND, evidence="Thay thế Chỉ thị 24."),),
)
CT22 = document(
    "31/CT-UBND",
    "2021-10-20",
    "thích ứng an toàn",
    effective="2021-11-01",
    cites=(
        cite("10/CT-UBND", "replaces", type="CT", date="2021-07-10", issuer=UBND, evidence="Thay thế Chỉ thị 10."),
        cite("16/CT-TTg", "implements", type="CT", date="2020-03-31", issuer="Thủ tướng Chính phủ"),
    ),
)
QD = document("11/QĐ-UBND", "2020-01-15", "quy chế tiếp công dân", type="QĐ")
QD_AMENDED = document(
    "12/QĐ-UBND",
    "2021-02-01",
    "sửa đổi quy chế",
    type="QĐ",
    cites=(
        cite(
            "11/QĐ-UBND",
            "amends",
            type="QĐ",
            date="2020-01-15",
            issuer=UBND,
            scope="part",
            pinpoint={"article": "5", "clause": "2"},
        ),
    ),
)
QD_PART = document(
    "13/QĐ-UBND",
    "2022-02-01",
    "bãi bỏ một phần quy chế",
    type="QĐ",
    cites=(cite("11/QĐ-UBND", "abolishes", type="QĐ", date="2020-01-15", issuer=UBND, scope="part"),),
)
STORY = (CT20, CT21, CT22, QD, QD_AMENDED, QD_PART)


def base_of(folder: Path, documents: tuple[Document, ...] | list[Document]) -> chithi.KnowledgeBase:
    base = chithi.open(folder)
    base.add_documents(documents)
    return base


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> chithi.KnowledgeBase:
    return base_of(tmp_path_factory.mktemp("story") / "kb", STORY)


@pytest.mark.parametrize(
    ("number", "day", "state"),
    [
        ("24/CT-UBND", "2020-02-29", "not_yet_in_force"),
        ("24/CT-UBND", "2020-03-01", "in_force"),
        ("24/CT-UBND", "2021-07-09", "in_force"),
        ("24/CT-UBND", "2021-07-10", "replaced"),
        # The edge takes effect with the later document, not on its date.
        ("10/CT-UBND", "2021-10-31", "in_force"),
        ("10/CT-UBND", "2021-11-01", "replaced"),
        ("31/CT-UBND", "2021-10-31", "not_yet_in_force"),
        # Replacing what replaced it does not bring it back.
        ("24/CT-UBND", "2022-01-01", "replaced"),
        ("11/QĐ-UBND", "2021-01-31", "in_force"),
        ("11/QĐ-UBND", "2021-02-01", "amended"),
        ("11/QĐ-UBND", "2022-02-01", "partly_abolished"),
        # Nobody knows what became of a document that is only cited.
        ("16/CT-TTg", "2022-01-01", "unknown"),
    ],
)
def test_states_on_a_day(story: chithi.KnowledgeBase, number: str, day: str, state: str) -> None:
    assert story.status(number, day).state == state


def test_a_state_comes_with_its_proof(story: chithi.KnowledgeBase) -> None:
    status = story.status("24/CT-UBND", "2022-01-01")
    assert status.since == "2021-07-10"
    assert [(edge.source.symbol, edge.relation, edge.evidence) for edge in status.reasons] == [
        ("10/CT-UBND", "replaces", "Thay thế Chỉ thị 24.")
    ]


def test_trace_goes_both_ways(story: chithi.KnowledgeBase) -> None:
    trace = story.trace("10/CT-UBND", "2021-12-01")
    assert [step.node.symbol for step in trace.later] == ["31/CT-UBND"]
    assert [step.node.symbol for step in trace.earlier] == ["24/CT-UBND"]
    assert [node.symbol for node in trace.in_force] == ["31/CT-UBND"]
    assert [node.symbol for node in story.trace("10/CT-UBND", "2021-08-01").in_force] == ["10/CT-UBND"]


def test_trace_follows_the_whole_chain_or_some_steps(story: chithi.KnowledgeBase) -> None:
    trace = story.trace("24/CT-UBND")
    assert trace.later[0].steps[0].node.symbol == "31/CT-UBND"
    assert story.trace("24/CT-UBND", depth=1).later[0].steps == ()


def test_a_step_names_the_provisions(story: chithi.KnowledgeBase) -> None:
    step = story.trace("11/QĐ-UBND").later[0]
    assert (step.edge.scope, step.edge.provisions) == ("part", "khoản 2 Điều 5")
    assert step.node.path == QD_AMENDED.source.path


def test_cites_in_and_out(story: chithi.KnowledgeBase) -> None:
    report = story.cites("31/CT-UBND")
    assert list(report.outgoing) == ["implements", "replaces"]
    (stub,) = [edge.target for edge in report.outgoing["implements"]]
    assert (stub.in_base, stub.symbol, stub.path) == (False, "16/CT-TTg", None)
    assert [edge.source.symbol for edge in story.cites("10/CT-UBND").incoming["replaces"]] == ["31/CT-UBND"]
    # A document that is only cited can be asked for as well.
    assert list(story.cites("16/CT-TTg").incoming) == ["implements"]


def test_titles_and_self_make_no_edge(tmp_path: Path) -> None:
    quoted = cite("1/QĐ-UBND", "cites", type="QĐ", date="2019-01-01", nested_in=0)
    own = cite(None, "self", form="self", type="CT")
    with base_of(tmp_path / "kb", [document("2/CT-UBND", "2021-01-01", cites=(quoted, own))]) as base:
        assert base.stats()["edges"] == 0


def test_loops_end(tmp_path: Path) -> None:
    pair = [
        document(
            f"{n}/CT-UBND",
            "2021-01-01",
            cites=(cite(f"{3 - n}/CT-UBND", "replaces", type="CT", date="2021-01-01", issuer=UBND),),
        )
        for n in (1, 2)
    ]
    with base_of(tmp_path / "kb", pair) as base:
        (step,) = base.trace("1/CT-UBND").later
        assert (step.node.symbol, step.steps[0].node.symbol, step.steps[0].seen) == ("2/CT-UBND", "1/CT-UBND", True)
        assert base.status("1/CT-UBND").state == "replaced"


def test_a_document_takes_the_place_of_its_stub_and_leaves_it_again(tmp_path: Path) -> None:
    with base_of(tmp_path / "kb", [CT21]) as base:
        assert base.trace("10/CT-UBND").earlier[0].node.in_base is False
        base.add_documents([CT20])
        assert base.trace("10/CT-UBND").earlier[0].node.in_base is True
        assert base.stats()["stubs"] == 0
        base.forget(str(CT20.source.path))
        assert base.trace("10/CT-UBND").earlier[0].node.in_base is False


def test_a_second_document_of_the_number_makes_a_citation_ambiguous(tmp_path: Path) -> None:
    vague = document("40/CT-UBND", "2023-01-01", cites=(cite("24/CT-UBND", type="CT", date="2021", issuer=UBND),))
    one = document("24/CT-UBND", "2021-03-01")
    two = document("24/CT-UBND", "2021-09-01")
    with base_of(tmp_path / "kb", [vague, one]) as base:
        assert base.cites("40/CT-UBND").outgoing["cites"][0].target.id == one.id
        base.add_documents([two])
        (edge,) = base.cites("40/CT-UBND").outgoing["cites"]
        assert (edge.target.in_base, edge.candidates) == (False, tuple(sorted((str(one.id), str(two.id)))))
        with pytest.raises(AmbiguousNumber) as caught:
            base.get("24/CT-UBND")
        assert [node.id for node in caught.value.candidates] == [two.id, one.id]
        assert base.get("24/CT-UBND ngày 01/3/2021").id == one.id


def test_unknown_numbers_come_with_the_nearest(story: chithi.KnowledgeBase) -> None:
    with pytest.raises(UnknownDocument) as caught:
        story.get("13/CT-UBND")
    assert "13/QĐ-UBND" in caught.value.nearest


# ---- Worlds of random documents: what the base says is what a slow and simple reading of the documents says.

RELATIONS = ("replaces", "abolishes", "amends", "suspends", "cites")


@st.composite
def worlds(draw: st.DrawFn) -> list[Document]:
    size = draw(st.integers(2, 8))
    days = [f"2021-{month:02}-01" for month in range(1, 13)]
    dates = [draw(st.sampled_from(days)) for _ in range(size)]
    documents = []
    for n in range(size):
        cites = []
        for other in draw(st.lists(st.integers(0, size - 1), max_size=3)):
            # A number may stand twice in a world: three numbers for up to eight documents.
            said = draw(st.sampled_from(["id", "date", "year", "number"]))
            symbol = f"{other % 3 + 1}/CT-UBND"
            fields: dict[str, Any] = {"type": "CT", "issuer": UBND}
            if said == "id":
                fields |= {"id": identity("CT", UBND, dates[other], symbol), "date": dates[other]}
            if said in ("date", "year"):
                fields["date"] = dates[other] if said == "date" else "2021"
            scope = draw(st.sampled_from(["whole", "part"]))
            cites.append(cite(symbol, draw(st.sampled_from(RELATIONS)), scope=scope, **fields))
        # And a decree that no document of the world is: with one of two days, or without.
        for day in draw(st.lists(st.sampled_from([None, "2020-03-05", "2020-05-03"]), max_size=2)):
            id = day and identity("NĐ", GOVERNMENT, day, "77/2020/NĐ-CP")
            cites.append(cite("77/2020/NĐ-CP", type="NĐ", issuer=GOVERNMENT, date=day, id=id))
        documents.append(document(f"{n % 3 + 1}/CT-UBND", dates[n], f"việc {n}", cites=tuple(cites), path=f"{n}.txt"))
    return documents


def picture(base: chithi.KnowledgeBase) -> list[tuple[Any, ...]]:
    """All edges and states of a base, without anything that depends on the order of adding."""
    edges = [
        (
            *(edge.source.id, edge.target.id, edge.target.in_base, edge.target.date or ""),
            *(edge.relation, edge.scope, edge.candidates, edge.reason or ""),
        )
        for node in base.documents()
        for group in base.cites(node.id).outgoing.values()
        for edge in group
    ]
    return [*sorted(edges), *sorted((n.id, n.path, n.status) for n in base.documents(on="2021-06-15"))]


@settings(max_examples=25)
@given(world=worlds(), seed=st.integers(0, 1000))
def test_the_order_of_adding_does_not_matter(
    world: list[Document], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("order")
    with base_of(folder / "a", world) as base:
        expected = picture(base)
    order = random.Random(seed)
    shuffled = order.sample(world, len(world))
    with chithi.open(folder / "b") as base:
        # One by one, with a stranger that comes and goes in between, and some that come twice.
        said = cite("77/2020/NĐ-CP", type="NĐ", issuer=GOVERNMENT, date="2020-04-04")
        said["id"] = identity("NĐ", GOVERNMENT, "2020-04-04", "77/2020/NĐ-CP")
        stranger = document("1/CT-UBND", "2021-05-05", path="stranger.txt", cites=(said,))
        for n, one in enumerate(shuffled):
            base.add_documents([one])
            if n == 0:
                base.add_documents([stranger])
            if order.random() < 0.3:
                base.forget(str(one.source.path))
                base.add_documents([one])
        base.forget("stranger.txt")
        assert picture(base) == expected


def slow_state(documents: list[Document], target: Document, edges: list[tuple[str, str, str, str]], day: str) -> str:
    """The state by the definition: the gravest thing that was said of it until that day."""
    dates = {str(d.id): str(d.header.date) for d in documents}
    said = {
        (relation, scope)
        for source, aim, relation, scope in edges
        if aim == target.id and source != aim and dates[source] <= day
    }
    begun = str(target.header.date) <= day
    ends = sorted(
        (dates[source], {"replaces": "replaced", "abolishes": "abolished"}[relation])
        for source, aim, relation, scope in edges
        if aim == target.id and dates[source] <= day and scope == "whole" and relation in ("replaces", "abolishes")
    )
    if ends:
        return ends[0][1]
    if not begun:
        return "not_yet_in_force"
    if ("suspends", "whole") in said:
        return "suspended"
    parts = sorted(
        (
            dates[source],
            {"replaces": "partly_replaced", "abolishes": "partly_abolished", "suspends": "partly_suspended"}[r],
        )
        for source, aim, r, scope in edges
        if aim == target.id and dates[source] <= day and scope == "part" and r in ("replaces", "abolishes", "suspends")
    )
    if parts:
        return parts[0][1]
    return "amended" if any(relation == "amends" for relation, _ in said) else "in_force"


@settings(max_examples=25)
@given(world=worlds(), day=st.sampled_from(["2020-12-31", "2021-03-01", "2021-06-15", "2021-12-31"]))
def test_states_equal_a_slow_reading(world: list[Document], day: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    with base_of(tmp_path_factory.mktemp("states") / "kb", world) as base:
        shown = {node.id: node for node in base.documents(on=day)}
        unique = [d for d in world if shown[str(d.id)].path == d.source.path]
        edges = [
            (edge.source.id, edge.target.id, edge.relation, edge.scope)
            for node in shown.values()
            for group in base.cites(node.id).outgoing.values()
            for edge in group
        ]
        for one in unique:
            assert shown[str(one.id)].status == slow_state(unique, one, edges, day)
