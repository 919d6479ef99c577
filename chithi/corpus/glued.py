"""Words that lost the space between them ("Chính phủngày 25", "Thực hiệnQuyết định", "Ủyban"), parted again.

A Vietnamese word of the language's own letters is one syllable. One that is none, but divides into syllables, was glued;
where it divides in more ways than one, the words of the copy itself say which is meant. Loanwords and foreign names may
look the same, so that a division nothing else speaks for is made only in copies that glue words elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from chithi.corpus.encodings.syllables import is_syllable, words
from chithi.corpus.vietnamese import LOWER, UPPER

# Words of dates and numbers: no other word ends in one of them.
_SET_WORD = r"ngày|tháng|năm|của|số|NGÀY|THÁNG|NĂM|CỦA|SỐ"
_SET_TAIL = re.compile(rf"(?<=\w)(?:{_SET_WORD})$")
_BEHIND_DIGIT = re.compile(r"\d(?=(?:ngày|tháng|năm|của|và|về|đến)(?![^\W_]))")
# What follows tells a date or a number from the mark of a footnote, which stands glued on purpose.
_BEFORE_DIGIT = re.compile(
    r"\d(?:(?<=[Nn]gày.)(?=\d?(?: ?[/.-] ?\d| tháng))|(?<=[Tt]háng.)(?=\d?(?:/| năm))|(?<=\b[Nn]ăm.)(?=\d{3})"
    r"|(?<=\b[Ss]ố.)(?=\d{0,4}[a-zđ]? ?[/-])|(?<=\bĐiều.))"
)
_CAPITAL = re.compile(rf"(?<=[{LOWER}])(?=[{UPPER}])")
_ABBREVIATION = re.compile(rf"[A-ZĐ]{{3,}}(?=[{LOWER}]+$)")
_SHOUTED = re.compile(rf"[{UPPER}]{{2,}}(?=[{UPPER}][{LOWER}])")  # a post and the name below it: PHÒNGThái
_VOWEL = re.compile("[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")
# A division into three is looked for up to this length; longer runs of letters are no words that lost a space or two.
_LONGEST = 22
_LONGEST_RUN = 80
_SHORTEST = 3
# So many words that are glued for certain show that the copy glues.
_SEVERAL = 3
_STRETCH = 200_000
# The commonest of those that are written in one and divide into syllables.
_LOANWORDS = frozenset(
    {
        "ôtô",
        "môtô",
        "đôla",
        "vắcxin",
        "ximăng",
        "ăngten",
        "côngtơ",
        "rađiô",
        "viđêô",
        "căngtin",
        "kilôgam",
        "kilômét",
        "bôxít",
    }
    | {"hêrôin", "mêtan", "ôzôn", "phênol", "lênin", "canađa", "pêru", "mêhicô", "êđê", "xơđăng", "xêđăng", "cơtu"}
)


def part_glued(text: str) -> tuple[str, int]:
    """The text with glued words parted.

    Args:
        text: in NFC.

    Returns:
        The text with a space at each border that was found; how many there are.
    """
    text, behind = _BEHIND_DIGIT.subn(r"\g<0> ", text)
    text, before = _BEFORE_DIGIT.subn(r" \g<0>", text)
    # Most words come again and again; to look at each once costs a quarter.
    tokens: set[str] = set()
    for at in range(0, len(text), _STRETCH):  # a list of all words of a long text would take ten times its size
        tokens.update(text[at : at + _STRETCH].split())
    vocabulary = set(words(" ".join(tokens)))
    words_of_letters = (w for w in vocabulary if _SHORTEST <= len(w) <= _LONGEST_RUN and not w.isascii())
    suspects = [w for w in words_of_letters if not is_syllable(w)]
    if not suspects:
        return text, behind + before
    parted, likely = _divided(suspects, text, vocabulary)
    if len(parted) + behind + before >= _SEVERAL:
        parted |= likely
    if not parted:
        return text, behind + before
    borders = 0

    def spaced(match: re.Match[str]) -> str:
        nonlocal borders
        word = parted.get(match[0])
        if word is None or _in_address(text, match):
            return match[0]
        borders += word.count(" ")
        return word

    # A pattern of the few words in question is faster than a look at each word.
    found = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(sorted(parted))})(?![^\W\d_])")
    text = found.sub(spaced, text)
    return text, behind + before + borders


def _divided(suspects: list[str], text: str, vocabulary: set[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The divisions of words: the certain ones, and those that are right in a copy that glues words elsewhere."""
    known = {word.lower() for word in vocabulary}
    certain: dict[str, str] = {}
    likely: dict[str, str] = {}
    for word in sorted(suspects):
        if word.lower() in _LOANWORDS:
            continue
        border = _evident(word)
        if border:
            certain[word] = f"{word[:border]} {word[border:]}"
            continue
        ways = [way for way in _divisions(word) if _onsets(way) or (len(way) == 2 and _stands(text, way))]
        spoken = [way for way in ways if all(part.lower() in known for part in way)]
        if len(spoken) > 1:
            spoken = [way for way in spoken if len(way) == 2 and _stands(text, way)]
        if len(spoken) == 1:
            stands = len(spoken[0]) > 2 or _stands(text, spoken[0])
            (certain if stands else likely)[word] = " ".join(spoken[0])
        elif len(pairs := [way for way in ways if len(way) == 2]) == 1 and not spoken:
            likely[word] = " ".join(pairs[0])
    return certain, likely


