"""The audit: each kind of finding from documents made by hand, what gives none, and the ids that silence one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from building import UBND, cite, document

import chithi
from chithi.errors import ChithiError
from chithi.index.graph.audit import TYPES
from chithi.index.graph.findings import Finding, read_accepted
from chithi.parser.document import Document

GOVERNMENT = "Chính phủ"


def decree(number: str, day: str, *cites: dict[str, Any], **fields: Any) -> Document:
    return document(f"{number}/NĐ-CP", day, f"việc {number}", type="NĐ", issuer=GOVERNMENT, cites=cites, **fields)


def to(number: str, day: str, relation: str, **fields: Any) -> dict[str, Any]:
    return cite(f"{number}/NĐ-CP", relation, type="NĐ", date=day, issuer=GOVERNMENT, **fields)


OLD = decree("1", "2019-01-01")
NEW = decree("2", "2021-06-01", to("1", "2019-01-01", "replaces", evidence="Thay thế Nghị định số 1."))
Findings = Callable[..., list[Finding]]


@pytest.fixture
def findings(tmp_path: Path) -> Findings:
    def run(*documents: Document, **how: Any) -> list[Finding]:
        with chithi.open(tmp_path / "kb") as base:
            base.add_documents(documents)
            return list(base.audit(**{"as_of": "2024-01-01"} | how).findings)

    return run


def brief(found: list[Finding]) -> list[tuple[str, str, str | None, str | None]]:
    return [(f.type, f.severity, f.document.symbol, f.other.symbol if f.other else None) for f in found]


def test_a_sound_base_has_no_findings(findings: Findings) -> None:
    assert findings(OLD, NEW, decree("3", "2022-01-01", to("2", "2021-06-01", "legal_basis"))) == []


def test_resting_on_what_was_superseded_already(findings: Findings) -> None:
    late = decree("3", "2022-01-01", to("1", "2019-01-01", "implements", evidence="Thực hiện Nghị định số 1."))
    (found,) = findings(OLD, NEW, late)
    assert brief([found]) == [("cites-superseded", "warning", "3/NĐ-CP", "1/NĐ-CP")]
    assert found.message == (
        "3/NĐ-CP (2022-01-01) implements 1/NĐ-CP (2019-01-01), "
        "already replaced by 2/NĐ-CP (2021-06-01) since 2021-06-01"
    )
    assert [(proof.name, proof.path, proof.text) for proof in found.evidence] == [
        ("3/NĐ-CP", "3-nd-cp-2022-01-01.txt", "Thực hiện Nghị định số 1."),
        ("2/NĐ-CP", "2-nd-cp-2021-06-01.txt", "Thay thế Nghị định số 1."),
    ]


@pytest.mark.parametrize(
    ("day", "relation", "severity"),
    [
        ("2022-01-01", "amends", "warning"),
        # To name a dead document is history, to lean on it is not.
        ("2022-01-01", "cites", "note"),
        ("2021-06-01", "implements", "warning"),
        ("2021-05-31", "implements", None),
    ],
)
def test_how_much_a_citation_leans(findings: Findings, day: str, relation: str, severity: str | None) -> None:
    found = findings(OLD, NEW, decree("3", day, to("1", "2019-01-01", relation)), types=["cites-superseded"])
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_of_several_mentions_the_one_that_leans_hardest_counts(findings: Findings) -> None:
    both = to("1", "2019-01-01", "cites"), to("1", "2019-01-01", "details")
    (found,) = findings(OLD, NEW, decree("3", "2022-01-01", *both))
    assert (found.severity, " details " in found.message) == ("warning", True)


def test_a_part_that_ended_is_no_death(findings: Findings) -> None:
    part = decree("2", "2021-06-01", to("1", "2019-01-01", "abolishes", scope="part"))
    assert findings(OLD, part, decree("3", "2022-01-01", to("1", "2019-01-01", "legal_basis"))) == []


def test_living_documents_whose_basis_is_dead(findings: Findings) -> None:
    child = decree("3", "2020-01-01", to("1", "2019-01-01", "legal_basis", evidence="Căn cứ Nghị định số 1;"))
    assert findings(OLD, NEW, child, as_of="2021-05-31") == []
    (found,) = findings(OLD, NEW, child)
    assert brief([found]) == [("dead-basis", "warning", "3/NĐ-CP", "1/NĐ-CP")]
    # One that is dead itself rests in peace.
    heir = decree("4", "2022-01-01", to("3", "2020-01-01", "abolishes"))
    assert findings(OLD, NEW, child, heir) == []


def test_chains_that_loop(findings: Findings) -> None:
    ring = [decree("1", "2019-01-01", to("2", "2019-01-01", "replaces"))]
    ring.append(decree("2", "2019-01-01", to("1", "2019-01-01", "amends")))
    found = findings(*ring, types=["loop"])
    assert brief(found) == [("loop", "error", "2/NĐ-CP", "1/NĐ-CP")]
    assert len(found[0].evidence) == 2


def test_two_documents_under_one_id(findings: Findings) -> None:
    one = decree(
        "1", "2019-01-01", body="1. Sở Y tế xét nghiệm toàn bộ công nhân.\n2. Báo cáo hằng tuần.", path="a.txt"
    )
    near = decree(
        "1", "2019-01-01", body="1. Sở Y tế xét nghiệm toàn bộ công nhân.\n2. Báo cáo hằng tháng.", path="b.txt"
    )
    far = decree(
        "1",
        "2019-01-01",
        body="1. Trồng một triệu cây xanh ven đường liên xã, giao thanh niên chăm sóc, bảo vệ qua mùa khô, "
        "nghiệm thu theo mẫu đính kèm, thanh toán bằng nguồn xã hội hóa do doanh nghiệp đóng góp tự nguyện.",
        path="c.txt",
    )
    (versions,) = findings(one, near)
    assert (versions.type, versions.severity, versions.other) == ("two-documents", "note", None)
    (strangers,) = findings(far)
    assert (strangers.type, strangers.severity) == ("two-documents", "error")
    assert "c.txt" in strangers.message


def test_dates_that_contradict(findings: Findings) -> None:
    (found,) = findings(OLD, decree("3", "2022-01-01", to("1", "2019-01-10", "cites")))
    assert brief([found]) == [("date-conflict", "warning", "3/NĐ-CP", "1/NĐ-CP")]


def test_ambiguous_and_dangling_references(findings: Findings) -> None:
    vague = document("9/CV-UBND", "2023-01-01", type="CV", cites=(cite("5/CT-UBND", type="CT", issuer=UBND),))
    found = findings(document("5/CT-UBND", "2021-01-01"), document("5/CT-UBND", "2022-01-01"), vague)
    assert [f.type for f in found] == ["ambiguous"]
    assert "5/CT-UBND (2021-01-01) or 5/CT-UBND (2022-01-01)?" in found[0].message
    missing = [decree(n, "2022-01-01", to("8", "2018-01-01", "legal_basis")) for n in ("6", "7")]
    (dangling,) = findings(*missing, types=["dangling"])
    assert dangling.message == "2 documents cite 8/NĐ-CP (2018-01-01), which is not in the base"


def test_tasks_due_under_a_dead_document(findings: Findings) -> None:
    tasks = tuple(
        {"assignee": f"Sở {name}", "due": (day,)} for name, day in (("Y tế", "2021-05-31"), ("Nội vụ", "2021-12-31"))
    )
    ordered = decree("1", "2019-01-01", tasks=tasks)
    (found,) = findings(ordered, NEW)
    assert brief([found]) == [("dead-task", "warning", "1/NĐ-CP", "2/NĐ-CP")]
    assert found.message.startswith("Sở Nội vụ has a task due 2021-12-31 under 1/NĐ-CP")
    assert findings(ordered, NEW, as_of="2021-05-31") == []


def test_a_time_that_binds_nobody_by_name_is_due_under_a_dead_document_too(findings: Findings) -> None:
    task = {"assignee": "Sở Nội vụ", "due": ("2021-12-31",)}
    ordered = decree("1", "2019-01-01", tasks=(task,)).model_copy(update={"assignments": ()})
    (found,) = findings(ordered, NEW)
    assert found.message.startswith("Somebody who is not named has a task due 2021-12-31 under 1/NĐ-CP")


def test_replacing_something_newer(findings: Findings) -> None:
    found = findings(decree("1", "2019-01-01", to("7", "2020-02-02", "replaces")), types=["replaces-newer"])
    assert brief(found) == [("replaces-newer", "error", "1/NĐ-CP", "7/NĐ-CP")]
    # A bare year may mean an earlier day of the same year.
    same_year = decree("2", "2019-01-01", to("8", "2019", "replaces"))
    assert [f.document.symbol for f in findings(same_year, types=["replaces-newer"])] == ["1/NĐ-CP"]


def test_changing_a_document_of_a_higher_body(findings: Findings) -> None:
    low = document("5/QĐ-UBND", "2022-01-01", type="QĐ", cites=(to("1", "2019-01-01", "abolishes"),))
    assert brief(findings(OLD, low)) == [("not-entitled", "warning", "5/QĐ-UBND", "1/NĐ-CP")]


# --- choosing and silencing


def test_findings_can_be_chosen_and_silenced(tmp_path: Path) -> None:
    child = decree("3", "2020-01-01", to("1", "2019-01-01", "legal_basis"))
    late = decree("4", "2022-01-01", to("1", "2019-01-01", "legal_basis"), to("9", "2018-01-01", "cites"))
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([OLD, NEW, child, late])
        everything = base.audit().findings
        assert [f.type for f in everything] == ["cites-superseded", "dead-basis", "dead-basis", "dangling"]
        assert [f.document.symbol for f in base.audit(types=["dead-basis"], since="2021-01-01").findings] == ["4/NĐ-CP"]
        accepted = read_accepted(["# known since spring\n", f"{everything[0].id}  # asked the ministry\n", "\n"])
        report = base.audit(accepted=accepted)
        assert (report.findings, report.accepted) == (everything[1:], (everything[0].id,))
        with pytest.raises(ChithiError, match="dead-basis"):
            base.audit(types=["frob"])


def test_what_was_not_issued_yet_has_no_findings(findings: Findings) -> None:
    late = decree("3", "2022-01-01", to("1", "2019-01-01", "implements"), to("8", "2018-01-01", "cites"))
    early = decree("4", "2020-01-01", to("8", "2018-01-01", "cites"))
    (found,) = findings(OLD, NEW, late, early, as_of="2021-12-31")
    assert (found.message[:18], found.document.symbol) == ("one document cites", "4/NĐ-CP")
    # The document that a finding about several names is one of those that were asked about.
    (found,) = findings(types=["dangling"], since="2021-01-01")
    assert (found.message[:18], found.document.symbol) == ("one document cites", "3/NĐ-CP")


def test_ids_do_not_depend_on_what_else_is_there(tmp_path: Path) -> None:
    child = decree("3", "2020-01-01", to("1", "2019-01-01", "legal_basis"))
    ids = []
    for name, documents in (("a", [OLD, NEW, child]), ("b", [decree("5", "2018-01-01"), child, NEW, OLD])):
        with chithi.open(tmp_path / name) as base:
            base.add_documents(documents)
            ids.append([finding.id for finding in base.audit().findings])
    assert ids[0] == ids[1] != []


def test_ids_of_open_references_stay_when_more_is_known(tmp_path: Path) -> None:
    """What the base has for a citation may change; what the citation says does not."""
    open_ones = (
        cite("5/CT-UBND", type="CT", issuer=UBND),
        cite("6/CT-UBND", type="CT", issuer=UBND, date="2020-03-03"),
        cite("7/CT-UBND", type="CT", issuer=UBND, date="2020-03-03"),
    )
    vague = document("9/CV-UBND", "2023-01-01", type="CV", cites=open_ones)
    first = [document("5/CT-UBND", "2021-01-01"), document("6/CT-UBND", "2021-01-01"), vague]
    more = [
        document("5/CT-UBND", "2020-01-01"),
        document("6/CT-UBND", "2020-01-01"),
        document("8/CV-UBND", "2022-01-01", type="CV", cites=(open_ones[2],)),
    ]
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents(first)
        before = {f.type: f.id for f in base.audit().findings}
        base.add_documents(more)
        assert sorted(before) == ["ambiguous", "dangling", "date-conflict"]
        assert {f.type: f.id for f in base.audit().findings} == before


def test_two_days_are_two_open_references(findings: Findings) -> None:
    days = [cite("6/CT-UBND", type="CT", issuer=UBND, date=day) for day in ("2020-03-03", "2020-04-04")]
    found = findings(document("6/CT-UBND", "2021-01-01"), document("9/CV-UBND", "2023-01-01", type="CV", cites=days))
    assert [f.type for f in found] == ["date-conflict", "date-conflict"]
    assert found[0].id != found[1].id


def test_every_type_is_told_by_its_name() -> None:
    assert all(check.__doc__ for check in TYPES.values())
