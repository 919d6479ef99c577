"""Kills, flipped bytes, several processes: a base loses nothing and says what it mended."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import document

import chithi
from chithi.cli import run
from chithi.errors import BrokenBase

TEXT = """ỦY BAN NHÂN DÂN
TỈNH HƯNG LAM
-------
Số: {n}/CT-UBND
Hưng Lam, ngày 05 tháng 7 năm 2021
CHỈ THỊ
Về việc trồng rừng đợt {n}
1. Sở Y tế tổ chức xét nghiệm trước ngày 10 tháng 12 năm 2021.
2. Các huyện trồng rừng ở thôn {n}.
"""


def write(folder: Path, numbers: range) -> Path:
    folder.mkdir(exist_ok=True)
    for n in numbers:
        (folder / f"{n:04}.txt").write_text(TEXT.format(n=n), "utf-8")
    return folder


def python(script: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def reopened(kb: Path) -> tuple[list[str], int]:
    """What was said at the next search, and how many documents it finds."""
    lines: list[str] = []
    with chithi.open(kb, announce=lines.append) as base:
        return lines, base.search("trồng rừng", limit=1).total


# ---- Kills


@pytest.mark.parametrize("moment", ["stamp", "clean"])
def test_a_kill_between_the_index_and_its_stamp_costs_no_rebuild(tmp_path: Path, moment: str) -> None:
    kb = tmp_path / "kb"
    with chithi.open(kb) as base:
        base.add([write(tmp_path / "first", range(1, 4))])
    script = f"""
        import os, sys, chithi
        from chithi.index.search import whoosh_index, whoosh_writer
        target = whoosh_index if {moment!r} == "stamp" else whoosh_writer.Contents
        setattr(target, "_stamp" if {moment!r} == "stamp" else "clean", lambda *_: os._exit(9))
        chithi.open(sys.argv[1]).add([sys.argv[2]])
    """
    assert python(script, kb, write(tmp_path / "second", range(4, 7))).wait() == 9
    lines, total = reopened(kb)
    assert total == 6
    assert lines == (["the search index was behind the store and has caught up"] if moment == "stamp" else [])
    with chithi.open(kb) as base:
        assert base.check().mended == ()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known there")
def test_kills_at_random_moments(tmp_path: Path) -> None:
    kb, folder = tmp_path / "kb", write(tmp_path / "files", range(1, 41))
    script = """
        import sys, chithi
        from chithi.index.writing import Writer
        Writer.batch, Writer.index_every = 4, 8
        with chithi.open(sys.argv[1]) as base:
            base.add([sys.argv[2]], workers=1)
    """
    chance, known = random.Random(7), 0
    for _ in range(6):
        process = python(script, kb, folder)
        time.sleep(chance.uniform(0.3, 1.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if not kb.exists():
            continue
        with chithi.open(kb, announce=lambda line: None) as base:
            documents = base.stats()["documents"]
            assert documents >= known
            assert base.search("trồng rừng", limit=1).total == documents
            assert base.check().ok
            known = documents
    with chithi.open(kb, announce=lambda line: None) as base:
        base.add([folder])
        assert base.search("trồng rừng", limit=1).total == base.stats()["documents"] == 40


# ---- Damage


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kb = tmp_path_factory.mktemp("sound") / "kb"
    with chithi.open(kb) as base:
        base.add_documents(document(f"{n}/CT-UBND", "2021-01-01", f"việc {n}", body="1. Trồng rừng.") for n in (1, 2))
    return kb


def damage_is_found(kb: Path) -> bool:
    try:
        with chithi.open(kb, announce=lambda line: None) as base:
            report = base.check()
            return bool(report.mended or report.problems)
    except BrokenBase:
        return True


def test_a_sound_base_has_nothing_to_mend(sound: Path) -> None:
    assert not damage_is_found(sound)
    assert (sound / "store.sum").exists()


@pytest.mark.parametrize("part", range(8))
def test_a_flipped_byte_in_any_file_is_found(sound: Path, tmp_path: Path, part: int) -> None:
    files = [file for file in sorted(sound.rglob("*")) if file.is_file() and file.stat().st_size]
    assert {"store.sqlite3", "stamp.json"} <= {file.name for file in files}
    chance = random.Random(part)
    for file in files:
        kb = tmp_path / "kb"
        shutil.copytree(sound, kb)
        damaged = kb / file.relative_to(sound)
        data = bytearray(damaged.read_bytes())
        at = chance.randrange(len(data))
        data[at] ^= 1 << chance.randrange(8)
        damaged.write_bytes(data)
        assert damage_is_found(kb), f"{file.name}, byte {at}"
        shutil.rmtree(kb)


@pytest.mark.parametrize("kind", [".trm", ".pst", ".row.col"])
def test_a_search_that_meets_a_damaged_file_makes_the_index_again(sound: Path, tmp_path: Path, kind: str) -> None:
    kb = tmp_path / "kb"
    shutil.copytree(sound, kb)
    with chithi.open(kb) as base:
        known = base.search("trồng rừng").hits
    for file in (kb / "index").glob(f"*{kind}"):
        file.write_bytes(bytes(255 - byte for byte in file.read_bytes()))
    lines: list[str] = []
    with chithi.open(kb, announce=lines.append) as base:
        assert base.search("trồng rừng").hits == known
        assert [line.partition(":")[0] for line in lines] == ["the search index is damaged"]
        assert base.check().mended == ()


def test_adding_to_an_index_whose_table_of_contents_is_damaged_makes_it_again(sound: Path, tmp_path: Path) -> None:
    kb = tmp_path / "kb"
    shutil.copytree(sound, kb)
    (contents,) = (kb / "index").glob("*.toc")
    contents.write_bytes(bytes(len(contents.read_bytes())))
    lines: list[str] = []
    with chithi.open(kb, announce=lines.append) as base:
        known = base.search("trồng rừng", limit=1).total  # needs no table of contents
        assert not lines
        base.add([write(tmp_path / "more", range(70, 73))])
        assert base.search("trồng rừng", limit=1).total == known + 3
        assert len(lines) == 1
        assert base.check().mended == ()


# ---- A full disk


@pytest.mark.skipif(sys.platform == "win32", reason="files cannot be limited there")
@pytest.mark.parametrize("kilobytes", [60, 300, 700])
def test_a_full_disk_is_one_line_and_costs_nothing(tmp_path: Path, kilobytes: int) -> None:
    kb, folder = tmp_path / "kb", write(tmp_path / "files", range(1, 60))
    script = """
        import resource, sys
        from chithi.cli import run
        from chithi.index.writing import Writer
        Writer.batch, Writer.index_every = 5, 10
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
        sys.exit(run(["add", "--kb", *sys.argv[1:3]]))
    """
    process = python(script, kb, folder, kilobytes * 1000)
    _, said = process.communicate()
    assert (process.returncode, len(said.splitlines())) == (2, 1), said
    assert "Traceback" not in said
    with chithi.open(kb, announce=lambda line: None) as base:
        kept = base.stats()["documents"]
        assert base.check().ok
        report = base.add([folder])
        assert (len(report.unchanged), len(report.added)) == (kept, 59 - kept)
        assert base.search("trồng rừng", limit=1).total == 59
        assert base.check().mended == ()


# ---- Several processes


def test_a_second_writer_is_told_and_readers_see_no_error(tmp_path: Path) -> None:
    kb, folder = tmp_path / "kb", write(tmp_path / "files", range(1, 31))
    with chithi.open(kb) as base:
        base.add([write(tmp_path / "first", range(100, 102))])
    add = """
        import sys, time, chithi
        from chithi.index.writing import Writer
        Writer.batch, Writer.index_every = 3, 3
        with chithi.open(sys.argv[1]) as base:
            base.add([sys.argv[2]], workers=1, progress=lambda *_: (print("going", flush=True), time.sleep(0.02)))
    """
    read = """
        import sys, chithi
        for _ in range(15):
            with chithi.open(sys.argv[1]) as base:
                assert base.search("trong rung").total >= 2
    """
    writer = python(add, kb, folder)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "going\n"
    second = python("import sys; from chithi.cli import run; sys.exit(run(sys.argv[1:]))", "add", "--kb", kb, folder)
    readers = [python(read, kb) for _ in range(4)]
    said = second.communicate()[1]
    assert second.returncode in (0, 2)  # 0: the first was done already
    assert second.returncode == 0 or "another process is adding" in said
    for reader in readers:
        assert (reader.communicate()[1], reader.returncode) == ("", 0)
    writer.communicate()
    assert writer.returncode == 0
    assert reopened(kb) == ([], 32)


def test_a_search_during_the_very_first_add_finds_an_index(tmp_path: Path) -> None:
    kb = tmp_path / "kb"

    def readings() -> Iterator[chithi.Document]:
        yield document("1/CT-UBND", "2021-01-01", "trồng rừng")
        with chithi.open(kb, create=False) as reader:  # nothing is indexed yet
            assert reader.search("trồng rừng").total == 0
        yield document("2/CT-UBND", "2021-01-01", "trồng rừng")

    with chithi.open(kb) as base:
        base.add_documents(readings())
        assert base.search("trồng rừng").total == 2


# ---- Files that went away


def test_prune_forgets_files_that_went_away(tmp_path: Path) -> None:
    folder = write(tmp_path / "files", range(1, 4))
    other = write(tmp_path / "files-too", range(4, 6))
    with chithi.open(tmp_path / "kb") as base:
        base.add([folder, other])
        (folder / "0001.txt").unlink()
        (other / "0004.txt").unlink()
        assert base.add([folder]).removed == ()
        assert base.add([folder], prune=True).removed == (str(folder / "0001.txt"),)
        assert base.search("trồng rừng", limit=1).total == 4
        assert base.add([other / "0004.txt"], prune=True).removed == (str(other / "0004.txt"),)
        assert base.check().mended == ()


def test_prune_spares_a_folder_that_is_not_there(tmp_path: Path) -> None:
    folder = write(tmp_path / "files", range(1, 3))
    with chithi.open(tmp_path / "kb") as base:
        base.add([folder])
        folder.rename(tmp_path / "moved")
        report = base.add([folder], prune=True)
        assert (report.removed, len(report.failed)) == ((), 1)
        assert base.stats()["documents"] == 2


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9])
def test_a_store_whose_pages_make_no_sense_is_told_in_one_line(
    sound: Path, tmp_path: Path, share: float, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever SQLite stumbles over, the user gets the line that says what to do, and `check` status 3 or 2."""
    kb = tmp_path / "kb"
    shutil.copytree(sound, kb)
    file = kb / "store.sqlite3"
    data = bytearray(file.read_bytes())
    at = int(len(data) * share)
    data[at : at + 8192] = bytes(255 - byte for byte in data[at : at + 8192])
    file.write_bytes(data)
    assert run(["check", "--kb", str(kb)]) in (2, 3)
    said = capsys.readouterr()
    assert "damaged" in said.out + said.err
    assert "Traceback" not in said.err
    for command in (["search", "trồng rừng"], ["tasks"], ["trace", "1/CT-UBND"]):
        run([*command, "--kb", str(kb)])  # raises nothing