def _stands(text: str, way: tuple[str, ...]) -> bool:
    """Whether the two words stand side by side, in this or another case, elsewhere in the text."""
    pair = " ".join(way)
    return any(form in text for form in (pair, pair.lower(), pair.capitalize(), pair.upper(), pair.title()))


@lru_cache(maxsize=5_000)
def _evident(word: str) -> int:
    """The border that a word shows by itself: before a set word, before a capital, behind an abbreviation; or 0."""
    tail = _SET_TAIL.search(word)
    if tail and (word[: tail.start()].isupper() or is_syllable(word[: tail.start()])):
        return tail.start()
    capital = _CAPITAL.search(word)
    if capital:
        first, second = word[: capital.start()], word[capital.start() :]
        whole = len(first) > 1 and (len(second) > 1 or second in "YÝ")
        case = second.isupper() or second[1:].islower()
        return capital.start() if whole and case and is_syllable(first) and is_syllable(second) else 0
    shouted = _SHOUTED.match(word)
    if shouted and is_syllable(shouted[0]) and is_syllable(word[shouted.end() :]):
        return shouted.end()
    short = _ABBREVIATION.match(word)
    if short and is_syllable(word[short.end() :]) and not _VOWEL.match(word, short.end()):
        return short.end()
    return 0


@lru_cache(maxsize=5_000)
def _divisions(word: str) -> tuple[tuple[str, ...], ...]:
    """The ways to divide a word of one case into two or three syllables."""
    if len(word) > _LONGEST or not (word.isupper() or word[1:].islower()):
        return ()
    pairs = tuple((word[:at], word[at:]) for at in _borders(word) if is_syllable(word[at:]))
    triples = tuple(
        (word[:at], *rest)
        for at in _borders(word)
        if not is_syllable(word[at:])
        for rest in ((word[at:to], word[to:]) for to in (at + n for n in _borders(word[at:])))
        if is_syllable(rest[1])
    )
    return pairs + triples


def _borders(word: str) -> Iterator[int]:
    """Where a first syllable may end."""
    for at in range(2, len(word) - 1):
        if is_syllable(word[:at]):
            yield at


def _onsets(way: tuple[str, ...]) -> bool:
    """Whether each syllable but the first has an onset; a slip of the keyboard ("nguời") may look like one without."""
    return not any(_VOWEL.match(part.lower()) for part in way[1:])


def _in_address(text: str, match: re.Match[str]) -> bool:
    """Whether a word is part of a code or of a page's address, where words are joined on purpose."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    if _SET_TAIL.search(match[0]):
        return False
    return before in ("@", ".", "_", "/", "&") or (after[:1] in ("@", ".", "_", "/") and after[1:].isalnum())
