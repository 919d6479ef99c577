"""Fonts that show other letters than their text holds: those named `.Vn…` show TCVN3, those named `VNI-…` VNI."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from chithi.corpus.encodings.capitals import restore
from chithi.corpus.encodings.tables import from_tcvn3, from_vni

# No text of these encodings holds such letters: a newer program wrote over it and left the font's name.
_UNICODE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
# Word moves the letters of a font that it takes for one of symbols up to this place.
_SYMBOLS = {0xF000 + byte: chr(byte) for byte in range(0x20, 0x100)}


def is_tcvn3(font: str | None) -> bool:
    """Whether a font, by its name, shows TCVN3."""
    return (font or "").lower().startswith(".vn")


def is_old(font: str | None) -> bool:
    """Whether a font, by its name, shows one of the old encodings."""
    return is_tcvn3(font) or (font or "").lower().startswith("vni")


def decode_by_font(text: str, font: str | None) -> str:
    """A text as its font shows it.

    >>> decode_by_font("Uû ban nh©n d©n", ".VnTime"), decode_by_font("Uûy ban nhaân daân", "VNI-Times")
    ('Uỷ ban nhân dân', 'Ủy ban nhân dân')
    """
    if not is_old(font) or _UNICODE.search(text):
        return text
    text = text.translate(_SYMBOLS)
    if not is_tcvn3(font):
        return from_vni(text)
    name = (font or "").lower()
    loud = name.endswith("h") and not name.endswith("tech")
    return from_tcvn3(text).upper() if loud else from_tcvn3(text)


def decode_runs(pieces: Sequence[tuple[str, bool, str | None]]) -> list[tuple[str, bool]]:
    """The runs of a paragraph (text, bold type, font) as their fonts show them, with the capitals that TCVN3 lost."""
    if not any(is_old(font) for _, _, font in pieces):
        return [(text, bold) for text, bold, _ in pieces]
    newer = {font for text, _, font in pieces if _UNICODE.search(text)}
    runs = []
    for (bold, font), group in groupby(pieces, key=lambda piece: piece[1:]):
        text = "".join(piece[0] for piece in group)  # a letter of VNI and its mark may stand in two runs
        runs.append((text if font in newer else decode_by_font(text, font), bold))
    if not any(is_tcvn3(font) for _, _, font in pieces):
        return runs
    joined = "".join(text for text, _ in runs)
    letters = iter("\n".join(map(restore, joined.split("\n"))))
    return [("".join(next(letters) for _ in text), bold) for text, bold in runs]
