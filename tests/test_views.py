"""Views: what people see and what programs get, from values made by hand."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from chithi.index.results import Edge, Hit, Node, SearchResult, Status, Step, Task, Trace
from chithi.parser.document import (
    Assignment,
    Deadline,
    Document,
    Header,
    Item,
    Origin,
    Recipient,
    Signature,
    Warning,
)
from chithi.views import records
from chithi.views.edges import step_rows, trace_steps
from chithi.views.hits import search_hits
from chithi.views.outline import outline
from chithi.views.plain import hit_lines
from chithi.views.tasks import task_table
from chithi.views.terminal import show

PLAIN = pytest.fixture(autouse=True)(lambda monkeypatch: monkeypatch.setenv("COLUMNS", "100"))


def node(symbol: str, status: str = "in_force", day: str = "2024-05-06", in_base: bool = True) -> Node:
    subject = "Về việc bảo vệ đê điều"
    return Node(f"/akn/{symbol}", symbol, "CT", "Ủy ban nhân dân tỉnh Hưng Lam", day, subject, "a.txt", status, in_base)


def task(**changes: object) -> Task:
    one = Task(
        document=node("12/CT-UBND"),
        item="2/a",
        assignee="Sở Xây dựng",
        assignee_key="so-xay-dung",
        kind="body",
        role="lead",
        action="rà soát các tuyến đê xung yếu",
        assigned_by=None,
        due="2024-05-31",
        deadline="trước ngày 01/6/2024",
        deadline_kind="before",
        deadline_value="2024-06-01",
        after=None,
        overdue=False,
        superseded=False,
    )
    return replace(one, **changes)  # type: ignore[arg-type]


def edge(source: Node, target: Node, relation: str, evidence: str, provisions: str | None = None) -> Edge:
    scope = "part" if provisions else "whole"
    return Edge(source, target, relation, scope, provisions, source.date, evidence, "Điều 3", "rel.x")


# --- outline

DOCUMENT = Document(
    id="/akn/vn/act/chi-thi/uy-ban-nhan-dan-tinh-hung-lam/2024-05-06/12-ct-ubnd",
    source=Origin(path="12.txt"),
    text="",
    header=Header(
        family="state",
        type_name="Chỉ thị",
        symbol="12/CT-UBND",
        issuer="Ủy ban nhân dân tỉnh Hưng Lam",
        place="Hưng Lam",
        date="2024-05-06",
        subject="bảo vệ đê điều",
        recipients=(Recipient(name="Như trên"), Recipient(name="Tỉnh ủy", purpose="để báo cáo")),
        signature=Signature(position="CHỦ TỊCH", name="Trần Văn Minh"),
    ),
    items=(
        Item(
            path="1",
            label="1",
            kind="item",
            heading="Sở Xây dựng:",
            text="",
            span=(0, 9),
            children=(Item(path="1/a", label="a", kind="point", heading=None, text="Rà soát đê.", span=(1, 9)),),
        ),
        Item(path="Điều 2", label="Điều 2", kind="article", heading="Hiệu lực", text="Từ ngày ký.", span=(9, 12)),
    ),
    citations=(),
    assignments=(
        Assignment(
            item="1",
            text="Sở Xây dựng",
            span=(0, 1),
            assignee="Sở Xây dựng",
            assignee_key="so-xay-dung",
            kind="body",
            role="lead",
            action="",
            assigned_by=None,
            deadlines=(0,),
            rule="r",
        ),
    ),
    deadlines=(
        Deadline(
            item="1",
            text="trước ngày 01/6/2024",
            span=(0, 1),
            kind="before",
            value="2024-06-01",
            due="2024-05-31",
            after=None,
            rule="r",
        ),
        Deadline(
            item="closing",
            text="hằng tháng",
            span=(0, 1),
            kind="every",
            value="FREQ=MONTHLY",
            due=None,
            after=None,
            rule="r",
        ),
    ),
    warnings=(Warning(code="header.place.doubtful", message="two places"),),
)


def test_the_outline_of_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    show(outline(DOCUMENT))
    assert capsys.readouterr().out == (
        """\
Chỉ thị 12/CT-UBND
Ủy ban nhân dân tỉnh Hưng Lam · Hưng Lam, 2024-05-06
bảo vệ đê điều
id      /akn/vn/act/chi-thi/uy-ban-nhan-dan-tinh-hung-lam/2024-05-06/12-ct-ubnd
family  state
signed  CHỦ TỊCH, Trần Văn Minh
copies  Như trên; Tỉnh ủy (để báo cáo)

1. Sở Xây dựng:
  → Sở Xây dựng (lead): before 2024-06-01 (due 2024-05-31)
  a) Rà soát đê.
Điều 2. Hiệu lực. Từ ngày ký.

After the last item
  · every FREQ=MONTHLY

Warnings
  header.place.doubtful  two places
