"""Vietnamese letters: one spelling out of many, and keys that ignore what typists vary.

Old and new tone placement (`hoà`, `hòa`), upper and lower case, accents, `đ`: each comparison in Chithi goes through one
of the functions here, so that they agree with each other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_D = str.maketrans({"Đ": "D", "đ": "d", "Ð": "D", "ð": "d"})
# Character classes: Unicode order mixes Vietnamese capitals and small letters, so a range cannot tell them apart.
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

# Typists put the tone of an open oa, oe, uy on either vowel. Both are official somewhere; the first vowel is canonical here.
# On the second vowel of ua, ưa, ia ("cuả") no school puts it; old encodings and keyboards did.
_TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_MOVED = {
    first + unicodedata.normalize("NFC", second + mark): unicodedata.normalize("NFC", first + mark) + second
    for vowels in ("oa", "oe", "uy", "ua", "ưa", "ia")
    for first in (vowels[0], vowels[0].upper())
    for second in (vowels[1], vowels[1].upper())
    for mark in _TONE_MARKS
}
# Two classes find the pairs sixteen times faster than the list of all pairs does; what is no pair stays.
_TONE_ON_SECOND = re.compile(
    f"[{''.join(sorted({k[0] for k in _MOVED}))}][{''.join(sorted({k[1] for k in _MOVED}))}](?![^\\W\\d_])"
)
_SAME_LENGTH = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f", " ")
    | {"Ð": "Đ", "ð": "đ"}
)
_UNUSUAL = re.compile("[" + "".join(map(chr, _SAME_LENGTH)) + "]")


# No letter of any language has so many marks (Unicode's stream-safe format draws the line at 30).
_PILED_MARKS = re.compile(r"(?<=[\u0300-\u036f]{30})[\u0300-\u036f]+")
# Cyrillic and Greek letters that look like Latin ones and come in through other people's keyboards and fonts.
_STROKES = re.compile("[\u2044\u2215]")  # of fractions and divisions, typed for "/"
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХІасеорхіΑΒΕΗΙΚΜΝΟΡΤΧΥΖ", "ABEKMHOPCTXIaceopxiABEHIKMNOPTXYZ")
_FOREIGN = re.compile(r"[\u0370-\u04ff]")
# Letters, digits and signs as wide as an ideograph, which Chinese and Japanese keyboards type, and their space.
_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_IS_WIDE = re.compile("[\uff01-\uff5e\u3000]")


def compose(text: str) -> str:
    """The text in NFC with `Ð` (eth) as the Vietnamese `Đ`, twins of Latin letters (Cyrillic, Greek, wide ones) as these."""
    if _PILED_MARKS.search(text):  # composing sorts them, in time that grows with the square of their number
        text = _PILED_MARKS.sub("", text)
    text = unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("ð", "đ")
    if _IS_WIDE.search(text):
        text = text.translate(_WIDE)
    if _STROKES.search(text):
        text = _STROKES.sub("/", text)
    return text.translate(_LOOKALIKES) if _FOREIGN.search(text) else text


def canonical_tones(text: str) -> str:
    """NFC text with the tone of oa, oe, uy on the first vowel (`hoà` -> `hòa`, `Uỷ` -> `Ủy`, `cuả` -> `của`), length unchanged."""
    return text if text.isascii() else _TONE_ON_SECOND.sub(_moved, text)


def _moved(match: re.Match[str]) -> str:
    at = match.start()
    initial = match.string[at - 1] if at else ""
    # In "quả", "giá" the first letter belongs to the consonant.
    if initial in ("q", "Q") or (initial in ("g", "G") and match[0][0] in "iI"):
        return match[0]
    return _MOVED.get(match[0], match[0])


@lru_cache(maxsize=8)
def plain(text: str) -> str:
    """What patterns are matched on: the text with canonical tones, ASCII hyphens and spaces. Offsets are those of the text."""
    return canonical_tones(text.translate(_SAME_LENGTH) if _UNUSUAL.search(text) else text)


def unaccent(text: str) -> str:
    """The text without tone and vowel marks and with `đ` as `d`; case is kept, length in NFC is unchanged."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.translate(_D))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def fold(text: str) -> str:
    """The key of comparisons: no accents, lower case, single spaces."""
    return " ".join(unaccent(text).casefold().split())


def slug(text: str) -> str:
    """A name as a part of an id: `Ủy ban nhân dân tỉnh Sơn La` -> `uy-ban-nhan-dan-tinh-son-la`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
