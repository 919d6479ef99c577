"""Damage to a page: what copying, old typing habits and text recognition do to letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from random import Random

from benchmarks.generator.chance import chance, pick

_OLD_TONES = {
    **dict(zip(("òa", "óa", "ỏa", "õa", "ọa"), ("oà", "oá", "oả", "oã", "oạ"), strict=True)),
    **dict(zip(("òe", "óe", "ỏe", "õe", "ọe"), ("oè", "oé", "oẻ", "oẽ", "oẹ"), strict=True)),
    **dict(zip(("ùy", "úy", "ủy", "ũy", "ụy"), ("uỳ", "uý", "uỷ", "uỹ", "uỵ"), strict=True)),
}
# Letters that recognition of scanned pages confuses.
_CONFUSED = {
    "ể": "ề",
    "ủ": "ù",
    "ế": "ê",
    "ỏ": "ò",
    "ẹ": "e",
    "ổ": "ồ",
    "í": "i",
    "ữ": "ử",
    "ộ": "ô",
    "l": "1",
    "0": "O",
    "5": "S",
}


def decomposed(text: str, rng: Random) -> str:
    """The text in NFD, as some systems store it."""
    return unicodedata.normalize("NFD", text)


def old_tones(text: str, rng: Random) -> str:
    """Tones on the second vowel: hoà, uỷ."""
    for new, old in _OLD_TONES.items():
        for one, other in ((new, old), (new.upper(), old.upper()), (new.capitalize(), old.capitalize())):
            text = text.replace(one, other)
    return text


def eth(text: str, rng: Random) -> str:
    """The Icelandic letter in place of Đ."""
    return text.replace("Đ", "\u00d0")


def long_dashes(text: str, rng: Random) -> str:
    """En dashes for hyphens between blanks and in numbers of documents."""
    return text.replace(" - ", " – ").replace("/QĐ-", "/QĐ–").replace("/CT-", "/CT–")


def hard_spaces(text: str, rng: Random) -> str:
    """No-break spaces behind some words of dates and provisions."""
    for word in ("ngày ", "Điều ", "khoản "):
        text = text.replace(word, word.rstrip() + "\u00a0")
    return text


def misread(text: str, rng: Random, rate: float = 0.005) -> str:
    """Letters confused by text recognition, at a rate per letter that can be confused."""
    return "".join(_CONFUSED[c] if c in _CONFUSED and chance(rng, rate) else c for c in text)


# Damage that loses nothing: a reader still reads the same document.
HARMLESS: tuple[Callable[[str, Random], str], ...] = (decomposed, old_tones, eth, long_dashes, hard_spaces)


def damage(text: str, rng: Random) -> str:
    """One kind of harmless damage."""
    return pick(rng, HARMLESS)(text, rng)