"""
    )


def test_the_outline_of_a_text_that_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    empty = DOCUMENT.model_copy(
        update={"id": None, "header": Header(), "items": (), "assignments": (), "deadlines": (), "warnings": ()}
    )
    show(outline(empty))
    assert capsys.readouterr().out.strip() == "(no number was found)"


# --- tables


def test_vietnamese_text_stands_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """Letters with marks are one column wide, composed or not."""
    tasks = [
        task(action="rà soát"),
        task(assignee="Công an tỉnh", action="x"),
        task(assignee="Ủy ban nhân dân huyện", action="x"),
    ]
    show(task_table(tasks))
    head, *rows = capsys.readouterr().out.splitlines()
    assert [row[head.index("document") :][:10] for row in rows] == ["12/CT-UBND"] * 3
    assert [row[head.index("assignee") :].split("  ")[0] for row in rows] == [one.assignee for one in tasks]


def test_an_overdue_task_is_marked_and_a_supporting_role_named(capsys: pytest.CaptureFixture[str]) -> None:
    show(task_table([task(overdue=True, role="support")]))
    out = capsys.readouterr().out
    assert "2024-05-31!" in out
    assert "Sở Xây dựng  support" in out


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"due": None, "next": "2024-06-01", "recurrence": "hằng ngày"}, "2024-06-01"),
        ({"due": None, "starts": "2024-06-01"}, "from 2024-06-01"),
        ({"due": None, "urgent": True}, "urgent"),
        ({"due": None, "deadline_value": None, "deadline_kind": None, "deadline": None}, "-"),
    ],
)
def test_a_task_without_a_day_shows_what_is_known(
    capsys: pytest.CaptureFixture[str], changes: dict[str, object], shown: str
) -> None:
    show(task_table([task(**changes)]))
    assert capsys.readouterr().out.splitlines()[1].split("  ")[0] == shown


# --- search


def test_matched_words_side_by_side_are_marked_together(capsys: pytest.CaptureFixture[str]) -> None:
    hit = Hit(
        "id", "a.txt", "1/CT-A", "CT", None, None, None, "in_force", 1.0, "2/a", "hộ đê khi bão", ((0, 2), (3, 5))
    )
    result = SearchResult("ho de", 1, (hit,))
    assert list(hit_lines(result, 120)) == ["1  1/CT-A · in force", "   2/a › *hộ đê* khi bão"]
    show(search_hits(result))
    assert capsys.readouterr().out == "1  1/CT-A · in force\n   2/a › hộ đê khi bão\n"


def test_plain_lines_are_wrapped_under_the_text_and_pages_go_on_counting() -> None:
    hit = Hit("id", None, "1/CT-A", None, None, None, "hộ đê khi bão về ban đêm", "in_force", 1.0, None, "")
    result = SearchResult("ho de", 12, (hit,), offset=9, facets={"type": {"CT": 12}, "year": {}})
    assert list(hit_lines(result, 20)) == [
        "10  1/CT-A · in",
        "    force",
        "    hộ đê khi bão về",
        "    ban đêm",
        "… and 2 more (--limit, --offset)",
        "type: CT 12",
    ]


def test_hits_on_later_pages_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    hit = Hit("id", None, "1/CT-A", None, None, None, None, "in_force", 1.0, None, "")
    show(search_hits(SearchResult("a", 8, (hit,))))
    assert "7 more" in capsys.readouterr().out


def test_a_bracket_in_a_document_is_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    hit = Hit("id", None, "1/CT-A", None, None, None, "[bold]đê[/bold]", "in_force", 1.0, None, ":smile: [/]")
    show(search_hits(SearchResult("a", 1, (hit,))))
    assert "[bold]đê[/bold]\n   :smile: [/]" in capsys.readouterr().out


# --- traces


def a_trace() -> Trace:
    old, now, new = (
        node("1/CT-A", "replaced", "2022-01-01"),
        node("2/CT-A", "amended"),
        node("3/CT-A", day="2025-01-01"),
    )
    later = (
        Step(edge(new, now, "amends", "Sửa đổi Điều 1 …", "Điều 1"), new),
        Step(edge(new, now, "amends", "Bãi bỏ Điều 2 …", "Điều 2"), new, seen=True),
    )
    earlier = (Step(edge(now, old, "replaces", "thay thế Chỉ thị số 1/CT-A"), old),)
    return Trace(now, "2025-06-01", Status(now.id, "2025-06-01", "amended", "2025-01-01"), later, earlier, (new, now))


def test_a_trace_reads_both_ways(capsys: pytest.CaptureFixture[str]) -> None:
    show(trace_steps(a_trace()))
    out = capsys.readouterr().out
    assert "on 2025-06-01: amended since 2025-01-01" in out
    assert out.count("amended by 3/CT-A") == 1, "two sentences of one document are one step"
    assert "Điều 1; Điều 2" in out
    assert "replaces 1/CT-A" in out
    assert out.count("“") == 3


def test_rows_of_a_trace() -> None:
    rows = step_rows(a_trace())
    assert [(row["direction"], row["distance"], row["document"]["symbol"]) for row in rows] == [
        ("later", 1, "3/CT-A"),
        ("later", 1, "3/CT-A"),
        ("earlier", 1, "1/CT-A"),
    ]


# --- records

ROW = {"document": {"id": "x", "symbol": "1/CT-A"}, "due": None, "highlights": [[0, 2]], "text": "a,\n[1,\n 2]"}


def test_csv_has_one_cell_a_value(capsys: pytest.CaptureFixture[str]) -> None:
    records.write("csv", [ROW])
    head, first = capsys.readouterr().out.split("\n")[:2]
    assert head == "document.id,document.symbol,due,highlights,text"
    assert first == 'x,1/CT-A,,"[[0, 2]]","a,'


def test_csv_of_nothing_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    records.write("csv", [])
    assert capsys.readouterr().out == ""


def test_json_keeps_letters_and_puts_spans_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    records.write("json", [ROW | {"name": "Đê điều"}])
    out = capsys.readouterr().out
    assert '"name": "Đê điều"' in out
    assert "[0, 2]" in out
    assert json.loads(out)[0]["text"] == ROW["text"]


def test_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    records.write("jsonl", [ROW, ROW])
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [ROW, ROW]
