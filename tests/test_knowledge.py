"""The door: adding files, skipping known ones, going on past bad ones; over the samples, the questions of each user."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

import chithi
import chithi.errors
from chithi.corpus.folders import find_files
from chithi.index import reading
from chithi.index.reading import Read, read_all
from chithi.index.storage.prepared import prepare

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\n-------\nSố: {number}/CT-UBND\n"
DATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHưng Lam, ngày {day} tháng 7 năm 2021\n"
BODY = "CHỈ THỊ\nVề việc {subject}\n\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n\n1. Sở Y tế tổ chức xét nghiệm.\n"


def write(folder: Path, number: int, subject: str = "phòng, chống dịch") -> Path:
    folder.mkdir(exist_ok=True)
    text = HEAD.format(number=number) + DATE.format(day=number) + BODY.format(subject=subject)
    file = folder / f"{number}.txt"
    file.write_text(text, "utf-8")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in (1, 2, 3):
        write(tmp_path / "in", number)
    return tmp_path / "in"


# ---- Adding


def test_adding_twice_changes_nothing(folder: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with chithi.open(tmp_path / "kb") as base:
        first = base.add([folder], progress=lambda done, total, path: seen.append((done, total)))
        assert [Path(path).name for path in first.added] == ["1.txt", "2.txt", "3.txt"]
        assert seen == [(1, 3), (2, 3), (3, 3)]
        second = base.add([folder])
    assert (second.added, len(second.unchanged), second.replaced) == ((), 3, ())


def test_one_path_need_not_stand_in_a_list(folder: Path, tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as base:
        assert len(base.add(str(folder)).added) == 3


def test_a_changed_file_replaces_its_document(folder: Path, tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as base:
        base.add([folder])
        write(folder, 2, "trồng cây gây rừng")
        report = base.add([folder])
        assert ([Path(p).name for p in report.replaced], len(report.unchanged)) == (["2.txt"], 2)
        assert [hit.symbol for hit in base.search("trong cay gay rung").hits] == ["2/CT-UBND"]
        assert base.stats()["documents"] == 3


def test_a_bad_file_does_not_stop_the_rest(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    with chithi.open(tmp_path / "kb") as base:
        report = base.add([folder, tmp_path / "nowhere.txt"])
    assert len(report.added) == 3
    failed = {Path(path).name: reason for path, reason in report.failed}
    assert set(failed) == {"empty.txt", "binary.txt", "nowhere.txt"}
    assert failed["nowhere.txt"] == "no such file or folder"
    assert not any(str(tmp_path) in reason for reason in failed.values())


def test_the_files_of_an_archive_are_documents(folder: Path, tmp_path: Path) -> None:
    import zipfile

    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted(folder.iterdir()):
            file.write(path, path.name)
        file.writestr("empty.txt", "")
    with chithi.open(tmp_path / "kb") as base:
        report = base.add([archive])
        assert report.added == (str(archive),)
        assert [Path(path).name for path, _ in report.failed] == ["empty.txt"]
        assert base.stats()["documents"] == 3
        assert base.get("2/CT-UBND").node.path == f"{archive}!/2.txt"
        assert base.add([archive]).unchanged == (str(archive),)


def test_a_bug_in_the_parser_is_a_reason_not_an_end(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def broken(source: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("chithi.parser.pipeline.parse_all", broken)
    result = reading.read(str(folder / "1.txt"))
    assert result.documents == ()
    assert "please report this (ZeroDivisionError: division by zero)" in result.failures[0].reason


def test_files_of_a_folder(tmp_path: Path) -> None:
    kb = tmp_path / "kb"
    for name in ("b.txt", "a.md", "c.xyz", ".hidden.txt", "sub/d.TXT", ".git/e.txt", "kb/f.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    files, failures = find_files([tmp_path, tmp_path / "b.txt", tmp_path / "c.xyz"], kb)
    assert [os.path.relpath(file, tmp_path) for file in files] == ["a.md", "b.txt", "sub/d.TXT", "c.xyz"]
    assert failures == []
    (tmp_path / "void").mkdir()
    assert find_files([tmp_path / "void"], kb)[1][0].reason == "no readable document in this folder"


PATTERNS = [
    # include, exclude, what is taken of a.txt, b.md, sub/a.txt, sub/c.txt
    ((), (), ["a.txt", "b.md", "sub/a.txt", "sub/c.txt"]),
    (("*.txt",), (), ["a.txt", "sub/a.txt", "sub/c.txt"]),
    ((), ("a.txt",), ["b.md", "sub/c.txt"]),
    ((), ("sub/*",), ["a.txt", "b.md"]),
    (("*.txt", "*.md"), ("sub/a*",), ["a.txt", "b.md", "sub/c.txt"]),
]


@pytest.mark.parametrize(("include", "exclude", "taken"), PATTERNS)
def test_patterns_choose_among_a_folders_files(
    include: tuple[str, ...], exclude: tuple[str, ...], taken: list[str], tmp_path: Path
) -> None:
    for name in ("a.txt", "b.md", "sub/a.txt", "sub/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    files, failures = find_files([tmp_path], tmp_path / "kb", include, exclude)
    assert [os.path.relpath(file, tmp_path) for file in files] == taken
    assert failures == []


@pytest.mark.skipif(sys.platform != "linux", reason="names are always text there")
def test_a_name_that_is_no_text(folder: Path, tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(str(folder / "x")) + b"\xff.txt")
    Path(name).write_text("x")
    files, failures = find_files([folder, name], tmp_path / "kb")
    assert len(files) == 3
    assert [failure.reason for failure in failures] == ["its name is no valid text; rename it"] * 2


def test_an_empty_base_answers_everything(tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as base:
        assert base.search("xét nghiệm").total == base.search("").total == base.search("24/CT-UBND").total == 0
        assert base.documents() == base.tasks() == ()
        assert base.check().ok
        assert base.rebuild().ok
        with pytest.raises(chithi.errors.UnknownDocument):
            base.get("24/CT-UBND")


def test_processes_give_what_one_process_gives(folder: Path, tmp_path: Path) -> None:
    rows = []
    for workers in (1, 2):
        with chithi.open(tmp_path / f"kb{workers}") as base:
            base.add([folder], workers=workers)
            rows.append([(node.id, node.path, base.get(node.id).json) for node in base.documents()])
    assert rows[0] == rows[1]


def _die_on_three(path: str) -> Read:
    if path == "3":
        os._exit(9)
    return Read(path, "", (prepare('{"text": ""}'),))


@pytest.mark.skipif(sys.platform == "win32", reason="processes are not forked there")
def test_a_process_that_dies_takes_one_file_with_it() -> None:
    results = list(read_all([str(n) for n in range(8)], 2, lambda: None, _die_on_three))
    assert [result.path for result in results] == [str(n) for n in range(8)]
    assert [failure for result in results for failure in result.failures] == [("3", "the parser's process died on it")]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known there")
def test_killed_while_adding_nothing_is_lost(tmp_path: Path) -> None:
    for number in range(1, 31):
        write(tmp_path / "in", number)
    script = """
        import sys, chithi
        from chithi.index.writing import Writer
        Writer.batch = 3
        with chithi.open(sys.argv[1]) as base:
            base.add([sys.argv[2]], workers=1, progress=lambda done, total, path: print(done, flush=True))
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(tmp_path / "kb"), str(tmp_path / "in")]
    for moment in (2, 5, 9):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for _ in range(moment):
                process.stdout.readline()
            time.sleep(0.002 * moment)
            process.send_signal(signal.SIGKILL)
        with chithi.open(tmp_path / "kb", announce=lambda line: None) as base:
            report = base.check()
            assert report.ok
            count = base.stats()["documents"]
            assert base.search("xét nghiệm", limit=50).total == count
    with chithi.open(tmp_path / "kb") as base:
        final = base.add([tmp_path / "in"], workers=1)
        assert len(final.added) + len(final.unchanged) == 30
        assert base.stats()["documents"] == 30


