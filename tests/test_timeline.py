"""States over time: the day of effect that a sentence tells, histories, suspensions that run out, a slow reference."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from building import UBND, cite, document
from hypothesis import given, settings
from hypothesis import strategies as st

import chithi
from chithi.index.graph.cycles import cycles
from chithi.index.graph.effect import Effect, effect_of
from chithi.index.graph.ranks import acts_above_itself
from chithi.index.graph.timeline import Event, history, is_alive, state_at
from chithi.parser.document import Document

# --- the day that a sentence tells


@pytest.mark.parametrize(
    ("relation", "sentence", "first", "last"),
    [
        (
            "abolishes",
            "Thông tư số 9/2018/TT-BYT ngày 02/3/2018 hết hiệu lực kể từ ngày 01/7/2022.",
            "2022-07-01",
            None,
        ),
        (
            "abolishes",
            "Quyết định này chấm dứt hiệu lực thi hành từ ngày 15 tháng 8 năm 2023.",
            "2023-08-15",
            None,
        ),
        (
            "suspends",
            "Ngưng hiệu lực thi hành khoản 2 Điều 5 từ ngày 01/01/2024 đến hết ngày 31/12/2024.",
            "2024-01-01",
            "2024-12-31",
        ),
        ("suspends", "Tạm đình chỉ thi hành Quyết định số 5/QĐ-UBND đến ngày 30/6/2021.", None, "2021-06-30"),
        # Other days of the sentence: the cited document's own, and those of the document that speaks.
        ("replaces", "Quyết định này thay thế Quyết định số 5/QĐ-UBND ngày 02/3/2018.", None, None),
        ("replaces", "Quyết định này có hiệu lực từ ngày 01/7/2022 và thay thế Quyết định số 5/QĐ-UBND.", None, None),
        ("abolishes", "Chỉ thị số 5/CT-UBND hết hiệu lực kể từ ngày Chỉ thị này có hiệu lực.", None, None),
        ("suspends", "Đình chỉ thi hành Quyết định số 5/QĐ-UBND ngày 02/3/2018.", None, None),
        ("amends", "Khoản 2 hết hiệu lực kể từ ngày 01/7/2022.", None, None),
        ("cites", "Nghị quyết đã hết hiệu lực kể từ ngày 01/7/2022.", None, None),
    ],
)
def test_the_day_of_effect(relation: str, sentence: str, first: str | None, last: str | None) -> None:
    assert effect_of(relation, sentence) == Effect(first, last)


# --- one document through time


def event(relation: str, day: str | None, scope: str = "whole", until: str | None = None) -> Event:
    return Event("x", relation, scope, day, until)


@pytest.mark.parametrize(
    ("start", "events", "states"),
    [
        ("2021-01-01", [], [("", "not_yet_in_force"), ("2021-01-01", "in_force")]),
        (
            "2021-01-01",
            [event("amends", "2021-03-01", "part"), event("replaces", "2021-06-01")],
            [
                ("", "not_yet_in_force"),
                ("2021-01-01", "in_force"),
                ("2021-03-01", "amended"),
                ("2021-06-01", "replaced"),
            ],
        ),
        # What is dead stays dead, whatever is said of it later.
        (
            "2021-01-01",
            [event("abolishes", "2021-03-01"), event("amends", "2021-06-01")],
            [("", "not_yet_in_force"), ("2021-01-01", "in_force"), ("2021-03-01", "abolished")],
        ),
        # A suspension that says how long it lasts runs out the day after.
        (
            "2021-01-01",
            [event("suspends", "2021-03-01", until="2021-03-31")],
            [
                ("", "not_yet_in_force"),
                ("2021-01-01", "in_force"),
                ("2021-03-01", "suspended"),
                ("2021-04-01", "in_force"),
            ],
        ),
        # It may die before it lives.
        ("2021-05-01", [event("abolishes", "2021-03-01")], [("", "not_yet_in_force"), ("2021-03-01", "abolished")]),
        (None, [event("replaces", None)], [("", "replaced")]),
        (None, [], [("", "unknown")]),
    ],
)
def test_histories(start: str | None, events: list[Event], states: list[tuple[str, str]]) -> None:
    assert list(history(start, events)) == states


DAYS = [f"2021-{month:02}-15" for month in range(1, 13)]


@given(
    start=st.sampled_from([None, *DAYS]),
    events=st.lists(
        st.builds(
            event,
            st.sampled_from(["replaces", "abolishes", "amends", "suspends", "cites"]),
            st.sampled_from([None, *DAYS]),
            st.sampled_from(["whole", "part"]),
            st.sampled_from([None, "2021-08-31"]),
        ),
        max_size=6,
    ),
    day=st.sampled_from(["2020-01-01", *DAYS, "2021-09-01", "2022-01-01"]),
)
def test_a_history_tells_the_state_of_every_day(start: str | None, events: list[Event], day: str) -> None:
    told = [state for since, state in history(start, events) if since <= day][-1]
    assert told == state_at(day, start, events).name == state_at(day, start, events[::-1]).name


def test_a_suspended_document_lives_again(tmp_path: Path) -> None:
    law = document("5/QĐ-UBND", "2020-01-01", type="QĐ")
    pause = document(
        "6/QĐ-UBND",
        "2021-01-10",
        type="QĐ",
        cites=(
            cite(
                "5/QĐ-UBND",
                "suspends",
                type="QĐ",
                date="2020-01-01",
                issuer=UBND,
                evidence="Ngưng hiệu lực thi hành Quyết định số 5/QĐ-UBND ngày 01/01/2020 từ ngày 01/02/2021 đến hết ngày 30/4/2021.",
            ),
        ),
    )
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([law, pause])
        days = ("2021-01-31", "2021-02-01", "2021-04-30", "2021-05-01")
        states = [base.status("5/QĐ-UBND", day) for day in days]
        assert [s.state for s in states] == ["in_force", "suspended", "suspended", "in_force"]
        assert [(e.effective, e.until) for e in states[1].reasons] == [("2021-02-01", "2021-04-30")]
        alive = [[hit.symbol for hit in base.search("", in_force_on=day, type="QĐ").hits] for day in days]
        assert ["5/QĐ-UBND" in symbols for symbols in alive] == [True, False, False, True]


# --- whole worlds


def decision(n: int, day: str, cites: list[dict[str, Any]]) -> Document:
    return document(f"{n}/2021/QĐ-UBND", day, f"việc {n}", type="QĐ", cites=tuple(cites), path=f"{n}.txt")


@st.composite
def worlds(draw: st.DrawFn) -> list[Document]:
    """Up to two hundred decisions that change one another at random, also themselves, also in circles."""
    size = draw(st.integers(2, 200))
    random = draw(st.randoms(use_true_random=False))
    # Few days, as only documents of one day can speak of one another in a circle.
    days = [f"2021-{random.choice([1, 3, 5, 7, 9, 11]):02}-15" for _ in range(size)]
    documents = []
    for n in range(size):
        cites = []
        for _ in range(random.choice([0, 1, 2, 3, 4])):
            other = random.choice([random.randrange(size), (n + random.randint(-2, 2)) % size])
            relation = random.choice(["replaces", "abolishes", "amends", "suspends", "legal_basis", "cites"])
            known: dict[str, Any] = {"type": "QĐ", "issuer": UBND, "scope": random.choice(["whole", "part"])}
            cites.append(cite(f"{other}/2021/QĐ-UBND", relation, date=days[other], **known))
        documents.append(decision(n, days[n], cites))
    return documents


Link = tuple[Document, Document, str, str]


def slow_links(world: list[Document]) -> list[Link]:
    """Who says what of whom: number, day and issuer agree, nobody speaks of himself, and nobody cites ahead."""
    return [
        (host, one, c.relation, c.scope)
        for host in world
        for c in host.citations
        for one in world
        if c.symbol == one.header.symbol and c.date == one.header.date and host is not one
        if str(one.header.date) <= str(host.header.date)
    ]


def slow_states(world: list[Document], links: list[Link], day: str) -> dict[str, str]:
    """The states by the words of the specification, document by document, edge by edge."""
    states = {}
    for one in world:
        said = {(str(host.header.date), relation, scope) for host, target, relation, scope in links if target is one}
        said = {claim for claim in said if claim[0] <= day}
        ends = sorted((when, r) for when, r, s in said if r in ("replaces", "abolishes") and s == "whole")
        parts = sorted((when, r) for when, r, s in said if r in ("replaces", "abolishes", "suspends") and s == "part")
        past = {"replaces": "replaced", "abolishes": "abolished", "suspends": "suspended"}
        if ends:
            state = past[ends[0][1]]
        elif str(one.header.date) > day:
            state = "not_yet_in_force"
        elif any(r == "suspends" and s == "whole" for _, r, s in said):
            state = "suspended"
        elif parts:
            state = f"partly_{past[parts[0][1]]}"
        else:
            state = "amended" if any(r == "amends" for _, r, _ in said) else "in_force"
        states[str(one.id)] = state
    return states


def slow_dead_bases(links: list[Link], states: dict[str, str], day: str) -> set[tuple[str, str]]:
    """Documents that have not ended and rest on one that has, by another one's words."""
    ended = {id for id, state in states.items() if state in ("replaced", "abolished")}
    first = {}
    for host, target, relation, scope in sorted(links, key=lambda link: (str(link[0].header.date), str(link[0].id))):
        if relation in ("replaces", "abolishes") and scope == "whole":
            first.setdefault(str(target.id), str(host.id))
    return {
        (str(host.id), str(target.id))
        for host, target, relation, _ in links
        if relation == "legal_basis" and str(target.id) in ended and str(host.id) not in ended
        if str(host.header.date) <= day and first[str(target.id)] != str(host.id)
    }


