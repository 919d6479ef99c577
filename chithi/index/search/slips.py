"""Slips of the pen in a folded syllable: letters that sound alike somewhere, and typing errors.

Folding takes tones and vowel marks away, so that hỏi for ngã is no slip here. What remains are the consonants that
dialects do not tell apart, i for y, and keys hit wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from chithi.corpus.vietnamese import fold

# Initials and finals that sound alike in some dialect, or are written by the same sound.
_INITIALS = (
    ("s", "x"),
    ("ch", "tr"),
    ("d", "gi", "r", "v"),
    ("l", "n"),
    ("c", "k", "q"),
    ("g", "gh"),
    ("ng", "ngh"),
    ("h", "qu", "u", "o"),
    ("f", "ph"),
    ("w", "qu"),
    ("z", "d", "gi"),
    ("j", "gi", "d"),
)
_FINALS = (("c", "t", "ch", "p"), ("n", "ng", "nh", "m"), ("i", "y"), ("o", "u"))
_SYLLABLE = re.compile(
    r"(?P<initial>ngh|ng|nh|ch|tr|th|ph|kh|gh|gi|qu|[bcdfghjklmnpqrstvwxz])?"
    r"(?P<vowel>[aeiouy]+)(?P<final>ch|ng|nh|[cmnpt])?"
)
_ASKING, _FALLING = (
    str.maketrans(a, b) for a, b in (("ãẵẫẽễĩõỗỡũữỹ", "ảẳẩẻểỉỏổởủửỷ"), ("ảẳẩẻểỉỏổởủửỷ", "ãẵẫẽễĩõỗỡũữỹ"))
)
_KEYS = "abcdeghiklmnopqrstuvxy"


@lru_cache(maxsize=4096)
def sounds_like(syllable: str) -> tuple[str, ...]:
    """Other folded syllables that a writer may have meant by this one; one or two slips each."""
    parts = _SYLLABLE.fullmatch(syllable)
    if parts is None:
        return ()
    initial, vowel, final = (parts[name] or "" for name in ("initial", "vowel", "final"))
    initials = {initial, *_others(initial, _INITIALS)}
    finals = {final, *_others(final, _FINALS[:2])}
    vowels = {vowel}
    for one, other in (("i", "y"), ("y", "i")):
        if vowel.endswith(one) and not final:
            vowels.add(vowel[: -len(one)] + other)
        if vowel.startswith(one):
            vowels.add(other + vowel[len(one) :])
    if not final and vowel[-1] in "ou" and len(vowel) > 1:
        vowels.add(vowel[:-1] + ("u" if vowel[-1] == "o" else "o"))
    made = {a + v + z for a in initials for v in vowels for z in finals}
    made.discard(syllable)
    return tuple(sorted(made))


def accented_like(typed: str, folded: str) -> tuple[str, ...]:
    """How a syllable is written that was typed with accents and may be meant as this folded one: consonants changed, the
    vowel kept, with hỏi for ngã as well. Empty when the accents say nothing of it.
    """
    said, meant = _SYLLABLE.fullmatch(fold(typed)), _SYLLABLE.fullmatch(folded)
    if said is None or meant is None or said["vowel"] != meant["vowel"]:
        return ()
    vowel = typed[said.start("vowel") : said.end("vowel")]
    if vowel == said["vowel"]:
        return ()
    return tuple(
        (meant["initial"] or "") + one + (meant["final"] or "")
        for one in dict.fromkeys((vowel, vowel.translate(_ASKING), vowel.translate(_FALLING)))
    )


def typed_for(word: str) -> Iterator[str]:
    """Folded words that one wrong key makes this one of: a letter too many, exchanged, wrong or missing."""
    for n in range(len(word)):
        yield word[:n] + word[n + 1 :]
    for n in range(len(word) - 1):
        yield word[:n] + word[n + 1] + word[n] + word[n + 2 :]
    for n in range(len(word)):
        for key in _KEYS:
            yield word[:n] + key + word[n + 1 :]
    for n in range(len(word) + 1):
        for key in _KEYS:
            yield word[:n] + key + word[n:]


def _others(part: str, groups: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    for group in groups:
        if part in group:
            yield from group
