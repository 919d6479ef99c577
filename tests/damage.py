"""Whole files and what damages them. As a program it fuzzes one reader for a while: `python tests/damage.py pdf 600 [seed]`.

Each run is told by its seed and the number of the file in it, so that a finding can be made again:
`python tests/damage.py pdf 0 SEED NUMBER > file`.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import struct
import sys
import tarfile
import time
import traceback
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import office_files as make
from conftest import SAMPLES

from chithi.corpus.cleaning import clean
from chithi.corpus.formats import is_format, readables
from chithi.corpus.formats.sevenzip import _SevenZip
from chithi.corpus.limits import Limits
from chithi.corpus.source import Source, Unread, sources_of_bytes
from chithi.errors import UnreadableSource

SAMPLE = SAMPLES / "2022-08-CT-UBND.txt"
TEXT = SAMPLE.read_text("utf-8")
LAYOUT = make.layout_of(SAMPLE)
LETTER = (
    b'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n'
    b"Content-Type: text/plain; charset=utf-8\n\nvan ban\n--x\nContent-Type: text/plain\n"
    b'Content-Disposition: attachment; filename="=?utf-8?b?YQ==?=.txt"\nContent-Transfer-Encoding: base64\n\ndmFuIGJhbg==\n--x--\n'
)
_PACKAGES = ("docx", "odt", "zip")
# Bytes that parsers trip over: ends of strings and tags, large and negative numbers, names of their own grammars.
_TOKENS = (
    b"\0 < & \" ' > ]]> <!-- --> \xff\xff\xff\xff \x80 99999999999 -1 0 % / ( ) << >> [ ] obj endobj stream R "
    b"{ } \\par \\u-1? \\bin99999 <w:tbl> </w:tc> <w:p/> w:val= <table> <td colspan=9999> <ol start=-5> &#x110000; \x1f\x8b PK\x03\x04 =?utf-8?b? "
    b"\xc3 \xe1\xbb \xf0\x9f \xff\xfe \xfe\xff \xef\xbb\xbf"
).split(b" ")


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(TEXT.encode())
        archive.addfile(info, io.BytesIO(TEXT.encode()))
    return out.getvalue()


WHOLE = {
    "docx": make.as_docx(LAYOUT, automatic=True),
    "odt": make.as_odt(LAYOUT),
    "pdf": make.pdf(make.as_pages(LAYOUT)),
    "html": make.as_pages_of_portals(LAYOUT)["unknown"].encode(),
    "text": make.encoded(TEXT, "tcvn3"),
    "zip": make.zipped({"a.txt": TEXT, "b.txt": TEXT}),
    "gz": gzip.compress(TEXT.encode()),
    "tar": _tar(),
    "eml": LETTER,
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few places changed."""
    out = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 4, 16])):
        if not out:
            break
        at = chance.randrange(len(out))
        match chance.randrange(6):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + chance.randrange(1, 60)]
            case 2:
                other = chance.randrange(len(out))
                out[at:at] = out[other : other + chance.randrange(1, 200)]
            case 3:
                out[at:at] = chance.choice(_TOKENS)
            case 4:
                out[at : at + 1] = bytes([out[at] ^ 1 << chance.randrange(8)])
            case 5 if chance.random() < 0.3:
                del out[at:]
    return bytes(out)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """A package with one of its parts damaged."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    name = chance.choice(sorted(name for name in parts if parts[name]))
    parts[name] = damaged(bytes(parts[name]), chance)  # type: ignore[arg-type]
    return make.zipped(parts)


def damage(kind: str, data: bytes, chance: random.Random) -> bytes:
    """A damaged file of a kind: of a package mostly one of its parts, else nothing behind the ZIP would be tried."""
    inside = kind in _PACKAGES and chance.random() < 0.8
    out = (damaged_inside if inside else damaged)(data, chance)
    return mended_7z(out) if kind == "7z" else out


def mended_7z(data: bytes) -> bytes:
    """A 7z archive whose header has its checksums again, so that what is in it is looked at."""
    if len(data) < 32:
        return data
    offset, size = struct.unpack("<QQ", data[12:28])
    header = data[32 + offset : 32 + offset + size] if offset < len(data) else b""
    start = struct.pack("<QQI", offset, len(header) or size, zlib.crc32(header))
    return data[:8] + struct.pack("<I", zlib.crc32(start)) + start + data[32:]


def refusal(kind: str, data: bytes) -> str | None:
    """What a reader says against bytes, in this process, where nothing hides an error; None when it reads them."""
    form = next((form for form in readables() if form.name == kind), None)
    if form is not None and is_format(form):
        if not form.accepts(data, f".{kind}"):
            return "not of this kind"
        try:
            clean(form.read(data, f"a.{kind}", Limits(ocr_pages=1)).text)
        except UnreadableSource as error:
            return str(error)
        return None
    if isinstance(form, _SevenZip):
        return _refusal_of_members(form, data)
    said = None
    for one in sources_of_bytes(data, f"a.{kind}"):
        assert isinstance(one, Source | Unread)
        said = one.reason if isinstance(one, Unread) else said
    return said


def _refusal_of_members(form: _SevenZip, data: bytes) -> str | None:
    """Likewise of a container that is unpacked in a process of its own elsewhere."""
    if not form.accepts(data, ".7z"):
        return "not of this kind"
    try:
        for _ in form.members(data, "a.7z", Limits()):
            pass
    except UnreadableSource as error:
        return str(error)
    return None


# --- the long run


@cache
def seeds(kind: str) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Whole files of a kind: those that the tests make; the samples, and real ones where `CHITHI_SHARED` is at hand."""
    found = [WHOLE[kind]] if kind in WHOLE else []
    if kind == "rtf":
        found.append(make.as_rtf(LAYOUT))
    if kind == "text":
        found += [make.encoded(TEXT, name) for name in ("vni", "viscii", "cp1258")] + [TEXT.encode("utf-16")]
    if kind == "html":
        found += [page.encode() for page in make.as_pages_of_portals(LAYOUT).values()]
    if kind == "7z":
        import py7zr

        out = io.BytesIO()
        with py7zr.SevenZipFile(out, "w") as archive:
            archive.set_encoded_header_mode(False)
            archive.writestr(TEXT.encode(), "a.txt")
            archive.writestr(TEXT.encode(), "b.txt")
        found.append(out.getvalue())
    if kind == "picture":
        found.append(_picture())
    folders = [SAMPLES, *(Path(os.environ.get("CHITHI_SHARED", "../shared"), name) for name in ("formats", "corpus"))]
    endings = {"text": (".txt", ".md")}.get(kind, (f".{kind}",))
    real = [
        path.read_bytes()
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.iterdir())
        if path.suffix in endings and path.stat().st_size < 400_000
    ]
    return tuple(found or real), tuple(real or found)


