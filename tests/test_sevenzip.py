"""7z archives: read in a process of their own, with the limits of other archives; without py7zr one line says what to install."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest
from damage import TEXT, mended_7z

from chithi.corpus.formats import sevenzip
from chithi.corpus.formats.sevenzip import SEVEN_ZIP
from chithi.corpus.limits import Limits
from chithi.corpus.source import Source, Unread, sources_of_bytes

py7zr = pytest.importorskip("py7zr", reason="needs the extra 7z")


def packed(files: dict[str, bytes], **how: Any) -> bytes:
    """A 7z archive of these files."""
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", **how) as archive:
        for name, content in files.items():
            archive.writestr(content, name)
    return out.getvalue()


def reasons(data: bytes, **bounds: int) -> list[str]:
    return [one.reason for one in sources_of_bytes(data, "a.7z", Limits(**bounds)) if isinstance(one, Unread)]


def test_every_document_in_it_is_read() -> None:
    data = packed(
        {"2022/a.txt": TEXT.encode(), "b.bin": b"x", ".c.txt": b"x", "d.txt": b"", "e.docx": b"PK\x03\x04 cut"}
    )
    found = list(sources_of_bytes(data, "a.7z"))
    assert [one.path for one in found] == ["a.7z!/2022/a.txt", "a.7z!/d.txt", "a.7z!/e.docx"]
    assert [type(one) for one in found] == [Source, Unread, Unread]
    assert "CHỈ THỊ" in found[0].text  # type: ignore[union-attr]


def test_an_archive_in_an_archive() -> None:
    inner = packed({"a.txt": TEXT.encode()})
    data = packed({"inner.7z": inner, "b.txt": TEXT.encode()})
    assert [one.path for one in sources_of_bytes(data, "x.7z")] == ["x.7z!/inner.7z!/a.txt", "x.7z!/b.txt"]


METHODS = [
    "FILTER_LZMA",
    "FILTER_LZMA2",
    "FILTER_BZIP2",
    "FILTER_DEFLATE",
    "FILTER_ZSTD",
    "FILTER_PPMD",
    "FILTER_BROTLI",
]


@pytest.mark.parametrize("method", METHODS)
def test_the_usual_methods(method: str) -> None:
    options = {"FILTER_PPMD": {"order": 6, "mem": 24}, "FILTER_BROTLI": {"level": 3}, "FILTER_ZSTD": {"level": 3}}
    chosen = {"id": getattr(py7zr, method), **options.get(method, {})}
    (found,) = sources_of_bytes(packed({"a.txt": TEXT.encode()}, filters=[chosen]), "a.7z")
    assert isinstance(found, Source)


def test_a_password() -> None:
    for how in ({"password": "x"}, {"password": "x", "header_encryption": True}):
        assert reasons(packed({"a.txt": TEXT.encode()}, **how)) == ["is protected by a password; unpack it yourself"]


def test_a_bomb() -> None:
    data = packed({"a.txt": bytes(60_000_000)})
    assert len(data) < 100_000
    (reason,) = reasons(data)
    assert "unpacks to more than" in reason
    assert "limit" in reasons(data, ratio=100_000, unpacked_bytes=20_000_000)[0]
    assert "is larger than 1 MB" in reasons(data, ratio=100_000, file_bytes=1_000_000)[0]


def test_a_bomb_in_a_file_that_is_no_document() -> None:
    assert "unpacks to more than" in reasons(packed({"x.bin": bytes(60_000_000), "a.txt": TEXT.encode()}))[-1]


def test_too_many_members() -> None:
    data = packed({f"{n}.txt": b"x" for n in range(20)})
    assert "holds more than 10 files" in reasons(data, members=10)[0]


@pytest.mark.parametrize("name", ["../../up.txt", "/root.txt", "C:\\x.txt", "a/../../b.txt"])
def test_a_name_that_leads_out(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for one in sources_of_bytes(renamed(name), "a.7z"):
        assert ".." not in (one.path or "").partition("!/")[2]
    assert [str(path) for path in tmp_path.rglob("*")] == [str(tmp_path / "here")]


def renamed(name: str) -> bytes:
    """An archive of one file, whose name is changed where it is stored: the library would not write it."""
    archive = io.BytesIO()
    other = "x" * len(name)
    with py7zr.SevenZipFile(archive, "w") as out:
        out.set_encoded_header_mode(False)
        out.writestr(TEXT.encode(), other)
    return mended_7z(archive.getvalue().replace(other.encode("utf-16-le"), name.encode("utf-16-le")))


@pytest.mark.parametrize("cut", [20, 40, 400])
def test_a_damaged_archive(cut: int) -> None:
    data = packed({"a.txt": os.urandom(1000)})
    assert reasons(data[:cut]) == ["is a damaged 7z archive"]


def test_the_library_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sevenzip, "find_spec", lambda _: None)
    assert SEVEN_ZIP.missing() == "pip install 'chithi[7z]'"
    monkeypatch.setattr("chithi.corpus.formats.sevenzip._SevenZip.isolated", False)
    said = "7z archives need py7zr (pip install 'chithi[7z]'); or unpack it yourself (p7zip-full)"
    assert reasons(packed({"a.txt": b"x"})) == [said]
