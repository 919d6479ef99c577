"""`chithi tasks` and `chithi parse --explain`: who must do what by when, in the form in which an office wants it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import SAMPLES
from icalendar import Calendar
from openpyxl import load_workbook

import chithi
from chithi.cli import run
from chithi.views.explain import explanation
from chithi.views.terminal import show

DIRECTIVE = "/akn/vn/act/chi-thi/uy-ban-nhan-dan-tinh-hung-lam/2021-07-28/24-ct-ubnd"
DAY = ("--today", "2021-08-07")

Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, sample_base: Path) -> Ask:
    """Runs `chithi tasks` on the samples as of a day in August 2021: status, standard output, standard error."""
    monkeypatch.setenv("CHITHI_KB", str(sample_base))
    monkeypatch.delenv("COLUMNS", raising=False)

    def call(*arguments: object) -> tuple[int, str, str]:
        status = run(["tasks", *DAY, *map(str, arguments)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


def test_who_must_do_what_by_when_of_one_directive(ask: Ask) -> None:
    """The whole answer for the sample directive 24/CT-UBND, checked by hand against its text."""
    status, out, _ = ask("--document", DIRECTIVE, "--format", "csv")
    districts = "Ủy ban nhân dân các huyện, thị xã, thành phố"
    supplies = "bảo đảm lưu thông hàng hóa thiết yếu, không để đứt gãy nguồn cung"
    posts = "lập 06 chốt kiểm soát liên ngành, hoạt động 24/7"
    beds = "chuẩn bị 500 giường cách ly tập trung"
    assert status == 0
    columns = ("due", "next", "assignee", "role", "item", "action")
    assert [tuple(row[name] for name in columns) for row in csv.DictReader(io.StringIO(out))] == [
        ("2021-08-05", "", "Ủy ban nhân dân các xã, phường, thị trấn", "lead", "4/b", "thành lập Tổ COVID cộng đồng"),
        ("", "2021-08-07", "Sở Y tế", "lead", "1/c", "Báo cáo kết quả xét nghiệm về Ban Chỉ đạo tỉnh"),
        ("2021-08-09", "", "Sở Y tế", "lead", "1/b", f"Chủ trì, phối hợp với Bộ Chỉ huy Quân sự tỉnh {beds}"),
        ("2021-08-09", "", "Bộ Chỉ huy Quân sự tỉnh", "support", "1/b", beds),
        ("", "", "các sở, ban, ngành", "lead", "preamble", "tập trung thực hiện các nhiệm vụ sau"),
        ("", "", districts, "lead", "preamble", "tập trung thực hiện các nhiệm vụ sau"),
        ("", "", "Sở Y tế", "lead", "1/a", "Tổ chức xét nghiệm sàng lọc cho toàn bộ người về từ vùng dịch; trả kết quả xét nghiệm"),
        ("", "", "Công an tỉnh", "lead", "2", f"chủ trì, phối hợp với Sở Giao thông vận tải {posts}"),
        ("", "", "Sở Giao thông vận tải", "support", "2", posts),
        ("", "", "Sở Công Thương", "lead", "3", supplies),
        ("", "", "Sở Nông nghiệp và Phát triển nông thôn", "lead", "3", supplies),
        ("", "", "Sở Giao thông vận tải", "lead", "3", supplies),
        ("", "", f"Chủ tịch {districts}", "lead", "4/a", "Tạm dừng lễ hội, hội họp đông người; vận động người từ 65 tuổi trở lên ở tại nhà"),
        ("", "", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "lead", "5", "vận động Nhân dân thực hiện nghiêm quy định 5K"),
        ("", "", "Thủ trưởng các sở, ban, ngành", "lead", "closing", "nghiêm túc thực hiện Chỉ thị này"),
        ("", "", f"Chủ tịch {districts}", "lead", "closing", "nghiêm túc thực hiện Chỉ thị này"),
    ]  # fmt: skip


def test_the_table_begins_with_who_by_when(ask: Ask) -> None:
    _, out, err = ask("--document", DIRECTIVE)
    head, first, *_ = out.splitlines()
    assert head.split() == ["due", "assignee", "role", "action", "document", "item"]
    assert first.startswith("2021-08-05!")
    assert "trước 16 giờ" in out, "a recurring task says its rule"
    assert "from 2021-07-30" in out, "a task that begins says when"
    assert err == ""


def rows(ask: Ask, *arguments: object) -> list[dict[str, object]]:
    _, out, _ = ask(*arguments, "--format", "json")
    found: list[dict[str, object]] = json.loads(out)
    return found


def test_spellings_of_one_agency_give_the_same_rows(ask: Ask) -> None:
    one, *others = (rows(ask, "--assignee", typed) for typed in ("Sở Y tế", "so y te", "SYT", "SỞ Y TẾ"))
    assert one
    assert all(other == one for other in others)


def test_unaccented_and_before_a_day(ask: Ask) -> None:
    found = rows(ask, "--assignee", "so y te", "--due-before", "2022-01-01")
    days = [str(row["due"] or row["next"]) for row in found]
    assert {row["assignee"] for row in found} == {"Sở Y tế"}
    assert len(days) > 3
    assert max(days) < "2022-01-01"


def test_a_range_of_days_leaves_out_both_its_ends(ask: Ask) -> None:
    days = {
        str(row["due"] or row["next"]) for row in rows(ask, "--due-after", "2021-08-05", "--due-before", "2021-08-31")
    }
    assert days
    assert min(days) > "2021-08-05"
    assert max(days) < "2021-08-31"


def test_overdue_depends_on_the_day(ask: Ask) -> None:
    before = rows(ask, "--document", DIRECTIVE, "--overdue")
    later = rows(ask, "--document", DIRECTIVE, "--overdue", "--today", "2021-08-10")
    assert [row["item"] for row in before] == ["4/b"]
    assert [row["item"] for row in later] == ["4/b", "1/b", "1/b"]


@pytest.mark.parametrize("role", ["lead", "support", "relay"])
def test_one_role(ask: Ask, role: str) -> None:
    assert {row["role"] for row in rows(ask, "--role", role)} == {role}


def test_tasks_of_ended_documents_only_on_demand(ask: Ask) -> None:
    later = ("--today", "2022-06-01", "--document", DIRECTIVE)  # 31/CT-UBND has replaced it in October 2021
    assert ask(*later)[0] == 1
    assert rows(ask, *later, "--all") == rows(ask, *later, "--superseded") != []


def test_successors(ask: Ask) -> None:
    alone = {row["assignee"] for row in rows(ask, "--assignee", "so tai chinh", "--all")}
    together = {row["assignee"] for row in rows(ask, "--assignee", "so tai chinh", "--all", "--successors")}
    assert together - alone == {"Sở Kế hoạch và Đầu tư"}


def test_grouped_by_assignee(ask: Ask) -> None:
    names = [row["assignee_key"] for row in rows(ask, "--document", DIRECTIVE, "--group-by", "assignee")]
    assert names == sorted(names, key=str)
    _, out, _ = ask("--document", DIRECTIVE, "--group-by", "assignee")
    assert "\nSở Y tế · 3 tasks\ndue " in out
    assert "\nCông an tỉnh · 1 task\n" in out


def test_a_calendar_in_a_file_says_what_it_leaves_out(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "tasks.ics"
    status, out, err = ask("--document", DIRECTIVE, "--format", "ics", "--output", file)
    assert (status, out) == (0, "")
    assert err == "chithi: 12 of 16 tasks have no day and are not in the calendar\n"
    assert len(Calendar.from_ical(file.read_bytes()).walk("VEVENT")) == 4


def test_a_calendar_on_standard_output(sample_base: Path) -> None:
    command = [sys.executable, "-m", "chithi", "tasks", "--kb", str(sample_base), *DAY, "--assignee", "SYT"]
    done = subprocess.run([*command, "--format", "ics"], capture_output=True, check=True)
    assert done.stdout.startswith(b"BEGIN:VCALENDAR\r\n")
    assert not Calendar.from_ical(done.stdout).errors


def test_a_spreadsheet_in_a_file(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "nhiệm vụ.xlsx"
    assert ask("--document", DIRECTIVE, "--format", "xlsx", "--output", file) == (0, "", "")
    sheet = load_workbook(file)["Tasks"]
    assert sheet.max_row == 17
    assert sheet["B3"].value == "Sở Y tế"


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv"])
def test_any_format_goes_into_a_file(ask: Ask, tmp_path: Path, format: str) -> None:
    file = tmp_path / "tasks"
    _, out, _ = ask("--document", DIRECTIVE, "--format", format)
    assert ask("--document", DIRECTIVE, "--format", format, "--output", file) == (0, "", "")
    assert file.read_bytes().decode() == out


@pytest.mark.parametrize(
    ("format", "out"), [("table", ""), ("json", "[]\n"), ("jsonl", ""), ("csv", ""), ("ics", ""), ("xlsx", "")]
)
def test_nothing_found_is_status_1_and_makes_no_empty_file(ask: Ask, tmp_path: Path, format: str, out: str) -> None:
    assert ask("--assignee", "khong ai ca", "--format", format) == (1, out, "chithi: no such tasks\n")
    if format in ("ics", "xlsx"):
        file = tmp_path / "none"
        assert ask("--assignee", "khong ai ca", "--format", format, "--output", file)[0] == 1
        assert not file.exists()


def test_a_calendar_without_a_day_is_nothing_found(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "none.ics"
    status, _, err = ask("--document", DIRECTIVE, "--assignee", "công an", "--format", "ics", "--output", file)
    assert (status, err) == (1, "chithi: 1 of 1 tasks have no day and are not in the calendar\n")
    assert not file.exists()


@pytest.mark.parametrize("format", ["ics", "xlsx", "csv"])
def test_a_file_that_cannot_be_written_is_one_line(ask: Ask, tmp_path: Path, format: str) -> None:
    status, out, err = ask("--format", format, "--output", tmp_path / "gone" / "tasks")
    assert (status, out) == (2, "")
    assert "cannot be written" in err.splitlines()[-1]
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments", [("--role", "boss"), ("--due-after", "soon"), ("--group-by", "day"), ("--format", "pdf")]
)
def test_wrong_usage_is_one_line(ask: Ask, arguments: tuple[str, ...]) -> None:
    status, out, err = ask(*arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_the_libraries_of_calendar_and_spreadsheet_load_on_demand(sample_base: Path) -> None:
    program = (
        "import sys; from chithi.cli import run; run(['tasks', '--all']);"
        "print([m for m in ('icalendar', 'openpyxl', 'spacy', 'underthesea') if m in sys.modules])"
    )
    environment = {"CHITHI_KB": str(sample_base), "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


# --- why


def explained(capsys: pytest.CaptureFixture[str], name: str) -> str:
    assert run(["parse", "--explain", str(SAMPLES / name)]) == 0
    return capsys.readouterr().out


def test_explanations_name_rule_evidence_and_counterpart(capsys: pytest.CaptureFixture[str]) -> None:
    out = " ".join(explained(capsys, "2021-24-CT-UBND.txt").split())
    assignments, _, deadlines = out.partition(" Deadlines ")
    for words in (
        "1 Sở Y tế · lead · as.heading.01, a heading of nothing but names, for the items below “1. *Sở Y tế*”",
        "→ 1/c: Báo cáo kết quả xét nghiệm về Ban Chỉ đạo tỉnh every FREQ=DAILY;BYHOUR=16 “trước 16h00 hằng ngày”",
        "1/b Bộ Chỉ huy Quân sự tỉnh · support · as.support.01",
        "phối hợp với *Bộ Chỉ huy Quân sự tỉnh* chuẩn bị 500 giường",
    ):
        assert words in assignments
    assert "1/b before 2021-08-10 (due 2021-08-09) · dl.before.day, like “" in deadlines
    assert (
        "hoàn thành *trước ngày 10/8/2021*.” → Sở Y tế (lead), told in 1 → Bộ Chỉ huy Quân sự tỉnh (support)"
        in deadlines
    )


def test_explanations_name_every_rule_that_read_something(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("2021-31-CT-UBND.md", "2025-198-KH-UBND.md", "2023-842-QD-TU.txt"):
        out = explained(capsys, name)
        document = chithi.parse_file(SAMPLES / name)
        assert all(found.rule in out for found in (*document.assignments, *document.deadlines))


def test_a_deadline_that_binds_nobody_by_name_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    document = chithi.parse_file(SAMPLES / "2021-24-CT-UBND.txt").model_copy(update={"assignments": ()})
    show(explanation(document))
    out = capsys.readouterr().out
    assert out.count("→ binds nobody by name") == len(document.deadlines) > 0


def test_a_document_without_tasks_explains_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    document = chithi.parse("A list of roses.").model_copy(update={"assignments": (), "deadlines": ()})
    show(explanation(document))
    assert capsys.readouterr().out.split() == ["Assignments", "none", "Deadlines", "none"]
