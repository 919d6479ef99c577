"""The store: the source of truth, one writer, nothing lost, everything derived can be made again."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from building import UBND, cite, document

import chithi
from chithi.errors import BrokenBase, ChithiError
from chithi.index.storage.prepared import Prepared, prepare
from chithi.index.storage.schema import VERSION
from chithi.index.storage.store import FILE, Store

ONE = document("1/CT-UBND", "2021-01-01", "phòng cháy rừng", body="1. Sở Y tế trực.\n2. Công an tỉnh tuần tra.")
TWO = document("2/CT-UBND", "2021-02-01", "trồng rừng", cites=(cite("1/CT-UBND", type="CT", date="2021-01-01"),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([ONE, TWO])
    return tmp_path / "kb"


def tables(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(folder / FILE) as db:
        names = ("items", "citations", "assignments", "deadlines", "edges", "texts")
        return {name: db.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in names}


# ---- Folders that are no base


def test_a_folder_with_other_things_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Kính gửi")
    with pytest.raises(BrokenBase, match="is no knowledge base"):
        chithi.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_missing_folder_is_made_only_when_asked_for(tmp_path: Path) -> None:
    with pytest.raises(BrokenBase, match="there is no knowledge base"):
        chithi.open(tmp_path / "kb", create=False)
    assert not (tmp_path / "kb").exists()
    chithi.open(tmp_path / "kb").close()
    chithi.open(tmp_path / "kb", create=False).close()


def test_a_file_is_no_base(tmp_path: Path) -> None:
    (tmp_path / "kb").write_text("x")
    with pytest.raises(BrokenBase, match="is a file"):
        chithi.open(tmp_path / "kb")


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("CREATE TABLE photos (name)")
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(BrokenBase, match="another program"):
        chithi.open(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_later_version_says_how_to_go_on(folder: Path) -> None:
    with sqlite3.connect(folder / FILE) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(BrokenBase, match="update Chithi"):
        chithi.open(folder)


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_one_clear_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(BrokenBase, match="damaged"):
        chithi.open(tmp_path)


# ---- Transactions


def test_a_failed_transaction_leaves_the_old_state(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "kb", create=True)
    with store.transaction():
        store.put("1.txt", "", [prepare(ONE.to_json())])
    with pytest.raises(ValueError), store.transaction():  # noqa: PT011, PT012 - the parser never writes such text
        store.put("2.txt", "", [prepare(TWO.to_json())])
        store.put("3.txt", "", [Prepared("no JSON", b"", "", b"")])
    assert (store.count("documents"), store.generation) == (1, 1)
    store.close()


def test_readers_see_the_last_committed_state_while_another_writes(tmp_path: Path) -> None:
    writer = Store.open(tmp_path / "kb", create=True)
    reader = Store.open(tmp_path / "kb", create=False)
    with writer.transaction():
        writer.put("1.txt", "", [prepare(ONE.to_json())])
        assert reader.count("documents") == 0
    assert reader.count("documents") == 1
    writer.close()
    reader.close()


def test_a_second_writer_is_told_in_one_line(folder: Path) -> None:
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom chithi.index.storage.lock import WriterLock\n"
        "with WriterLock(Path(sys.argv[1])):\n    print('locked', flush=True)\n    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        with chithi.open(folder) as base:
            with pytest.raises(ChithiError, match="another process is adding"):
                base.add_documents([ONE])
            assert base.search("rừng").total == 2  # readers are not held up
        other.kill()
    with chithi.open(folder) as base:  # the lock died with its holder
        base.add_documents([ONE])


# ---- Documents and sources


def test_one_document_from_two_files(tmp_path: Path) -> None:
    poor = document("1/CT-UBND", "2021-01-01", path="a.txt")
    with chithi.open(tmp_path / "kb") as base:
        assert base.add_documents([poor]).warnings == ()
        (line,) = base.add_documents([ONE]).warnings
        assert "differ in subject, text" in line
        stored = base.get("1/CT-UBND")
        # The fuller reading is shown, whichever came first.
        assert [(s.path, s.shown) for s in stored.sources] == [(ONE.source.path, True), ("a.txt", False)]
        assert (stored.node.subject, len(stored.conflicts)) == ("phòng cháy rừng", 1)
        assert base.stats()["documents"] == 1
        base.forget(str(ONE.source.path))
        assert base.get("1/CT-UBND").node.subject is None


def test_several_documents_of_one_file(tmp_path: Path) -> None:
    inside = [document(f"{n}/CT-UBND", "2021-01-01", f"việc {n}", path=f"a.zip!/{n}.txt") for n in (1, 2, 3)]
    store = Store.open(tmp_path / "kb", create=True)
    with store.transaction():
        store.put("a.zip", "x", [prepare(one.to_json()) for one in inside])
    assert (store.count("documents"), store.checksum("a.zip"), store.checksum("b.zip")) == (3, "x", None)
    with store.transaction():
        store.put("a.zip", "y", [prepare(one.to_json()) for one in inside[1:]])
    assert (store.count("documents"), store.checksum("a.zip")) == (2, "y")
    with store.transaction():
        assert store.remove("a.zip")
        assert not store.remove("a.zip")
    assert (store.count("documents"), store.count("sources"), store.count("texts")) == (0, 0, 0)
    store.close()


def test_a_document_without_an_id_gets_one_of_its_own(tmp_path: Path) -> None:
    bare = document(None, None, "thông báo", issuer=None, place=None)
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([bare])
        (node,) = base.documents()
        assert node.id.startswith("local/")
        assert base.get(node.id).document == bare


# ---- Everything derived can be made again


def test_check_of_a_sound_base_says_nothing(folder: Path) -> None:
    with chithi.open(folder) as base:
        report = base.check()
    assert (report.ok, report.problems, report.mended) == (True, (), ())


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM items",
        "UPDATE citations SET symbol = '3/CT-UBND'",
        "DELETE FROM edges",
        "UPDATE edges SET relation = 'replaces'",
        "UPDATE texts SET text = replace(text, 'rừng', 'biển')",
    ],
)
def test_check_mends_what_is_derived(folder: Path, harm: str) -> None:
    before = tables(folder)
    with sqlite3.connect(folder / FILE) as db:
        assert db.execute(harm).rowcount
    with chithi.open(folder) as base:
        report = base.check()
        assert report.ok
        assert report.mended
        assert base.check().mended == ()
    assert tables(folder) == before


def test_check_finds_a_damaged_reading(folder: Path) -> None:
    with sqlite3.connect(folder / FILE) as db:
        db.execute("UPDATE sources SET json = zeroblob(length(json)) WHERE path = ?", (ONE.source.path,))
    with chithi.open(folder) as base:
        report = base.check()
    assert not report.ok
    assert "add the file again" in report.problems[0]


def test_rebuild_needs_only_the_readings(folder: Path) -> None:
    before = tables(folder)
    with sqlite3.connect(folder / FILE) as db:
        for table in ("items", "citations", "edges", "texts"):
            db.execute(f"DELETE FROM {table}")
    with chithi.open(folder) as base:
        assert base.rebuild().ok
        assert base.search("rừng").total == 2
    assert tables(folder) == before


def test_provisions_are_said_in_words() -> None:
    from chithi.index.storage.rows import provisions_of

    assert provisions_of(None) is None
    assert provisions_of({"article": "5", "clause": "2", "point": "a"}) == "điểm a khoản 2 Điều 5"
    assert provisions_of({"article": "5", "exception": "khoản 3"}) == "Điều 5, trừ khoản 3"


def test_issuers_that_share_a_series_of_numbers() -> None:
    from chithi.index.graph.resolution import issuer_key
    from chithi.index.keys import number_key

    assert issuer_key(f"Chủ tịch {UBND}") == issuer_key(UBND)
    assert issuer_key("Ban Thường vụ Tỉnh ủy Hưng Lam") == issuer_key("Tỉnh uỷ Hưng Lam")
    assert issuer_key("Bộ trưởng Bộ Y tế") == issuer_key("Bộ Y tế")
    assert issuer_key("Hội đồng nhân dân tỉnh Hưng Lam") != issuer_key(UBND)
    assert {number_key(s) for s in ("05-CT/TU", "5 - ct/tu", "05 CT TU")} == {"5 ct tu"}
