"""Runs of text with their bold type -> the light Markdown that the cleaning reads."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

ROW_END = "\n|\n"
CELL = "\n|\n"
PAGE = "\f"
Run = tuple[str, bool]
"""A stretch of text, and whether it is set in bold."""


def marked(runs: Iterable[Run]) -> str:
    """Text with `**` round what is bold; line breaks inside stay, stars of the text itself are escaped."""
    chars: list[str] = []
    bold: list[bool] = []
    for text, strong in runs:
        chars.extend(text)
        bold.extend([strong] * len(text))
    _settle_words(chars, bold)
    lines: list[str] = []
    start = 0
    for end in [*(i for i, char in enumerate(chars) if char == "\n"), len(chars)]:
        lines.append(_line(chars[start:end], bold[start:end]))
        start = end + 1
    return "\n".join(lines)


def _settle_words(chars: list[str], bold: list[bool]) -> None:
    """Give each word the type that most of it has: a slip of the typist's mouse is no change of type."""
    start = 0
    for end in range(len(chars) + 1):
        if end < len(chars) and not chars[end].isspace():
            continue
        strong = sum(bold[start:end])
        if 0 < strong < end - start:
            bold[start:end] = [strong * 2 > end - start] * (end - start)
        start = end + 1


def _line(chars: list[str], bold: list[bool]) -> str:
    # Spaces between two bold words are bold, others are not: so each stretch begins and ends with a letter.
    settled = list(bold)
    last = False
    gap: list[int] = []
    for i, char in enumerate(chars):
        if char.isspace():
            settled[i] = False
            gap.append(i)
            continue
        if last and bold[i]:
            for place in gap:
                settled[place] = True
        gap.clear()
        last = bold[i]
    out = []
    for strong, group in groupby(zip(chars, settled, strict=True), key=lambda pair: pair[1]):
        text = "".join(char for char, _ in group).replace("*", "\\*")
        out.append(f"**{text}**" if strong else text)
    return "".join(out)
