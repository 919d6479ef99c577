"""Places and levels inside the names of agencies: "cấp huyện, cấp xã", "các xã, phường", "các tỉnh từ A đến B"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from chithi.parser.assignments.vocabulary import lexicon, openings, predicates
from chithi.parser.language import Token
from chithi.parser.names.places import province

T = TypeVar("T")
# First syllables of the words for places and levels.
LEVEL_WORDS = {"tỉnh", "thành", "tp", "huyện", "quận", "thị", "xã", "phường", "đặc", "cấp", "các"}


_REGIONS = {"bắc", "trung", "nam", "tây", "đông", "duyên", "đồng"}
SMALL_HEADS = {"phòng", "sở", "ban", "bộ", "trạm", "trung", "ngành", "ủy"}
# Words that begin like the word for a place ("tỉnh ủy"; but "UBND tỉnh ủy quyền cho …").
_NOT_PLACES = {"tỉnh": {"ủy", "đoàn", "táo"}, "huyện": {"ủy", "đoàn"}, "quận": {"ủy", "đoàn"}, "xã": {"hội"}}


class Localities:
    """A run of tokens, and the places that it names. Methods take and return token indices.

    Args:
        text: the plain text that the tokens point into.
        tokens: words and marks, without what stands in brackets.
        known: gazetteer names, start -> end index; those in lower case are classes ("các huyện ủy") and not taken.
    """

    def __init__(self, text: str, tokens: Sequence[Token], known: dict[int, int]) -> None:
        self.text = text
        self.tokens = tokens
        self.lowers = [t.lower for t in tokens] + [""] * 8
        self.capitals = [t.capital for t in tokens] + [False] * 8
        self.known = {s: e for s, e in known.items() if _named(tokens, s)}
        # Names of four words and more in small letters: classes of bodies ("các sở giáo dục và đào tạo").
        small = ((s, e) for s, e in known.items() if e - s > 3 and s not in self.known)
        self.small = {s: e for s, e in small if tokens[s].lower in SMALL_HEADS}
        self.size = len(tokens)
        # Whether underthesea may be asked: not where the end of a name decides nothing.
        self.curious = True
        self.depth = 0

    def _nested(self, read: Callable[[], T]) -> T | None:
        """What a reading inside a name gives; None when names are nested deeper than any document nests them."""
        if self.depth >= 4:
            return None
        self.depth += 1
        try:
            return read()
        finally:
            self.depth -= 1

    def name(self, start: int, end: int) -> str:
        """The words of a token range as they stand, brackets left out, spaces made single."""
        parts: list[str] = []
        for i in range(start, min(end, self.size)):
            token = self.tokens[i]
            if parts and (token.start > self.tokens[i - 1].end) and token.lower not in {",", ";", ":"}:
                parts.append(" ")
            parts.append(self.text[token.start : token.end])
        return "".join(parts)

    def _level_at(self, at: int, end: int, start: int) -> int | None:
        """The end of a place or level that qualifies a name: "tỉnh", "cấp huyện, cấp xã", "các xã, phường"."""
        word = self.lowers[at]
        if word == "cấp":
            return self._rank(at, end)
        if word in {"các", "những"} and self._place_word(at + 1, end) is not None:
            return None if self._committees(at + 1) else self._places(at + 1, end)
        if word == "các" and self.lowers[at + 1 : at + 3] == ["khu", "vực"] and not self.capitals[at + 1]:
            return at + 3
        if word == "từng" and self._place_word(at + 1, end) is not None:
            return self._places(at + 1, end)
        if self._place_word(at, end) is not None:
            return self._places(at, end)
        if word in {"ở", "tại"} and self.lowers[at + 1 : at + 3] == ["nước", "ngoài"]:
            return at + 3
        return None

    def _rank(self, at: int, end: int) -> int | None:
        """ "cấp xã", "cấp huyện, cấp xã", "cấp tỉnh, huyện": index after it, None when "cấp" is something else."""
        stop: int | None = None
        while at < end:
            if self.lowers[at] == "cấp":
                at += 1
            elif stop is None:
                return None
            if self.lowers[at] in {"trên", "dưới", "mình", "cơ"} and stop is None:
                return None
            after = self._place_word(at, end)
            if after is None or self.lowers[at] == "địa":
                break
            stop = at = after
            if self.lowers[at] in {",", "và"} and (
                self.lowers[at + 1] == "cấp"
                or (self._place_word(at + 1, end) is not None and not self.capitals[self._place_word(at + 1, end) or 0])
            ):
                at += 1
                continue
            break
        return stop

    def _place_word(self, at: int, end: int) -> int | None:
        found = lexicon("level").at(self.lowers, at) if at < end else None
        if found is None and self._short_place_word(at, end):
            return at + 1
        if found is None or found[0] > end:
            return None
        if self.lowers[at] in {"thành", "thị"} and found[0] == at + 1:
            return None
        if self.lowers[at + 1] in _NOT_PLACES.get(self.lowers[at], ()) and self.lowers[at + 2] != "quyền":
            return None
        return found[0]

    def _short_place_word(self, at: int, end: int) -> bool:
        """Towns and cities under one syllable, among others: "huyện, thị, thành phố", "huyện, thị, thành"."""
        if not 2 <= at < end or self.lowers[at] not in {"thị", "thành"} or self.capitals[at]:
            return False
        row = self.lowers[at - 2] if self.lowers[at - 1] in {",", "và", "/", "-"} else self.lowers[at - 1]
        if self.lowers[at] == "thành":
            return row == "thị" and self.lowers[at + 1] not in {"phố", "lập", "ủy", "đoàn", "viên"}
        committee = self.lowers[at + 2] == "thành" and self.lowers[at + 3] in {"ủy", "đoàn"}
        ends = self.lowers[at + 1] in {",", "và", "/", "-", "thành"} or predicates().at(self.lowers, at + 1) is not None
        return row in {"huyện", "quận"} and ends and not committee

    def _places(self, at: int, end: int) -> int:
        """The end of an enumeration of kinds of places with their names and what limits them."""
        limit = min(end, at + 60)  # an enumeration, not a document
        while at < limit:
            after = self._place_word(at, end)
            if after is None:
                break
            at = self._proper_words(after, end)
            if at == after and self.lowers[at] in {"huyện", "thị", "phường"} and self._place_word(at, end) is not None:
                continue  # "quận huyện", "huyện thị", "xã phường"
            if self.lowers[at] in {",", "và", "/", "-"}:
                follow = self._place_word(at + 1, end)
                if follow is not None and self.lowers[at + 1] != "địa":
                    at += 1
                    continue
            break
        while at < end:
            found = lexicon("place_qualifier").at(self.lowers, at)
            if found is None:
                break
            at = (
                self._proper_words(found[0], end)
                if self.lowers[found[0] - 1] in {"tỉnh", "phố", "vực", "vùng"}
                else found[0]
            )
        while self.lowers[at] in {",", "và"} and self.lowers[at + 1] in _REGIONS and self.capitals[at + 2]:
            at = self._proper_words(at + 1, end)  # "các tỉnh khu vực Bắc Bộ và Bắc Trung Bộ"
        return self._range(at, end) or at

    def _committees(self, at: int) -> bool:
        """ "tỉnh, thành đoàn", "huyện, thị ủy": places whose committees or youth unions are meant."""
        found = lexicon("generic").at(self.lowers, at)
        return found is not None and self.lowers[found[0] - 1] in {"ủy", "đoàn"}

    def _range(self, at: int, end: int) -> int | None:
        """The end of "từ Quảng Ninh đến Quảng Ngãi", "từ tỉnh đến cơ sở"; None when no range begins here."""
        first = self._bound(at + 1, end) if self.lowers[at] == "từ" else None
        return self._bound(first + 1, end) if first is not None and self.lowers[first] == "đến" else None

    def _bound(self, at: int, end: int) -> int | None:
        level = lexicon("range_end").at(self.lowers, at) if at < end else None
        stop = level[0] if level is not None else self._proper_words(at, end)
        return stop if stop > at else None

    def _proper_words(self, at: int, end: int) -> int:
        """The end of a place name: capitals, numbers, hyphens between capitals."""
        start = at
        while at < end and at - start < 6:
            if self.capitals[at] and not (at > start and self._opens_agency(at)):
                if at == start and self._opens_agency(at) and self.lowers[at] not in {"bà", "ông"}:
                    break  # but "tỉnh Bà Rịa", "xã Ông Đình"
                at += 1
            elif (self.lowers[at].isdigit() and at == start) or (
                self.lowers[at] == "-" and at > start and self.capitals[at + 1]
            ):
                at += 1
            else:
                break
        return at

    def _opens_agency(self, at: int) -> bool:
        if at in self.known:
            return True
        found = openings().at(self.lowers, at)
        return (found is not None and found[1] in ("title", "determiner", "honorific")) or (
            found is not None and found[1] in ("generic", "head") and found[0] - at >= 2
        )

    def _names(self, at: int, end: int) -> list[tuple[int, int]]:
        """Place names in a row, each (start, end): "Hà Tĩnh, Quảng Trị và Huế", with or without their kinds."""
        found: list[tuple[int, int]] = []
        while at < end:
            first = at
            kind = self._place_word(at, end)
            if kind is not None:
                at = kind
            numbered = kind is not None and self.lowers[at].isdigit()  # "Quận 3"
            if not (self.capitals[at] or numbered) or self._opens_agency(at):
                break
            stop = self._proper_words(at, end)
            if stop == at:
                break
            found.append((first, stop))
            at = stop
            if self.lowers[at] in {",", "và", ";"} and at + 1 < end:
                at += 1
                if self.lowers[at] == "và":
                    at += 1
                continue
            break
        return found


def _named(tokens: Sequence[Token], at: int) -> bool:
    """A name with capitals, were it only from its second word on ("phòng Tài chính - Kế hoạch")."""
    if at + 2 < len(tokens) and tokens[at + 1].lower == "ủy" and tokens[at + 2].lower == "viên":
        return False  # "Tỉnh ủy viên" is a person
    return tokens[at].capital or (at + 1 < len(tokens) and tokens[at].lower in SMALL_HEADS and tokens[at + 1].capital)


def place_kind(place: str, kinds: Sequence[str]) -> str:
    """The kind of a place of a mixed list ("các tỉnh, thành phố: Hà Tĩnh, Huế"), "" when it cannot be known."""
    if len(kinds) == 1:
        return kinds[0]
    if "tỉnh" in kinds:
        known = province(place)
        if known is not None:
            return "" if place.lower().startswith("thành phố") else known.kind
        return "tỉnh"
    return ""
