"""`chithi formats`, the limits' variable, and what a missing program looks like."""

from __future__ import annotations

import json

import pytest

from chithi.cli import run
from chithi.corpus import limits
from chithi.corpus.formats import ocr, office, picture, readables
from chithi.corpus.limits import BadLimits, Limits, default_limits
from chithi.errors import UnreadableSource


def test_every_format_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["formats", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in rows] == [form.name for form in readables()]
    assert {"docx", "pdf", "html", "text", "zip"} <= {row["name"] for row in rows if row["readable"]}


def test_what_is_missing_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.shutil, "which", lambda _: None)
    monkeypatch.setattr(picture, "why_not", lambda: ocr._PACKAGES)
    assert run(["formats"]) == 0
    out = capsys.readouterr().out
    assert "no: libreoffice-writer-nogui" in out
    assert "no: tesseract-ocr tesseract-ocr-vie" in out


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