# ---- Asking


def test_get_by_id_number_and_file(folder: Path, tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as base:
        base.add([folder])
        stored = base.get("2/CT-UBND")
        assert stored.id == base.get(stored.id).id == base.get("chi thi so 2").id == base.get(str(folder / "2.txt")).id
        assert stored.document == chithi.parse_file(folder / "2.txt")
        assert stored.json == stored.document.to_json()
        assert [source.path for source in stored.sources] == [str(folder / "2.txt")]


def test_results_are_plain_json(folder: Path, tmp_path: Path) -> None:
    import json

    with chithi.open(tmp_path / "kb") as base:
        base.add([folder])
        answers = [base.search("xét nghiệm"), base.get("1/CT-UBND"), base.cites("1/CT-UBND"), base.trace("1/CT-UBND")]
        answers += [base.status("1/CT-UBND"), base.check(), *base.tasks(), *base.documents()]
        for answer in answers:
            assert json.loads(json.dumps(answer.to_dict()))
        hit = base.search("xét nghiệm").to_dict()["hits"][0]
    contract = ["id", "path", "symbol", "type", "issuer", "date", "subject", "status", "score", "item", "snippet"]
    assert list(hit)[: len(contract)] == contract


def test_stats_count_everything(folder: Path, tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as base:
        base.add([folder])
        stats = base.stats()
    assert set(stats) >= {"documents", "sources", "items", "citations", "assignments", "deadlines"}
    assert (stats["documents"], stats["sources"], stats["items"]) == (3, 3, 3)


# ---- The samples


def test_the_samples_are_sound(sample_base: Path) -> None:
    with chithi.open(sample_base, create=False) as base:
        report = base.check()
    assert (report.problems, report.mended) == ((), ())


def test_a_replaced_directive_of_the_samples_shows_both_steps(sample_base: Path) -> None:
    with chithi.open(sample_base, create=False) as base:
        ended = [node for node in base.documents(type="CT") if node.status == "replaced"]
        assert ended
        chain = [base.trace(node.id) for node in ended]
    for trace in chain:
        assert trace.later[0].edge.relation == "replaces"
        assert trace.later[0].edge.evidence
    assert any(step.steps for trace in chain for step in trace.later)


def test_unaccented_search_of_the_samples(sample_base: Path) -> None:
    with chithi.open(sample_base, create=False) as base:
        result = base.search("xet nghiem")
    assert result.hits
    for hit in result.hits:
        assert "xét nghiệm" in " ".join(hit.snippet[a:b] for a, b in hit.highlights).lower()
