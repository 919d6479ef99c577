"""A folder of mixed files, some of them broken, into a knowledge base; and that reading text loads no other reader."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import office_files as make
from test_formats_same import LAYOUT, TEXT

import chithi

_KINDS = 5
_GOOD, _BAD = 96, 4  # of each hundred; the shape of a real folder, small enough for a test


def folder_of_files(folder: Path, good: int, bad: int) -> None:
    """Documents of their own numbers in five formats, and files that cannot be read."""
    for n in range(good):
        text = TEXT.replace("08/CT-UBND", f"{n + 100}/CT-UBND")
        name = f"{n:03}"
        if n % _KINDS == 0:
            (folder / f"{name}.txt").write_text(text, "utf-8")
            continue
        source = folder / "source.txt"
        source.write_text(text, "utf-8")
        layout = make.layout_of(source)
        source.unlink()
        data = [
            ("docx", make.as_docx(layout, automatic=True)),
            ("odt", make.as_odt(layout)),
            ("pdf", make.pdf(make.as_pages(layout))),
            ("html", make.as_pages_of_portals(layout)["unknown"].encode()),
        ][n % _KINDS - 1]
        (folder / f"{name}.{data[0]}").write_bytes(data[1])
    for n in range(bad):
        kinds = [
            ("docx", b"PK\x03\x04 cut"),
            ("pdf", b"%PDF-1.4 cut"),
            ("txt", b"\0" * 99),
            ("zip", b"PK\x05\x06" + bytes(18)),
        ]
        kind, data = kinds[n % len(kinds)]
        (folder / f"bad{n}.{kind}").write_bytes(data)


def test_a_folder_of_mixed_files(tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    folder_of_files(files, _GOOD, _BAD)
    with chithi.open(tmp_path / "kb") as base:
        report = base.add([files])
        assert (len(report.added), len(report.failed)) == (_GOOD, _BAD)
        assert all(reason for _, reason in report.failed)
        assert base.stats()["documents"] == _GOOD
        again = base.add([files])
        assert (len(again.added), len(again.unchanged), len(again.failed)) == (0, _GOOD, _BAD)


def test_an_archive_adds_every_document_in_it(tmp_path: Path) -> None:
    other = TEXT.replace("08/CT-UBND", "09/CT-UBND")
    data = make.zipped({"a.docx": make.as_docx(LAYOUT), "b.txt": other, "c.pdf": b"%PDF-1.4 cut"})
    (tmp_path / "all.zip").write_bytes(data)
    with chithi.open(tmp_path / "kb") as base:
        report = base.add([tmp_path / "all.zip"])
        assert base.stats()["documents"] == 2
        assert [path.rpartition("!/")[2] for path, _ in report.failed] == ["c.pdf"]


def test_reading_text_loads_no_other_reader() -> None:
    code = (
        "import sys, chithi; chithi.parse('Số: 1/QĐ-UBND'); from chithi.corpus.source import source_of_bytes; source_of_bytes(b'a', 'a.txt');"
        "print([m for m in ('lxml', 'bs4', 'pypdfium2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