def slow_circles(links: list[Link]) -> set[frozenset[str]]:
    """Documents that change one another: each can be reached from the other."""
    after: dict[str, set[str]] = {}
    for host, target, relation, _ in links:
        if relation in ("replaces", "abolishes", "amends", "suspends"):
            after.setdefault(str(host.id), set()).add(str(target.id))
    reached = {}
    for start in after:
        reached[start], waiting = set(), [start]
        while waiting:
            new = after.get(waiting.pop(), set()) - reached[start]
            reached[start] |= new
            waiting += new
    return {
        frozenset({one, *(other for other in reached[one] if one in reached.get(other, ()))})
        for one in reached
        if one in reached[one]
    }


def picture(base: chithi.KnowledgeBase, day: str) -> tuple[Any, ...]:
    network = base.graph()
    edges = sorted((e.source.id, e.target.id, e.target.in_base, e.relation, e.scope) for e in network.edges)
    return edges, network.histories, {n.id: n.status for n in base.documents(on=day)}


@settings(max_examples=10)
@given(world=worlds(), day=st.sampled_from(DAYS))
def test_worlds(world: list[Document], day: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("world")
    with chithi.open(folder / "a") as base:
        base.add_documents(world)
        links = slow_links(world)
        truth = slow_states(world, links, day)
        assert {node.id: node.status for node in base.documents(on=day)} == truth
        # The graph that is read as a whole says the same as the one that is asked document by document.
        assert {n.id: n.status for n in base.graph(as_of=day).nodes if n.in_base} == {
            id: state for id, state in truth.items() if id.split("/")[-2] <= day
        }
        found = base.audit(as_of=day, types=["dead-basis"]).findings
        bases = {(f.document.id, f.other.id) for f in found if f.other and f.other.in_base}
        assert bases == slow_dead_bases(links, truth, day)
        circles = {frozenset(proof.document for proof in f.evidence) for f in base.audit(types=["loop"]).findings}
        assert circles == slow_circles(links)
        # Chains end, also where they are circles.
        for one in world:
            base.trace(str(one.id))
        assert base.graph(str(world[0].id), depth=len(world)).nodes
        before = picture(base, day)
        # A document that goes leaves a stub behind, and takes its place again when it comes back.
        gone = world[len(world) // 2]
        base.forget(f"{len(world) // 2}.txt")
        without = picture(base, day)
        base.add_documents([gone])
        assert picture(base, day) == before
    with chithi.open(folder / "b") as base:
        base.add_documents([one for one in reversed(world) if one is not gone])
        assert picture(base, day) == without
        base.add_documents([gone])
        assert picture(base, day) == before


# --- what the audit is built on


@pytest.mark.parametrize(
    ("edges", "rings"),
    [
        ([], []),
        ([("a", "b"), ("b", "c")], []),
        ([("a", "a")], []),
        ([("a", "b"), ("b", "a"), ("b", "c")], [("a", "b")]),
        ([("a", "b"), ("b", "c"), ("c", "a"), ("x", "y"), ("y", "x"), ("c", "x")], [("a", "b", "c"), ("x", "y")]),
        ([(str(n), str(n + 1)) for n in range(5000)] + [("5000", "0")], [tuple(sorted(map(str, range(5001))))]),
    ],
)
def test_cycles(edges: list[tuple[str, str]], rings: list[tuple[str, ...]]) -> None:
    assert cycles(edges) == rings


@pytest.mark.parametrize(
    ("issuer", "other", "above"),
    [
        ("Ủy ban nhân dân tỉnh Hưng Lam", "Chính phủ", True),
        ("Sở Y tế tỉnh Hưng Lam", "Ủy ban nhân dân tỉnh Hưng Lam", True),
        ("Bộ Y tế", "Thủ tướng Chính phủ", True),
        ("Chính phủ", "Ủy ban nhân dân tỉnh Hưng Lam", False),
        ("Ủy ban nhân dân tỉnh Hưng Lam", "Chủ tịch Ủy ban nhân dân tỉnh Hưng Lam", False),
        ("Bộ Y tế", "Bộ Tài chính", False),
        # Party and State are two ladders, and what stands on none is not judged.
        ("Tỉnh ủy Hưng Lam", "Chính phủ", False),
        ("Ủy ban nhân dân tỉnh Hưng Lam", "Bộ Chính trị", False),
        ("Tỉnh ủy Hưng Lam", "Bộ Chính trị", True),
        ("Hội Nông dân tỉnh Hưng Lam", "Chính phủ", False),
        (None, "Chính phủ", False),
    ],
)
def test_ranks(issuer: str | None, other: str | None, above: bool) -> None:
    assert acts_above_itself(issuer, other) is above


def test_which_states_bind() -> None:
    assert [is_alive(s) for s in ("in_force", "amended", "partly_replaced")] == [True] * 3
    assert [is_alive(s) for s in ("replaced", "abolished", "suspended", "not_yet_in_force", "unknown")] == [False] * 5
