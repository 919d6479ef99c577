"""The encodings of the 1990s: found by evidence, undone line by line.

Which encoding a text is in is decided by the share of Vietnamese syllables among the words that each reading gives
(domain §8.3). A file may be in one as a whole, or have lines of one pasted into Unicode.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chithi.corpus.encodings import capitals
from chithi.corpus.encodings.syllables import is_syllable, words
from chithi.corpus.encodings.tables import from_cp1258, from_double_utf8, from_tcvn3, from_viscii, from_vni

_READINGS: dict[str, Callable[[str], str]] = {
    "tcvn3": from_tcvn3,
    "vni": from_vni,
    "viscii": from_viscii,
    "cp1258": from_cp1258,
    "utf-8 twice": from_double_utf8,
}
TITLES = {
    "tcvn3": "TCVN3 (ABC)",
    "vni": "VNI",
    "viscii": "VISCII",
    "cp1258": "Windows-1258",
    "utf-8 twice": "UTF-8 that was encoded twice",
}
# Letters and signs of Latin-1 that Vietnamese Unicode text hardly has: what old encodings look like there.
_TELLTALE = re.compile(r"[\x80-\x9f¡-¦¨-¬\u00ad®-¯´-¶¸-º¼-¿Ä-ÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
# Letters of no language that documents here are written in or quote (Vietnamese, European ones, those of the neighbours).
_OF_NO_LANGUAGE = re.compile(
    "[\u0180-\u019f\u01a2-\u01ae\u01b1-\u02ff\u0452-\u0dff\u0f00-\u177f\u1800-\u1dff\u2c00-\u2dff]"
)
_MOST_STRANGE, _FEWEST_STRANGE = 0.05, 10
# A sixth of English words could be Vietnamese; words of other languages have a vowel early and one case, as a rule.
_FEWEST_WORDS, _FEWEST_SYLLABLES, _FEWEST_SPOKEN = 40, 0.06, 0.6
_MARKS = "()[]“”‘’\"'.,;:!?…"
_SAYS = re.compile(r"[^\W\d_]|[#$&*<=>?@^`{|}~\\]|[!\"'()+,][#-+,!]")  # what is no number, no rule and no row of dots
_VOWEL = re.compile("[aeiouyAEIOUY]|[^\x00-\x7f]")
_SAMPLE = 20_000
_LEAST_SHARE = 0.75
_LEAST_WORDS = 3
# Rimes that no syllable has, and every text without its ư: "lợng" for "lượng", "đợc" for "được".
_WITHOUT_U = re.compile(r"\b[^\W\d_]{0,3}[ơờớởỡợ](?:ng|c|u)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text was found to be written in: the name of the encoding, and the share of its words that are syllables."""

    encoding: str
    share: float


def best_reading(text: str) -> Reading | None:
    """The old encoding that makes most sense of text given as Latin-1; None when it makes most sense as it is."""
    sample = _sample(text)
    as_it_is = share_of_syllables(sample)[0]
    best: Reading | None = None
    for name, read in _READINGS.items():
        share, count = share_of_syllables(read(sample))
        if count >= _LEAST_WORDS and share >= _LEAST_SHARE and share > (best.share if best else as_it_is):
            best = Reading(name, share)
    return best


def read_as(text: str, encoding: str, *, tags: bool = False) -> str:
    """The text, given as Latin-1, read in one of the old encodings; in one with tags capitals are left to who takes these off."""
    read = _READINGS[encoding](text)
    if encoding == "tcvn3" and not tags:
        read = "\n".join(map(capitals.restore, read.split("\n")))
    return read


def mend_lines(text: str, *, tags: bool = False) -> tuple[str, str | None]:
    """Unicode text with its lines of an old encoding undone, and the name of that encoding; None when there are none."""
    if not _TELLTALE.search(text):
        return text, None
    lines = text.split("\n")
    strange = [i for i, line in enumerate(lines) if _TELLTALE.search(line) and not _VIETNAMESE.search(line)]
    if not strange:
        return text, None
    reading = best_reading("\n".join(lines[i] for i in strange))
    if reading is None:
        return text, None
    if not _VIETNAMESE.search(text):
        return read_as(text, reading.encoding, tags=tags), reading.encoding
    for i, line in enumerate(lines):
        if _FOREIGN.search(line) and not _VIETNAMESE.search(line):
            read = read_as(line, reading.encoding, tags=tags)
            if share_of_syllables(read)[0] > share_of_syllables(line)[0]:
                lines[i] = read
    return "\n".join(lines), reading.encoding


def legacy(encoding: str) -> tuple[str, str]:
    """The warning, code and sentence, that text of an old encoding was found."""
    return "encoding.legacy", f"text in {TITLES[encoding]} was converted to Unicode"


def lost_u(text: str) -> bool:
    """Whether a Vietnamese text has lost every ư, as TCVN3 does where its soft hyphens were stripped."""
    return "ư" not in text and "Ư" not in text and "đ" in text and len(_WITHOUT_U.findall(text[:_SAMPLE])) >= 2


def is_garbled(texts: Sequence[str]) -> bool:
    """Whether words of a page are none in any language at hand: the codes of shapes were taken for those of letters.

    >>> is_garbled(["&Ӝ1*", "+Ñ$", ";+Ӝ,", "&+Ӫ"] * 10), is_garbled(["CỘNG", "HÒA", "XÃ", "HỘI"] * 10)
    (True, False)
    """
    text = " ".join(texts)
    strange = len(_OF_NO_LANGUAGE.findall(text))
    if strange > _MOST_STRANGE * sum(map(str.isalpha, text)) and strange > _FEWEST_STRANGE:
        return True
    spoken = [stripped for word in texts if _SAYS.search(word) for stripped in [word.strip(_MARKS)]]
    return (
        len(spoken) >= _FEWEST_WORDS
        and sum(len(word) > 1 and is_syllable(word) for word in spoken) < _FEWEST_SYLLABLES * len(spoken)
        and sum(map(_is_spoken, spoken)) < _FEWEST_SPOKEN * len(spoken)
        and best_reading(text) is None
    )


def _is_spoken(word: str) -> bool:
    """Whether letters look like a word of some language: a vowel, and one case behind the first letter."""
    return word.isalpha() and (word[1:].islower() or word.isupper()) and bool(_VOWEL.search(word))


def share_of_syllables(text: str) -> tuple[float, int]:
    """The share of Vietnamese syllables among the words with letters beyond ASCII, and the number of these words.

    Signs that belong to no text count against it.
    """
    marked = [word for word in words(text) if not word.isascii()]
    good = sum(map(is_syllable, marked))
    bad = len(marked) - good + len(_TELLTALE.findall(text))
    return (good / (good + bad) if good + bad else 0.0), good


def _sample(text: str) -> str:
    """The first lines that are not plain ASCII."""
    if len(text) <= _SAMPLE:
        return text
    kept, size = [], 0
    for line in text.split("\n"):
        if _FOREIGN.search(line):
            kept.append(line[:_SAMPLE])
            size += len(kept[-1])
            if size >= _SAMPLE:
                break
    return "\n".join(kept)[:_SAMPLE]
