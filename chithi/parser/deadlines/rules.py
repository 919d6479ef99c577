"""The rules of deadlines, terms and recurrences (`rules/`), ready for lower-case text: chosen by needed words, compiled on first use.

Most documents need a third of the rules, and compiling them all takes longer than parsing a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from typing import Any, Literal

from chithi.parser.document import DeadlineKind
from chithi.parser.rules import expand, fragments, load

Verdict = Literal["yes", "no", "order"]  # "order": yes in a sentence that gives an order

_MENTION = "‖"  # stands for the mention where `requires` reads the sentence around it
_REACH = 400  # characters on either side that can say something about a mention
_CLAUSE_GOES_ON = re.compile(r"\s+(?:của|này|đó|nêu|nói|được|(?:bao\s+)?gồm|và\s+(?:từng\s+)?giai)\b|\s+\w+\s*=")
_MARKS = ",.;:()[]“”\"'/-–¤*|+"
_DATED = ("ngày", "tháng", "quý", "năm", "giờ", "lần")  # "ngày01/7"
VETOES = ("vetoes", "vetoes_of_periods")
_FILES = ("recurrences", "terms", "deadlines", "days")  # in the order in which they are tried


def _compiled(pattern: str, file: str) -> re.Pattern[str]:
    return re.compile(expand(pattern, fragments(file)))


class Veto:
    """A context in which a mention is no deadline; its keys are explained in the rules file."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.id: str = row["id"]
        self.of: tuple[str, ...] = tuple(row["of"])
        self.yields: bool = row.get("yields", False)
        self.orders: bool = row.get("orders", False)
        self._row = row

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        keys = ("left", "right", "mention", "unless", "unless_left")
        return {key: _compiled(self._row[key], "vetoes") for key in keys if key in self._row}

    def holds(self, left: str, mention: str, right: str) -> bool:
        """Whether the veto speaks against a mention between `left` and `right`, the rest of its sentence."""
        patterns = self._patterns
        sides = {"left": left, "right": right, "mention": mention, "unless": mention, "unless_left": left}
        for key, pattern in patterns.items():
            found = pattern.match(right) if key == "right" else pattern.search(sides[key])
            if (found is not None) == key.startswith("unless"):
                return False
        return True


class DeadlineRule:
    """A rule with the words one of which must occur, and everything that may speak against a match."""

    def __init__(self, file: str, row: dict[str, Any], vetoes: Sequence[Veto]) -> None:
        self.id: str = row["id"]
        self.kind: DeadlineKind = row["kind"]
        self.needs: tuple[str, ...] = tuple(row["needs"])
        self.freq: str | None = row.get("freq")
        self.ahead: bool = row.get("ahead", False)
        self.open: bool = row.get("open", False)
        self._file = file
        self._row = row
        self._vetoes = [v for v in vetoes if self.id.startswith(v.of)]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """For lower-case text, so that case need not be ignored, which is slow; tried where words begin alone."""
        pattern: str = self._row["pattern"]
        return _compiled(pattern if pattern.startswith("(?:^") else rf"\b(?:{pattern})", self._file)

    @cached_property
    def _required(self) -> re.Pattern[str] | None:
        return _compiled(self._row["requires"], self._file) if "requires" in self._row else None

    def judge(self, sentence: str, start: int, end: int) -> Verdict:
        """Whether the sentence around a match lets it be a deadline."""
        left, mention, right = (
            sentence[max(0, start - _REACH) : start],
            sentence[start:end],
            sentence[end : end + _REACH],
        )
        verdict: Verdict = "yes"
        if self._required is not None and not self._required.search(f"{left}{_MENTION}{right}"):
            if not self._row.get("in_orders") or _CLAUSE_GOES_ON.match(right):
                return "no"
            verdict = "order"
        in_order = verdict == "order"
        for veto in self._vetoes:
            if (in_order or not veto.orders) and veto.holds(left, mention, right):
                if not veto.yields:
                    return "no"
                verdict = "order"
        return verdict


@cache
def _rules() -> tuple[list[DeadlineRule], dict[str, list[int]]]:
    """All rules in order, and the numbers of the rules that need a word."""
    vetoes = [Veto(row) for file in VETOES for row in load(file)["veto"]]
    found = [DeadlineRule(file, row, vetoes) for file in _FILES for row in load(file)["rule"]]
    words: dict[str, list[int]] = {}
    for number, rule in enumerate(found):
        for word in rule.needs:
            words.setdefault(word, []).append(number)
    return found, words


@cache
def _syllables() -> list[tuple[str, frozenset[str]]]:
    """The words of rules with the syllables that must stand alone where they occur; figures may follow the last one."""
    return [
        (word, frozenset(s for s in word.split() if s.isalpha() and not (s in _DATED and word.endswith(s))))
        for word in _rules()[1]
    ]


def words_of_rules(text: str) -> list[str]:
    """The words of rules that occur in a whole document in lower case."""
    spaced = text
    for mark in _MARKS:
        spaced = spaced.replace(mark, " ")
    present = set(spaced.split())  # to look for a syllable in a set is faster than for a word in the text
    return [word for word, syllables in _syllables() if syllables <= present and word in text]


def words_in(text: str, among: Iterable[str]) -> list[str]:
    """Those of some words that occur in a text."""
    return [word for word in among if word in text]


def rules_for(words: Iterable[str]) -> list[DeadlineRule]:
    """The rules that need one of the words, in the order of the file."""
    found, numbers = _rules()
    return [found[n] for n in sorted({n for word in words for n in numbers[word]})]
