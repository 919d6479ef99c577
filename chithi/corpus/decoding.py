"""Bytes to characters: Unicode by its marks, the old Vietnamese encodings by evidence."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from chithi.corpus.encodings import TITLES, best_reading, legacy, mend_lines, read_as
from chithi.corpus.encodings.tables import VISCII_CONTROLS
from chithi.errors import UnreadableSource

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
# Bytes that no text file holds; tab, newlines, form feed and escape do occur.
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
# A text with fewer broken places than this share of its letters beyond ASCII is UTF-8 that was cut or patched.
_DAMAGED = 0.05


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of bytes.

    Attributes:
        text: in Unicode.
        encoding: that the bytes were decoded with.
        warnings: what the reader should know of it, codes and sentences.
        legacy: the old encoding that was undone, in the bytes or in the text; None when there was none.
    """

    text: str
    encoding: str
    warnings: tuple[tuple[str, str], ...] = ()
    legacy: str | None = None


def looks_binary(head: bytes) -> bool:
    """Whether bytes are no text: control bytes without a UTF-16 mark (VISCII keeps six capitals among them)."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _utf16_without_mark(head):
        return False
    rest = head.translate(None, _CONTROL)
    if len(rest) == len(head):
        return False
    other = head.translate(None, VISCII_CONTROLS).translate(None, _CONTROL)
    only_viscii = len(head) - len(head.translate(None, VISCII_CONTROLS)) == len(head) - len(other)
    return not (only_viscii and len(head) - len(rest) <= 0.02 * len(head) and any(byte >= 0x80 for byte in head))


def decode(data: bytes, path: str, declared: str | None = None, *, tags: bool = False) -> Decoded:
    """The text of bytes.

    Args:
        data: the bytes.
        path: for messages.
        declared: an encoding that the file itself names (an HTML page's charset), tried after UTF-8.
        tags: there are some in the text, which are no words of it: the capitals that TCVN3 lost are not looked for.

    Raises:
        UnreadableSource: the bytes are in no encoding that makes sense of them.
    """
    text, encoding, warnings = _unicode(data, path, declared, tags)
    mended, found = mend_lines(text, tags=tags)
    if found:
        text = mended
        warnings.append(legacy(found))
    return Decoded(text, encoding, tuple(warnings), found or (encoding if encoding in TITLES else None))


def _unicode(data: bytes, path: str, declared: str | None, tags: bool) -> tuple[str, str, list[tuple[str, str]]]:
    for mark, of_mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(of_mark), name, []
            except UnicodeDecodeError:
                raise UnreadableSource(f"{path}: starts like {name} but is damaged; save it again") from None
    if codec := _utf16_without_mark(data):
        try:
            return data.decode(codec), "utf-16", []
        except UnicodeDecodeError:
            raise UnreadableSource(f"{path}: looks like UTF-16 but is damaged; save it again") from None
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        pass  # an older encoding, or damage
    patched = data.decode("utf-8", "replace")
    broken = patched.count("\ufffd")
    if broken <= _DAMAGED * sum(map(len, patched.split())) and broken <= _DAMAGED * _beyond_ascii(patched):
        return patched, "utf-8", [("encoding.damaged", f"{broken} characters are damaged")]
    old = data.decode("latin-1")
    reading = best_reading(old)
    if reading:
        title = TITLES[reading.encoding]
        return (
            read_as(old, reading.encoding, tags=tags),
            reading.encoding,
            [("encoding.legacy", f"the file is in {title}; {reading.share:.0%} of its words are Vietnamese in it")],
        )
    if declared:
        try:
            return data.decode(declared), declared.lower(), []
        except (UnicodeDecodeError, LookupError):
            pass  # pages often name an encoding that they are not in
    if _beyond_ascii(old) <= 0.2 * len(old):  # Western text
        return data.decode("cp1252", "replace"), "cp1252", [("encoding.guessed", "the file was read as Windows-1252")]
    raise UnreadableSource(f"{path}: is in no known encoding; save it as UTF-8")


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _utf16_without_mark(data: bytes) -> str | None:
    """The byte order of UTF-16 that lacks its mark: every other byte of Latin letters is zero."""
    head = data[:400]
    if len(head) < 8 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd >= 0.3 * half and even <= 0.02 * half:
        return "utf-16-le"
    if even >= 0.3 * half and odd <= 0.02 * half:
        return "utf-16-be"
    return None