def _picture() -> bytes:
    """A page as a grey PNG."""
    import pypdfium2 as pdfium

    with pdfium.PdfDocument(WHOLE["pdf"]) as document:
        bitmap = document[0].render(scale=1.5, grayscale=True)
        rows = bytes(bitmap.buffer)
        wide, tall, stride = bitmap.width, bitmap.height, bitmap.stride

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    pixels = b"".join(b"\0" + rows[i * stride : i * stride + wide] for i in range(tall))
    head = struct.pack(">IIBBBBB", wide, tall, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels, 1)) + chunk(b"IEND", b"")


def files(kind: str, seed: int) -> Iterator[bytes]:
    """Damaged files without end, the same ones for the same seed."""
    number = 0
    while True:
        yield file(kind, seed, number)
        number += 1


def file(kind: str, seed: int, number: int) -> bytes:
    """One of them."""
    chance = random.Random(f"{kind} {seed} {number}")
    made, real = seeds(kind)
    # Real files are large and slow: one in five.
    return damage(kind, chance.choice(real if chance.random() < 0.2 else made), chance)


def main(kind: str, seconds: float, seed: int) -> int:
    """Fuzz one reader; prints findings as they come and a count at the end."""
    begun = time.process_time()
    tried = refused = findings = 0
    slowest = 0.0
    for data in files(kind, seed):
        if time.process_time() - begun + _children() > seconds:
            break
        at = time.process_time()
        try:
            said = refusal(kind, data)
            assert "\n" not in (said or ""), f"several lines: {said!r}"
            refused += said is not None
        except Exception:
            findings += 1
            print(f"{kind} {seed} {tried}\n{traceback.format_exc()}", flush=True)
        taken = time.process_time() - at
        if taken > max(slowest, 5):
            print(f"{kind} {seed} {tried}: took {taken:.1f} s, {len(data)} bytes", flush=True)
        slowest = max(slowest, taken)
        tried += 1
    print(
        json.dumps(
            {
                "kind": kind,
                "seed": seed,
                "tried": tried,
                "refused": refused,
                "findings": findings,
                "slowest": round(slowest, 2),
            }
        )
    )
    return 1 if findings else 0


def _children() -> float:
    times = os.times()
    return times.children_user + times.children_system


if __name__ == "__main__":
    chosen, lasting, seed_of_run, *one = sys.argv[1:]
    if one:
        sys.stdout.buffer.write(file(chosen, int(seed_of_run), int(one[0])))
    else:
        sys.exit(main(chosen, float(lasting), int(seed_of_run)))
