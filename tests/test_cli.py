"""The command line: what is printed where, in which form, with which exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import SAMPLES, sample_files

from chithi.cli import COMMANDS, run

DIRECTIVE = SAMPLES / "2021-31-CT-UBND.md"
ESCAPE = "\x1b["


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Chithi = Callable[..., Result]


@pytest.fixture
def chithi(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Chithi:
    """Runs a command line in this process, away from the user's own knowledge base."""
    monkeypatch.setenv("CHITHI_KB", str(tmp_path / "none"))
    monkeypatch.delenv("COLUMNS", raising=False)

    def call(*arguments: object) -> Result:
        status = run([str(a) for a in arguments])
        captured = capsys.readouterr()
        return Result(status, captured.out, captured.err)

    return call


@pytest.fixture
def ask(chithi: Chithi, sample_base: Path, monkeypatch: pytest.MonkeyPatch) -> Chithi:
    """Runs a command line on a knowledge base of the samples."""

    def call(*arguments: object) -> Result:
        monkeypatch.setenv("CHITHI_KB", str(sample_base))
        return chithi(*arguments)

    return call


def one_line(result: Result, status: int, *words: str) -> None:
    """Nothing on standard output, one line with these words on standard error, this exit status."""
    assert result.status == status
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert result.err.endswith("\n")
    for word in words:
        assert word in result.err
    assert "Traceback" not in result.err


def in_a_process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "chithi", *map(str, arguments)]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, encoding="utf-8")


# --- help and usage


def test_help_lists_the_commands_in_order_of_use(chithi: Chithi) -> None:
    result = chithi("--help")
    assert result.status == 0
    named = re.findall(r"^  (\w+)  ", result.out.partition("Commands:")[2], re.M)
    expected = "parse add search show tasks cites trace graph audit export stats check rebuild formats schema"
    assert named == expected.split()


@pytest.mark.parametrize("name", list(COMMANDS))
def test_each_command_explains_itself(chithi: Chithi, name: str) -> None:
    result = chithi(name, "--help")
    assert result.status == 0
    assert result.err == ""
    assert f"Usage: chithi {name}" in result.out


@pytest.mark.parametrize(
    "name", ["parse", "add", "search", "show", "tasks", "cites", "trace", "graph", "audit", "export", "schema"]
)
def test_help_has_examples_on_lines_of_their_own(chithi: Chithi, name: str) -> None:
    assert re.search(rf"^  \$ chithi {name}", chithi(name, "--help").out, re.M)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["frob"], "frob"),
        (["search"], "QUERY"),
        (["parse"], "PATH"),
        (["parse", "--format", "xml", "a.txt"], "xml"),
        (["search", "a", "--from", "31/02/2021"], "2021-11-30 or 30/11/2021"),
        (["search", "a", "--limit", "0"], "--limit"),
        (["trace", "a", "--as-of", "soon"], "soon"),
        (["--frob"], "--frob"),
    ],
)
def test_wrong_usage_is_one_line(chithi: Chithi, arguments: list[str], says: str) -> None:
    one_line(chithi(*arguments), 2, says, "--help")


def test_version(chithi: Chithi) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", chithi("--version").out)


# --- parse


def test_parse_prints_one_document_as_readable_json(chithi: Chithi) -> None:
    result = chithi("parse", DIRECTIVE)
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith('{\n  "schema_version": "1.0"')
    assert result.json["header"]["symbol"] == "31/CT-UBND"
    assert result.json["source"]["path"] == str(DIRECTIVE)
    assert "Ủy ban nhân dân" in result.out, "letters are not escaped"


def test_parse_prints_several_documents_one_a_line(chithi: Chithi) -> None:
    files = sample_files()[:3]
    result = chithi("parse", *files)
    assert [json.loads(line)["source"]["path"] for line in result.out.splitlines()] == [str(path) for path in files]


def test_parse_prints_one_line_when_asked(chithi: Chithi) -> None:
    assert chithi("parse", "--format", "jsonl", DIRECTIVE).out.count("\n") == 1


