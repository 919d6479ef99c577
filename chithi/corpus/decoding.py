"""Bytes to characters: UTF-8 and UTF-16, decided by their marks. Older encodings are named, not guessed."""

from __future__ import annotations

import codecs

from chithi.errors import UnreadableSource

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
# Bytes that no text file holds; tab, newlines, form feed and escape do occur.
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})


def looks_binary(head: bytes) -> bool:
    """Whether bytes are no text: control bytes without a UTF-16 mark."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    return len(head.translate(None, _CONTROL)) < len(head)


def decode(data: bytes, path: str, declared: str | None = None) -> tuple[str, str]:
    """The text of bytes and the name of the encoding used.

    Args:
        data: the bytes.
        path: for messages.
        declared: an encoding that the file itself names (an HTML page's charset), tried after UTF-8.

    Raises:
        UnreadableSource: the bytes are in none of these encodings.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec), name
            except UnicodeDecodeError:
                raise UnreadableSource(f"{path}: starts like {name} but is damaged") from None
    for codec in ("utf-8", declared):
        if codec is None:
            continue
        try:
            return data.decode(codec), codec.lower()
        except UnicodeDecodeError:
            continue
        except LookupError:
            continue
    raise UnreadableSource(f"{path}: is not UTF-8; save it as UTF-8 (older Vietnamese encodings are not read yet)")
