"""Abbreviations that a document explains itself: "Chi cục Đê điều (CCĐĐ)", "ngành Kiểm lâm vùng (KLV)"."""

from __future__ import annotations

import re

from chithi.parser.rules import load

_EXPLAINED = re.compile(r"\((?:viết tắt là |gọi tắt là |sau đây (?:gọi|viết) tắt là )?([A-ZĐ]{2,8})\)")
_REACH = 90  # characters before the bracket in which the words stand


class Abbreviations:
    """The abbreviations that a text explains, to be written out in names.

    Only those whose letters are the first letters of the words before them count, and none that everybody knows.

    Args:
        text: the plain text of the document.
    """

    def __init__(self, text: str) -> None:
        known = load("agencies")["abbreviations"]
        self._full: dict[str, str] = {}
        for match in _EXPLAINED.finditer(text):
            short = match[1]
            words = text[max(0, match.start() - _REACH) : match.start()].split()
            if short in known or short in self._full or len(words) < len(short):
                continue
            tail = words[-len(short) :]
            if all(word[0].upper() == letter for word, letter in zip(tail, short, strict=True)):
                self._full[short] = " ".join(tail)
        self._any = (
            re.compile(r"\b(?:" + "|".join(sorted(self._full, key=len, reverse=True)) + r")\b") if self._full else None
        )

    def written_out(self, name: str) -> str:
        """A name with the abbreviations in it written out."""
        if self._any is None:
            return name
        return self._any.sub(lambda m: self._full[m[0]], name)