def test_parse_output_fits_the_schema_that_is_printed(chithi: Chithi) -> None:
    schema = chithi("schema").json
    for line in chithi("parse", "--format", "jsonl", *sample_files()).out.splitlines():
        jsonschema.validate(json.loads(line), schema)


def test_parse_reads_standard_input(chithi: Chithi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DIRECTIVE.read_bytes())))
    result = chithi("parse", "-")
    assert result.json["header"]["symbol"] == "31/CT-UBND"
    assert result.json["source"]["path"] == "-"


def test_outline_shows_header_items_tasks_and_deadlines(chithi: Chithi) -> None:
    result = chithi("parse", "--format", "text", DIRECTIVE)
    assert result.status == 0
    assert ESCAPE not in result.out
    for words in ("Chỉ thị 31/CT-UBND", "2021-10-22", "Citations", "24/CT-UBND", "→ Sở Y tế (lead)", "2021-11-30"):
        assert words in result.out


def test_highlight_writes_a_page(chithi: Chithi, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert chithi("parse", "--highlight", page, DIRECTIVE) == Result(0, "", "")
    html = page.read_text("utf-8")
    assert '<mark class="citation"' in html
    assert "Sở Y tế</mark>" in html


def test_highlight_says_where_it_cannot_write(chithi: Chithi, tmp_path: Path) -> None:
    one_line(chithi("parse", "--highlight", tmp_path / "gone" / "page.html", DIRECTIVE), 2, "page.html")


@pytest.mark.parametrize(("form", "link"), [("html", '<a href="'), ("markdown", "](<")])
def test_annotate_makes_citations_links(chithi: Chithi, form: str, link: str) -> None:
    result = chithi("parse", "--annotate", form, SAMPLES / "2021-24-CT-UBND.txt")
    assert result.status == 0
    assert f"{link}/akn/vn/act/chi-thi/thu-tuong-chinh-phu/2021-05-04/97-ct-ttg" in result.out


BAD_FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 8,
    "latin.txt": "Chỉ thị về việc".encode("utf-16-le") + b"\xff",
    "noise.txt": bytes(range(0xA0, 0x100)) * 40,
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(60),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_parse_names_a_file_that_it_cannot_read(chithi: Chithi, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BAD_FILES[name])
    one_line(chithi("parse", path), 2, name)


def test_parse_names_a_file_that_is_not_there(chithi: Chithi, tmp_path: Path) -> None:
    one_line(chithi("parse", tmp_path / "gone.txt"), 2, "gone.txt", "no such file")


def test_parse_says_that_a_folder_holds_no_document(chithi: Chithi, tmp_path: Path) -> None:
    one_line(chithi("parse", tmp_path), 2, str(tmp_path), "no readable document")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_parse_names_a_file_that_it_may_not_read(chithi: Chithi, tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("Số: 1/CT-UBND")
    path.chmod(0)
    one_line(chithi("parse", path), 2, "locked.txt", "ermission")


def test_parse_goes_on_past_bad_files(chithi: Chithi, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = chithi("parse", tmp_path / "gone.txt", DIRECTIVE, tmp_path / "empty.txt", DIRECTIVE)
    assert result.status == 2
    assert len(result.out.splitlines()) == 2
    assert [line.split(": ")[1] for line in result.err.splitlines()] == [
        str(tmp_path / "gone.txt"),
        str(tmp_path / "empty.txt"),
    ]


def test_parse_invents_nothing_for_a_text_that_is_no_document(chithi: Chithi, tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text("Minutes of the garden club.\n\nThe members met on Monday and spoke about roses.\n")
    result = chithi("parse", path)
    assert result.status == 0
    assert result.json["id"] is None
    assert result.json["header"]["symbol"] is None
    assert result.json["warnings"]


def test_a_file_name_need_not_be_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    try:
        Path(os.fsdecode(path)).write_bytes(DIRECTIVE.read_bytes())
    except OSError:
        pytest.skip("this file system has no such names")
    result = subprocess.run([sys.executable, "-m", "chithi", "parse", path], capture_output=True)
    assert (result.returncode, result.stderr) == (0, b"")
    json.loads(result.stdout)


# --- add


def test_add_reads_a_folder_once(chithi: Chithi, tmp_path: Path) -> None:
    base = tmp_path / "kb"
    first = chithi("add", "--kb", base, SAMPLES)
    assert (first.status, first.out) == (0, f"{len(sample_files())} added\n")
    second = chithi("add", "--kb", base, SAMPLES)
    assert (second.status, second.out) == (0, f"{len(sample_files())} unchanged\n")


def test_add_goes_on_past_bad_files(chithi: Chithi, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, data in BAD_FILES.items():
        (folder / name).write_bytes(data)
    (folder / "good.md").write_bytes(DIRECTIVE.read_bytes())
    result = chithi("add", "--kb", tmp_path / "kb", folder)
    assert result.status == 2
    assert result.out.startswith("1 added, ")
    assert f"{len(BAD_FILES)} failed" in result.out
    assert len(result.err.splitlines()) == len(BAD_FILES)
    for name in BAD_FILES:
        assert result.err.count(name) == 1


def test_add_reports_as_json(chithi: Chithi, tmp_path: Path) -> None:
    report = chithi("add", "--kb", tmp_path / "kb", DIRECTIVE, "--format", "json").json
    assert report["added"] == [str(DIRECTIVE)]


def test_add_says_that_a_folder_holds_no_document(chithi: Chithi, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    one_line(chithi("add", "--kb", tmp_path / "kb", tmp_path / "empty"), 2, "empty")


def test_add_says_that_a_path_is_not_there(chithi: Chithi, tmp_path: Path) -> None:
    one_line(chithi("add", "--kb", tmp_path / "kb", tmp_path / "gone"), 2, "gone")


# --- search


def test_search_finds_and_marks_accented_words_typed_without_accents(ask: Chithi) -> None:
    result = ask("search", "xet nghiem")
    assert (result.status, result.err) == (0, "")
    assert "*xét nghiệm*" in result.out
    assert ESCAPE not in result.out


def test_search_prints_the_contracts_json(ask: Chithi) -> None:
    found = ask("search", "xet nghiem", "--format", "json", "--limit", "3").json
    assert found["query"] == "xet nghiem"
    assert found["total"] > len(found["hits"]) == 3
    keys = ["id", "path", "symbol", "type", "issuer", "date", "subject", "status", "score", "item", "snippet"]
    assert [key for key in found["hits"][0] if key in keys] == keys
    scores = [hit["score"] for hit in found["hits"]]
    assert scores == sorted(scores, reverse=True)


def test_search_prints_rows(ask: Chithi) -> None:
    lines = ask("search", "xet nghiem", "--format", "jsonl", "--limit", "4").out.splitlines()
    rows = list(csv.DictReader(io.StringIO(ask("search", "xet nghiem", "--format", "csv", "--limit", "4").out)))
    assert [json.loads(line)["id"] for line in lines] == [row["id"] for row in rows]
    assert len(rows) == 4


@pytest.mark.parametrize("typed", ["31/CT-UBND", "31/ct-ubnd", "31 CT UBND", "chi thi 31"])
def test_search_goes_straight_to_a_number(ask: Chithi, typed: str) -> None:
    found = ask("search", typed, "--format", "json").json
    assert found["hits"][0]["symbol"] == "31/CT-UBND"


def test_search_filters(ask: Chithi) -> None:
    found = ask("search", "xet nghiem", "--type", "CT", "--to", "31/12/2021", "--limit", "50", "--format", "json").json
    assert found["hits"]
    assert all(hit["type"] == "CT" and hit["date"] <= "2021-12-31" for hit in found["hits"])


def test_a_word_with_a_dash_is_no_option(ask: Chithi) -> None:
    every, without = (
        {hit["id"] for hit in ask("search", *words, "--limit", "100", "--format", "json").json["hits"]}
        for words in (["xét nghiệm"], ["xét", "nghiệm", "-học"])
    )
    assert without < every
    one_line(ask("search", "xét", "--lim", "3"), 2, "--limit")


def test_a_page_behind_the_last_hit_says_how_many_there_are(ask: Chithi) -> None:
    total = ask("search", "xet nghiem", "--format", "json").json["total"]
    one_line(ask("search", "xet nghiem", "--offset", "5000"), 1, f"there are only {total} hits")


def test_search_that_finds_nothing_says_so(ask: Chithi) -> None:
    one_line(ask("search", "zzzqqq"), 1, "zzzqqq")


def test_search_that_finds_nothing_is_still_json(ask: Chithi) -> None:
    result = ask("search", "zzzqqq", "--format", "json")
    assert result.status == 1
    assert (result.json["total"], result.json["hits"]) == (0, [])


def test_search_loads_neither_parser_nor_language_models(sample_base: Path) -> None:
    program = (
        "import sys; from chithi.cli import run; run(['search', 'xet nghiem']);"
        "print([m for m in ('underthesea', 'spacy', 'numpy', 'bs4', 'chithi.parser.pipeline') if m in sys.modules])"
    )
    environment = os.environ | {"CHITHI_KB": str(sample_base)}
    result = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    assert result.stdout.splitlines()[-1] == "[]"


# --- show, tasks, cites, trace, stats


def test_show_prints_one_document(ask: Chithi) -> None:
    result = ask("show", "31/CT-UBND")
    assert (result.status, result.err) == (0, "")
    for words in ("Chỉ thị 31/CT-UBND", "replaced", "08/CT-UBND", "24/CT-UBND", "→ Sở Y tế", "2021-31-CT-UBND.md"):
        assert words in result.out


def test_show_prints_the_documents_json(ask: Chithi) -> None:
    assert ask("show", "31/CT-UBND", "--format", "json").json["header"]["symbol"] == "31/CT-UBND"


def test_tasks_come_by_day(ask: Chithi) -> None:
    tasks = ask("tasks", "--assignee", "so y te", "--superseded", "--format", "json").json
    days = [task["due"] for task in tasks if task["due"]]
    assert days
    assert days == sorted(days)
    assert all("Sở Y tế" in task["assignee"] for task in tasks)


def test_tasks_overdue_on_a_day(ask: Chithi) -> None:
    result = ask("tasks", "--overdue", "--today", "01/12/2021", "--superseded")
    assert result.status == 0
    assert "2021-11-30!" in result.out
    assert "2022" not in result.out.partition("document")[0]


def test_no_task_is_nothing_found(ask: Chithi) -> None:
    one_line(ask("tasks", "--assignee", "khong ai ca"), 1, "no such tasks")


def test_tasks_as_csv_name_their_document(ask: Chithi) -> None:
    rows = list(
        csv.DictReader(io.StringIO(ask("tasks", "--document", "31/CT-UBND", "--superseded", "--format", "csv").out))
    )
    assert {row["document.symbol"] for row in rows} == {"31/CT-UBND"}
    assert {"assignee", "due", "action", "item", "role"} <= set(rows[0])


def test_cites_shows_both_directions_with_proof(ask: Chithi) -> None:
    out = ask("cites", "31/CT-UBND").out
    assert out.index("cites") < out.index("is cited by")
    assert "replaces 24/CT-UBND" in out
    assert "replaces 08/CT-UBND" in out
    assert "“" in out


def test_cites_as_rows(ask: Chithi) -> None:
    rows = [json.loads(line) for line in ask("cites", "31/CT-UBND", "--format", "jsonl").out.splitlines()]
    assert {row["direction"] for row in rows} == {"outgoing", "incoming"}
    assert all(row["evidence"] for row in rows)


def test_trace_shows_both_steps_with_their_sentences(ask: Chithi) -> None:
    result = ask("trace", "31/CT-UBND", "--as-of", "2022-12-31")
    assert (result.status, result.err) == (0, "")
    after, before = result.out.split("what came before")
    assert "replaced by 08/CT-UBND" in after
    assert "replaces 24/CT-UBND" in before
    assert result.out.count("“") == 2


def test_trace_knows_what_was_in_force_on_a_day(ask: Chithi) -> None:
    found = ask("trace", "31/CT-UBND", "--as-of", "2021-12-31", "--format", "json").json
    assert found["status"]["state"] == "in_force"
    assert [node["symbol"] for node in found["in_force"]] == ["31/CT-UBND"]


def test_trace_as_rows(ask: Chithi) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("trace", "31/CT-UBND", "--format", "csv").out)))
    assert [(row["direction"], row["document.symbol"]) for row in rows] == [
        ("later", "08/CT-UBND"),
        ("earlier", "24/CT-UBND"),
    ]


def test_stats_count(ask: Chithi) -> None:
    numbers = ask("stats", "--format", "json").json
    assert {"documents", "sources", "items", "citations", "assignments", "deadlines"} <= set(numbers)
    assert numbers["sources"] == len(sample_files())
    assert "documents" in ask("stats").out


@pytest.mark.parametrize("command", ["show", "cites", "trace"])
def test_an_unknown_number_names_the_nearest(ask: Chithi, command: str) -> None:
    one_line(ask(command, "32/CT-UBND"), 1, "32/CT-UBND", "31/CT-UBND")


@pytest.mark.parametrize("command", ["show", "cites", "trace"])
def test_a_number_that_exists_twice_asks_for_the_id(ask: Chithi, command: str) -> None:
    one_line(ask(command, "24/CT-UBND"), 2, "24/CT-UBND", "/2021-07-28/", "/2023-11-14/")


# --- the base


@pytest.mark.parametrize("arguments", [["search", "a"], ["show", "1"], ["tasks"], ["stats"], ["check"], ["rebuild"]])
def test_a_base_that_is_none_is_named(chithi: Chithi, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "todo.txt").write_text("milk")
    one_line(chithi(*arguments, "--kb", tmp_path / "notes"), 2, "notes")
    one_line(chithi(*arguments, "--kb", tmp_path / "gone"), 2, "gone", "chithi add")


def test_adding_into_a_folder_of_other_things_is_refused(chithi: Chithi, tmp_path: Path) -> None:
    (tmp_path / "todo.txt").write_text("milk")
    one_line(chithi("add", DIRECTIVE, "--kb", tmp_path), 2, str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["todo.txt"]


def test_check_and_rebuild(chithi: Chithi, tmp_path: Path) -> None:
    base = tmp_path / "kb"
    chithi("add", "--kb", base, DIRECTIVE)
    for command in ("check", "rebuild"):
        result = chithi(command, "--kb", base)
        assert result.status == 0
        assert "all is well" in result.out


# --- terminals and pipes


def on_a_terminal(*arguments: object, **environment: str) -> str:
    """What a command writes to a terminal."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "chithi", *map(str, arguments)]
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "100"} | environment
    with subprocess.Popen(command, stdout=slave, stderr=slave, stdin=slave, env=environment):
        os.close(slave)
        written = b""
        try:
            while piece := os.read(master, 65536):
                written += piece
        except OSError:  # how Linux says that the other side has gone
            pass
    os.close(master)
    return written.decode()


def test_colour_is_for_terminals(sample_base: Path) -> None:
    colourful = on_a_terminal("search", "xet nghiem", CHITHI_KB=str(sample_base))
    assert re.search(r"\x1b\[[0-9;]*33m[^\x1b]*[xX]ét nghiệm", colourful)


def test_no_color_is_honoured(sample_base: Path) -> None:
    plain = on_a_terminal("search", "xet nghiem", CHITHI_KB=str(sample_base), NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*3\dm", plain)
    assert "*xét nghiệm*" in plain


@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_numbers_are_never_cut(sample_base: Path, columns: str) -> None:
    for arguments in (["search", "xet nghiem", "--limit", "50"], ["tasks", "--superseded"], ["trace", "31/CT-UBND"]):
        out = in_a_process(*arguments, CHITHI_KB=str(sample_base), COLUMNS=columns).stdout
        assert re.search(r"\b31/CT-UBND\b", out)
        assert "…" not in out.replace("… and", "") or arguments[0] == "search"


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [sys.executable, "-m", "chithi", "parse", "--format", "jsonl", *map(str, sample_files() * 4)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_output_is_utf8_in_any_locale() -> None:
    result = in_a_process("parse", DIRECTIVE, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert (result.returncode, result.stderr) == (0, "")
    assert "Ủy ban nhân dân" in result.stdout
