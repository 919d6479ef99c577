"""Readers against damage: files with bytes changed, cut, doubled give text or one line, never another error."""

from __future__ import annotations

import gzip
import io
import random
import tarfile
import zipfile

import office_files as make
import pytest
from test_formats_same import LAYOUT, TEXT

from chithi.corpus.formats import is_format, readables
from chithi.corpus.limits import Limits
from chithi.corpus.source import Source, Unread, sources_of_bytes
from chithi.errors import UnreadableSource

_RUNS = 60
_LETTER = (
    b'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n'
    b"Content-Type: text/plain; charset=utf-8\n\nvan ban\n--x\nContent-Type: text/plain\n"
    b'Content-Disposition: attachment; filename="=?utf-8?b?YQ==?=.txt"\nContent-Transfer-Encoding: base64\n\ndmFuIGJhbg==\n--x--\n'
)


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
    "eml": _LETTER,
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few places changed."""
    out = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 4, 16])):
        if not out:
            break
        at = chance.randrange(len(out))
        match chance.randrange(5):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + chance.randrange(1, 60)]
            case 2:
                other = chance.randrange(len(out))
                out[at:at] = out[other : other + chance.randrange(1, 200)]
            case 3:
                out[at:at] = chance.choice([b"\0", b"<", b"&", b'"', b"\xff\xff\xff\xff", b"99999999999", b"-1", b"%"])
            case 4:
                del out[at:]
    return bytes(out)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """A package with one of its parts damaged."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    name = chance.choice(sorted(parts))
    parts[name] = damaged(bytes(parts[name]), chance)  # type: ignore[arg-type]
    return make.zipped(parts)


@pytest.mark.parametrize("kind", WHOLE)
def test_damage_gives_text_or_one_line(kind: str) -> None:
    chance = random.Random(kind)
    form = next((form for form in readables() if form.name == kind), None)
    for _ in range(_RUNS):
        inside = kind in ("docx", "odt") and chance.random() < 0.8
        data = (damaged_inside if inside else damaged)(WHOLE[kind], chance)
        if form is not None and is_format(form):
            if not form.accepts(data, f".{kind}"):
                continue
            message = ""
            try:
                form.read(data, "a", Limits())  # in this process, where nothing hides an error
            except UnreadableSource as error:
                message = str(error)
            assert "\n" not in message
        else:
            for one in sources_of_bytes(data, f"a.{kind}"):
                assert isinstance(one, Source | Unread)


def test_an_attachment_in_an_encoding_that_does_not_exist() -> None:
    """Found by fuzzing: the standard library raises an error of its own for it."""
    letter = _LETTER.replace(b"=?utf-8?b?", b"=?\xff\xfe8?b?")
    assert [one.path for one in sources_of_bytes(letter, "a.eml")]


def test_a_message_of_the_xml_parser_stays_one_line() -> None:
    """Found by fuzzing: some of its messages have several."""
    for content in (b"<a\n<b", b"<a>\n</b>", b"<a x=\n'1' x='2'/>", b"\n\n"):
        found = list(sources_of_bytes(make.zipped({"word/document.xml": content}), "a.docx"))
        assert isinstance(found[0], Unread)
        assert "\n" not in found[0].reason
