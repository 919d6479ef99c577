"""What the commands say of formats: archives and folders in `parse`, `chithi formats`, limits, what has to be installed."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import office_files as make
import pytest
from conftest import SAMPLES
from test_splitting import decision

from chithi.cli import run
from chithi.corpus import limits
from chithi.corpus.formats import ocr, office, picture, readables
from chithi.corpus.limits import BadLimits, Limits, default_limits
from chithi.errors import UnreadableSource

TEXT = (SAMPLES / "2022-08-CT-UBND.txt").read_text("utf-8")
OTHER = TEXT.replace("08/CT-UBND", "09/CT-UBND")
Out = pytest.CaptureFixture[str]


def printed(capsys: Out) -> list[tuple[str, str]]:
    """Path and number of each document, one a line."""
    documents = map(json.loads, capsys.readouterr().out.splitlines())
    return [(document["source"]["path"], document["header"]["symbol"]) for document in documents]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_parse_takes_every_document_of_an_archive(here: Path, capsys: Out) -> None:
    (here / "all.zip").write_bytes(make.zipped({"a.txt": TEXT, "2022/b.txt": OTHER}))
    assert run(["parse", "all.zip"]) == 0
    assert printed(capsys) == [("all.zip!/a.txt", "08/CT-UBND"), ("all.zip!/2022/b.txt", "09/CT-UBND")]


def test_parse_parts_an_issue_of_a_gazette_as_add_does(here: Path, capsys: Out) -> None:
    (here / "issue.txt").write_text(f"{TEXT}\n{decision(12, 5, 'Lê Thị Bình')}", "utf-8")
    assert run(["parse", "issue.txt"]) == 0
    assert printed(capsys) == [("issue.txt", "08/CT-UBND"), ("issue.txt#2", "12/QĐ-SNV")]


def test_parse_of_an_archive_of_one_document_is_one_object(here: Path, capsys: Out) -> None:
    (here / "one.zip").write_bytes(make.zipped({"a.txt": TEXT}))
    assert run(["parse", "one.zip"]) == 0
    assert json.loads(capsys.readouterr().out)["source"]["path"] == "one.zip!/a.txt"


def test_parse_goes_on_past_a_bad_file_in_an_archive(here: Path, capsys: Out) -> None:
    (here / "all.zip").write_bytes(make.zipped({"a.txt": TEXT, "b.pdf": b"%PDF-1.4 cut", "c.txt": OTHER}))
    assert run(["parse", "all.zip"]) == 2
    shown = capsys.readouterr()
    assert len(shown.out.splitlines()) == 2
    assert shown.err == "chithi: all.zip!/b.pdf: is a damaged PDF; save it again\n"


def test_parse_walks_folders(here: Path, capsys: Out) -> None:
    for name, text in (("d/b.txt", TEXT), ("d/sub/a.txt", OTHER), ("d/.hidden.txt", TEXT), ("d/x.bin", "x")):
        (here / name).parent.mkdir(exist_ok=True, parents=True)
        (here / name).write_text(text)
    (here / "d" / "link.txt").symlink_to(here / "d" / "b.txt")
    assert run(["parse", "d"]) == 0
    assert printed(capsys) == [("d/b.txt", "08/CT-UBND"), ("d/sub/a.txt", "09/CT-UBND")]
    assert run(["parse", "--format", "jsonl", "d", "--exclude", "sub/*"]) == 0
    assert printed(capsys) == [("d/b.txt", "08/CT-UBND")]


def test_parse_reads_an_archive_from_standard_input(capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    data = make.zipped({"a.txt": TEXT, "b.txt": OTHER})
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    assert run(["parse", "-"]) == 0
    assert printed(capsys) == [("-!/a.txt", "08/CT-UBND"), ("-!/b.txt", "09/CT-UBND")]


def test_standard_input_has_the_limit_of_a_file(capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chithi.corpus.source.default_limits", lambda: Limits(file_bytes=1_000_000))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"a" * 2_000_000)))
    assert run(["parse", "-"]) == 2
    assert capsys.readouterr().err == "chithi: -: is larger than 1 MB (CHITHI_LIMITS=file_bytes=…)\n"


def test_add_names_the_path_however_short_it_is(here: Path, capsys: Out) -> None:
    (here / "e").mkdir()
    assert run(["add", "--kb", "kb", "e"]) == 2
    assert capsys.readouterr().err == "chithi: e: no readable document in this folder\n"


def test_the_reason_for_a_binary_file_is_short(here: Path, capsys: Out) -> None:
    (here / "a.txt").write_bytes(bytes(99))
    assert run(["parse", "a.txt"]) == 2
    assert capsys.readouterr().err == "chithi: a.txt: no readable text in it; `chithi formats` lists what can be read\n"


def test_every_format_is_listed(capsys: Out) -> None:
    assert run(["formats", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in rows] == [form.name for form in readables()]
    assert {"docx", "pdf", "html", "text", "zip"} <= {row["name"] for row in rows if row["readable"]}


def test_what_is_missing_is_named(capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.shutil, "which", lambda _: None)
    monkeypatch.setattr(picture, "why_not", lambda: ocr._PACKAGES)
    assert run(["formats"]) == 0
    out = capsys.readouterr().out
    assert "no: libreoffice-writer-nogui" in out
    assert "no: tesseract-ocr tesseract-ocr-vie" in out
    assert "Debian's packages: apt-get install" in out


def test_a_file_that_needs_a_program_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.shutil, "which", lambda _: None)
    word = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    with pytest.raises(UnreadableSource, match=r"a\.doc: DOC files need libreoffice-writer-nogui .*or save it as DOCX"):
        office.DOC.read(word, "a.doc", Limits())
    with pytest.raises(UnreadableSource, match=r"a\.rtf: RTF files need libreoffice-writer-nogui"):
        office.RTF.read(b"{\\rtf1}", "a.rtf", Limits())


def test_limits_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHITHI_LIMITS", "pages=5, seconds=60")
    assert default_limits.__wrapped__() == Limits(pages=5, seconds=60)


@pytest.mark.parametrize("value", ["pages", "pages=many", "pages=-1", "leaves=3"])
def test_bad_limits_are_one_line(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHITHI_LIMITS", value)
    with pytest.raises(BadLimits, match="CHITHI_LIMITS"):
        limits.default_limits.__wrapped__()
