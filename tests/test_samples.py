"""The documents that ship agree with their author's answers (tests/samples, in the form of the accuracy score).

Each answer file lists what a careful reader records. Where the parser is known to err, the file says so under
`known_misses`, with the reason; those rows are run as expected failures, and every other difference fails.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import chithi
from chithi.corpus.vietnamese import fold
from chithi.parser.document import Document

ROOT = Path(__file__).parent.parent
SAMPLES = Path(chithi.__file__).parent / "corpus" / "samples"
ANSWERS = {
    answer["file"]: answer
    for answer in (
        json.loads(path.read_text("utf-8")) for path in sorted((Path(__file__).parent / "samples").glob("*.json"))
    )
}
OPERATIVE = {"replaces", "abolishes", "amends", "suspends", "extends", "corrects", "consolidates"}

# What the samples are meant to be warned of. Anything else would be noise to a user.
WARNINGS: dict[str, set[str]] = {
    "2022-455-CV-TU.html": {"text.repeated"},
    "2022-thong-bao-y-kien-Thuong-truc.txt": {"header.symbol.missing", "header.date.missing", "header.issuer.missing"},
}

Row = tuple[Any, ...]


@cache
def parsed(name: str) -> Document:
    return chithi.parse_file(SAMPLES / name)


def words(text: str | None, count: int = 6) -> str:
    """The first words, folded and without marks: how an item or a name is recognised."""
    return " ".join(re.sub(r"[^\w\s]+", " ", fold(text or "")).split()[:count])


def name_key(text: str | None) -> str:
    return words(text, count=40)


def found_rows(doc: Document, field: str) -> list[Row]:
    if field == "header":
        header = doc.header.model_dump()
        header["signer"] = doc.header.signature.name if doc.header.signature else None
        return [(key, name_key(value)) for key, value in header.items() if isinstance(value, str | None)]
    if field == "items":
        return [(item.path, words(f"{item.heading or ''} {item.text}")) for item in doc.walk()]
    if field == "citations":
        return [
            (c.symbol or name_key(c.title or c.text), c.date, c.relation, c.part, c.item, c.nested_in is not None)
            for c in doc.citations
            if c.form not in ("self", "anaphoric")
        ]
    if field == "assignments":
        return [(a.item, name_key(a.assignee), a.role) for a in doc.assignments]
    return [(d.item, d.kind, d.value) for d in doc.deadlines if d.kind != "urgent"]


def wanted_rows(answer: dict[str, Any], field: str) -> list[Row]:
    if field == "header":
        return [(key, name_key(value)) for key, value in answer["header"].items()]
    if field == "items":
        return [(path, words(opening)) for path, opening in answer["items"]]
    if field == "citations":
        return [
            (
                c["symbol"] or name_key(c["name"]),
                c["date"],
                c.get("relation"),
                c["part"],
                c.get("item"),
                c.get("nested", False),
            )
            for c in answer["citations"]
        ]
    if field == "assignments":
        return [(a["item"], name_key(a["assignee"]), a["role"]) for a in answer["assignments"]]
    return [(d["item"], d["kind"], d["value"]) for d in answer["deadlines"]]


def agree(field: str, wanted: Row, found: Row) -> bool:
    if field == "items":  # the answer gives at least the opening words
        return (
            wanted[0] == found[0]
            and bool(found[1])
            and (wanted[1].startswith(found[1]) or found[1].startswith(wanted[1]))
        )
    if field == "citations" and wanted[2] is None:  # a relation that readers dispute is not recorded
        return wanted[:2] + wanted[3:] == found[:2] + found[3:]
    return wanted == found


def differences(name: str, field: str) -> list[Row]:
    """What is missing (-) and what is too much (+); of the header, only what the answer speaks of."""
    answer = ANSWERS[name]
    if field not in answer:
        return []
    wanted, left = wanted_rows(answer, field), found_rows(parsed(name), field)
    if field == "header":
        left = [row for row in left if row[0] in answer["header"]]
    missing = []
    for row in wanted:
        hit = next((other for other in left if agree(field, row, other)), None)
        if hit is None:
            missing.append(row)
        else:
            left.remove(hit)
    return [("-", *row) for row in missing] + [("+", *row) for row in left]


def known(name: str, field: str) -> list[Row]:
    return [tuple(miss["row"]) for miss in ANSWERS[name].get("known_misses", ()) if miss["field"] == field]


FIELDS = ("header", "items", "citations", "assignments", "deadlines")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_sample_agrees_with_its_answers(name: str, field: str) -> None:
    surprises = Counter(differences(name, field)) - Counter(known(name, field))
    assert not surprises, "\n".join(map(str, surprises))


@pytest.mark.parametrize(
    ("name", "field", "row"),
    [
        pytest.param(
            name, miss["field"], tuple(miss["row"]), marks=pytest.mark.xfail(strict=True, reason=miss["reason"])
        )
        for name, answer in ANSWERS.items()
        for miss in answer.get("known_misses", ())
        if miss["field"] in FIELDS
    ],
)
def test_known_miss(name: str, field: str, row: Row) -> None:
    """Fails once the parser has learnt it: then take the row off `known_misses`."""
    assert row not in differences(name, field)


def test_every_sample_has_answers_and_every_answer_a_sample() -> None:
    assert sorted(path.name for path in SAMPLES.iterdir() if path.suffix in {".txt", ".md", ".html"}) == sorted(ANSWERS)
    assert len(ANSWERS) >= 26


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_warnings_are_the_expected_ones(name: str) -> None:
    assert {warning.code for warning in parsed(name).warnings} == WARNINGS.get(name, set())


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_spans_quote_the_text(name: str) -> None:
    doc = parsed(name)
    for found in (*doc.citations, *doc.assignments, *doc.deadlines):
        assert doc.text[slice(*found.span)] == found.text


def test_operative_relations_are_those_of_the_written_story() -> None:
    """docs/samples.md draws the table by hand; a reader must be able to trust it."""
    table = re.findall(
        r"^\| (\S+) \| (\w+) \| (\S+) \| (\w+) \| (?:yes|no) \|", (ROOT / "docs/samples.md").read_text("utf-8"), re.M
    )
    edges = {
        (doc.header.symbol, citation.relation, citation.symbol, citation.scope)
        for doc in map(parsed, ANSWERS)
        for citation in doc.citations
        if citation.relation in OPERATIVE and citation.nested_in is None
    }
    assert len(table) == 12
    surprises = {("-", *row) for row in set(table) - edges} | {("+", *row) for row in edges - set(table)}
    assert surprises <= {row for name in ANSWERS for row in known(name, "changes")}


def pinpoint_rows(name: str) -> list[Row]:
    return [
        (c["symbol"], c["item"], *sorted(c["pinpoint"].items()))
        for c in ANSWERS[name].get("citations", ())
        if "pinpoint" in c and "item" in c
    ]


@pytest.mark.parametrize("name", [name for name in ANSWERS if pinpoint_rows(name)])
def test_changes_name_the_provision(name: str) -> None:
    found = [
        (c.symbol, c.item, *sorted(c.pinpoint.model_dump(exclude_none=True).items()))
        for c in parsed(name).citations
        if c.pinpoint
    ]
    assert [row for row in pinpoint_rows(name) if row not in found] == []


def test_the_samples_show_every_kind_of_deadline() -> None:
    kinds = {deadline["kind"] for answer in ANSWERS.values() for deadline in answer.get("deadlines", ())}
    assert kinds == {"by", "before", "within", "every", "from", "during"}


def test_one_symbol_is_borne_by_two_directives() -> None:
    twins = [doc for doc in map(parsed, ANSWERS) if doc.header.symbol == "24/CT-UBND"]
    assert sorted(doc.header.date or "" for doc in twins) == ["2021-07-28", "2023-11-14"]
    assert len({doc.id for doc in twins}) == 2


def test_a_page_with_its_body_twice_counts_it_once() -> None:
    doc = parsed("2022-455-CV-TU.html")
    assert doc.text.count("Sau kỳ nghỉ Tết Nguyên đán") == 1
    for chrome in ("GP-TTĐT", "Đang online", "Thủ tục hành chính", "console.log"):
        assert chrome not in doc.text


def test_enclosed_rules_give_no_tasks() -> None:
    doc = parsed("2020-11-QD-UBND.txt")
    assert not doc.deadlines
    assert {assignment.item for assignment in doc.assignments} == {"Điều 3"}
