"""Tasks as a spreadsheet: a table with filters, days as days, text as text, for openpyxl and for LibreOffice."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from test_calendar import DAILY, DOCUMENT, TASK

from chithi.index.results import Task
from chithi.views.spreadsheet import spreadsheet


def sheet_of(tasks: list[Task]) -> Worksheet:
    book = load_workbook(io.BytesIO(spreadsheet(tasks)))
    assert book.sheetnames == ["Tasks"]
    return book["Tasks"]


def test_it_is_a_table_with_filters_and_a_header_that_stays() -> None:
    sheet = sheet_of([TASK, DAILY])
    (table,) = sheet.tables.values()
    assert (table.ref, table.autoFilter.ref) == ("A1:O3", "A1:O3")
    header = [cell.value for cell in sheet[1]]
    assert header[:6] == ["due", "assignee", "role", "action", "document", "item"]
    assert [column.name for column in table.tableColumns] == header
    assert sheet.freeze_panes == "A2"
    assert all(sheet.column_dimensions[cell.column_letter].width > len(cell.value) for cell in sheet[1])


def test_days_are_days_and_words_are_whole() -> None:
    sheet = sheet_of([TASK, DAILY])
    once, daily = ({head.value: cell for head, cell in zip(sheet[1], row, strict=True)} for row in sheet.iter_rows(2))
    assert (once["due"].value, once["due"].number_format) == (datetime(2021, 8, 9), "dd/mm/yyyy")
    assert once["assignee"].value == "Sở Y tế"
    assert once["subject"].value == "phòng, chống dịch; giữ “vùng xanh”"
    assert once["deadline"].value == "trước ngày 10/8/2021"
    assert (daily["due"].value, daily["next"].value) == (None, datetime(2021, 11, 1))
    assert daily["recurrence"].value == "trước 16 giờ hằng ngày"


@pytest.mark.parametrize("words", ["=1+1", "+84 912", "@SUM(A1)", "-x", '=HYPERLINK("http://example.org")'])
def test_what_looks_like_a_formula_stays_text(words: str) -> None:
    sheet = sheet_of([replace(TASK, action=words, assignee=words)])
    for cell in (sheet["B2"], sheet["D2"]):
        assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)


def test_control_characters_and_endless_text_do_no_harm() -> None:
    assert sheet_of([replace(TASK, action="rà\x0b soát\x00")])["D2"].value == "rà soát"
    assert len(sheet_of([replace(TASK, action="ơ" * 40_000)])["D2"].value) == 32_767


@pytest.mark.parametrize(
    ("path", "linked"), [("văn bản.txt", True), ("thư.zip!/a/b.txt", True), ("gone.txt", False), (None, False)]
)
def test_a_task_links_to_its_file(tmp_path: Path, path: str | None, linked: bool) -> None:
    for name in ("văn bản.txt", "thư.zip"):
        (tmp_path / name).touch()
    document = replace(DOCUMENT, path=str(tmp_path / path) if path else None)
    cell = sheet_of([replace(TASK, document=document)])["E2"]
    assert cell.value == "24/CT-UBND"
    target = cell.hyperlink.target if cell.hyperlink else None
    assert target == ((tmp_path / (path or "").partition("!")[0]).as_uri() if linked else None)


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None or not (Path(office).resolve().parent / "libsclo.so").exists():
        pytest.skip("LibreOffice Calc is not installed")
    file = tmp_path / "tasks.xlsx"
    file.write_bytes(spreadsheet([TASK, replace(DAILY, action="=1+1", assignee="Ủy ban nhân dân xã Suối Ngà")]))
    # Text of the sheet in UTF-8 (76), commas, quotes where needed.
    command = [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    command += ["csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", str(tmp_path), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    with (tmp_path / "tasks.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [row["due"] for row in rows] == ["09/08/2021", ""]
    assert [row["assignee"] for row in rows] == ["Sở Y tế", "Ủy ban nhân dân xã Suối Ngà"]
    assert rows[1]["action"] == "=1+1"
