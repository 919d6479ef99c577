"""Capitals that TCVN3 cannot write: its toned letters are small, and a font (.VnTimeH) shows them as capitals.

What typists wrote with the capitals key down has ASCII capitals beside small toned letters ("CéNG HOµ"); from these, and
from where a sentence starts, the capitals come back.
"""

from __future__ import annotations

import re

# Words; the codes of a document number ("08/CT-UBND") are capitals in any line and no sign of anything.
_WORD = re.compile(r"(?<![\w/-])[^\W\d_]+(?![\w/-])")
# First letters of a line, behind its label; and the one name that is a capital wherever it stands.
_START = re.compile(r"^(\W*(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)]\s*)?)([^\W\d_])(?=[^\W\d_]*\s)")
_COMMITTEE = re.compile(
    r"\bủy ban\b|\buỷ ban\b|(?<=[.!?]\s)[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]"
)
_TONED = re.compile("[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")


def restore(line: str) -> str:
    """A decoded TCVN3 line with the capitals that the encoding lost.

    >>> restore("CộNG HOà Xã HộI CHủ NGHĩA VIệT NAM")
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    """
    if not _TONED.search(line):
        return line
    line = shout(line)
    if not _TONED.search(line):
        return line
    line = _START.sub(lambda m: m[1] + (m[2].upper() if _TONED.match(m[2]) else m[2]), line)
    return _COMMITTEE.sub(lambda m: m[0][0].upper() + m[0][1:], line)


def shout(line: str) -> str:
    """A decoded TCVN3 line, or a part of one, in capitals where its words show that they were typed so.

    >>> shout("ủY BAN NHÂN DÂN"), shout("ổn định")
    ('ỦY BAN NHÂN DÂN', 'ổn định')
    """
    words = list(_WORD.finditer(line))
    shouting = sum(_shouted(m[0]) for m in words)
    if shouting and shouting >= 3 * sum(_spoken(m[0]) for m in words):
        return line.upper()
    return _shout_words(line, words) if shouting else line


def _shouted(word: str) -> bool:
    """Whether a word was typed with the capitals key down: two capitals or more, no small letter without a tone."""
    bare = _TONED.sub("", word)
    return (len(bare) >= 2 or (len(bare) == 1 and bare != word)) and bare.isupper() and not _title(word)


def _title(word: str) -> bool:
    """A capital and one small toned letter ("Về", "Xã") may be either."""
    return len(word) == 2 and word[0].isupper() and bool(_TONED.match(word[1]))


def _spoken(word: str) -> bool:
    return len(word) >= 2 and any(char.islower() and not _TONED.match(char) for char in word)


def _shout_words(line: str, words: list[re.Match[str]]) -> str:
    """Capitals for the shouted words of a mixed line and for the doubtful ones between two of them."""
    flags = [_shouted(m[0]) for m in words]
    out, at = [], 0
    for i, match in enumerate(words):
        doubtful = not _spoken(match[0])
        beside = (i > 0 and flags[i - 1]) or (i + 1 < len(flags) and flags[i + 1])
        loud = flags[i] or (doubtful and beside)
        flags[i] = loud
        out.append(line[at : match.start()])
        out.append(match[0].upper() if loud else match[0])
        at = match.end()
    return "".join(out) + line[at:]
