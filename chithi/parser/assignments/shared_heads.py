"""Members of a list that share a head, given it back: "các sở: Tài chính, Y tế" are two departments.

So are the chairmen of several places under one "Chủ tịch UBND các tỉnh", bodies told apart by numbers, and a field or place
that stands alone behind a full name.
"""

from __future__ import annotations

from dataclasses import replace

from chithi.parser.assignments.bodies import NUMERAL
from chithi.parser.assignments.classes import Classes
from chithi.parser.assignments.localities import place_kind
from chithi.parser.assignments.mentions import Mention
from chithi.parser.assignments.vocabulary import head_lexicon, predicates, sectors, words
from chithi.parser.document import AssigneeKind

# Kinds of places that stand side by side; those of two ranks are one place within the other.
_RANKS = ({"quận", "huyện", "thị xã"}, {"xã", "phường", "thị trấn", "đặc khu"})
SHARED_HEADS = {"sở": "Sở", "bộ": "Bộ", "ngành": "ngành"}


class SharedHeads(Classes):
    """Reads members that are not named in full."""

    def _split_places(self, start: int, org: int, stop: int, end: int, core: str) -> tuple[list[Mention], int] | None:
        """One official or body for each place of an explicit list: "Chủ tịch UBND các tỉnh: A, B" (P8)."""
        many = next((i for i in range(org, stop) if self.lowers[i] in {"các", "những"}), None)
        if many is None and not (org > 0 and self.lowers[org - 1] == "các"):
            return self._split_named_places(start, org, stop, end, core)
        kinds_at = (many if many is not None else org - 1) + 1
        at = stop
        if self.lowers[at] == ":":
            at += 1
            names = self._names(at, end)
            if len(names) == 1 and not self._acts_at(names[0][1], end):
                return None  # "UBND các xã: Căn cứ chức năng, …": a task, not a place
        else:
            first = self._place_word(kinds_at, end)
            if first is None:
                return None
            at = first
            while (
                self.lowers[at] in {",", "và"} and self._place_word(at + 1, end) is not None and not self.capitals[at]
            ):
                at = self._place_word(at + 1, end) or at
            names = self._names(at, end)
            if len(names) < 2:
                return None
            if at > first and all(self._place_word(a, b) is not None for a, b in names[1:]):
                return (
                    None  # "các huyện, thị xã Mai Lâm và thành phố Tân Viên": the districts without names are meant too
                )
            stop = at
        if not names or (len(names) < 2 and self.lowers[stop] != ":"):
            return None
        head = self.name(start, kinds_at - 1)
        kinds = [
            w
            for w in ("tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu")
            if w in " ".join(self.lowers[kinds_at:stop])
        ]
        official = core in words("title")
        mentions = []
        for first, last in names:
            place = self.name(first, last)
            if self._place_word(first, last) is None:
                place = f"{place_kind(place, kinds)} {place}".strip()
            name = f"{head} {place}".strip()
            mentions.append(Mention(first, last, "official" if official else "body", name, core, proper=True))
        mentions[0] = replace(mentions[0], start=start)
        return mentions, names[-1][1]

    def _acts_at(self, at: int, end: int) -> bool:
        """A predicate begins here, or nothing follows."""
        return at >= end or predicates().at(self.lowers, at) is not None

    def _split_named_places(
        self, start: int, org: int, stop: int, end: int, core: str
    ) -> tuple[list[Mention], int] | None:
        """ "Ủy ban nhân dân xã Mai Lâm, xã Tân Phong"; but "xã Mai Lâm, huyện Tân Viên" is one place."""
        first = next(
            (i for i in range(org, stop) if self._names(i, stop) and self._place_word(i, end) is not None), None
        )
        if first is None:
            return None
        names = self._names(first, stop)
        kinds = {" ".join(self.lowers[a : self._place_word(a, end) or a]) for a, _ in names}
        equal = len(kinds) == 1 or any(kinds <= rank for rank in _RANKS)
        if len(names) < 2 or not equal or "" in kinds:
            return None
        head, official = self.name(start, first), core in words("title")
        kind: AssigneeKind = "official" if official else "body"
        found = [Mention(a, b, kind, f"{head} {self.name(a, b)}", core, proper=True) for a, b in names]
        found[0] = replace(found[0], start=start)
        return found, names[-1][1]

    def _split_numbers(self, start: int, at: int, stop: int, end: int, core: str) -> tuple[list[Mention], int] | None:
        """ "các Khu Quản lý đường bộ III và IV": bodies told apart by their numbers."""
        noun = self.name(at, stop - 1)
        found = []
        first = stop - 1
        while first < end and NUMERAL.fullmatch(self.lowers[first]):
            found.append(Mention(first, first + 1, "body", f"{noun} {self.name(first, first + 1)}", core, proper=True))
            if self.lowers[first + 1] not in {",", "và"}:
                break
            first += 2
        if len(found) < 2:
            return None
        found[0] = replace(found[0], start=start)
        return found, found[-1].end

    def _fields(self, start: int, at: int, end: int, title: str) -> tuple[list[Mention], int] | None:
        """ "các sở: Tài chính, Kế hoạch và Đầu tư": one department for each field, the head restored."""
        head = self.lowers[at]
        if head not in SHARED_HEADS:
            return self._colon_names(start, at, end, title)
        first = at + 1
        if self.lowers[first] == ":":
            first += 1
        found: list[Mention] = []
        stop = first
        noun = SHARED_HEADS[head]
        while stop < end:
            field = sectors().at(self.lowers, stop)
            if field is None or field[0] > end or not self.capitals[stop]:
                break
            name = " ".join(p for p in (title, noun, self.name(stop, field[0])) if p)
            found.append(
                Mention(
                    stop, field[0], "official" if title else "body", name, "bộ trưởng" if title else head, proper=True
                )
            )
            stop = field[0]
            if self.lowers[stop] in {",", "và"} or (self.lowers[stop] == ";" and found):
                nxt = stop + 1
                if self.lowers[nxt] == "và":
                    nxt += 1
                field = sectors().at(self.lowers, nxt)
                if field is None or not self.capitals[nxt] or (nxt in self.known and self.known[nxt] > field[0]):
                    break
                if self._level_at(field[0], end, nxt) is not None:
                    break
                stop = nxt
                continue
            break
        if not found or (len(found) == 1 and self.lowers[at + 1] != ":"):
            return None
        found[0] = replace(found[0], start=start)
        return found, found[-1].end

    def _colon_names(self, start: int, at: int, end: int, title: str) -> tuple[list[Mention], int] | None:
        """ "các Cục: Đường bộ Việt Nam, Đăng kiểm Việt Nam": any head before a colon, with names in capitals."""
        head = head_lexicon().at(self.lowers, at)
        if head is None or self.lowers[head[0]] != ":" or not self.capitals[head[0] + 1]:
            return None
        noun, first = self.name(at, head[0]), head[0] + 1
        found: list[Mention] = []
        while first < end and self.capitals[first] and not self._titled(first):
            stop = self._name_goes_on(first, first + 1, end)
            if self.lowers[stop] == "và" and self.capitals[stop + 1]:
                further = self._name_goes_on(stop + 1, stop + 2, end)
                stop = further if self.lowers[further] == "," else stop  # "và" before a comma stands inside a name
            name = " ".join(p for p in (title, noun, self.name(first, stop)) if p)
            kind: AssigneeKind = "official" if title else "body"
            found.append(Mention(first, stop, kind, name, noun.lower(), proper=True))
            if self.lowers[stop] not in {",", "và"}:
                break
            first = stop + 1
        if not found:
            return None
        found[0] = replace(found[0], start=start)
        return found, found[-1].end

    def _elided_place(self, at: int, end: int, last: Mention) -> tuple[list[Mention], int] | None:
        """ "Ủy ban nhân dân xã Mai Lâm, xã Tân Phong": the committee of the first place, and that of the second."""
        kind = self._place_word(at, end)
        if kind is None or not self.capitals[kind] or not last.proper or self._opens_agency(kind):
            return None
        before = last.name.lower().rfind(" " + " ".join(self.lowers[at:kind]) + " ")
        stop = self._proper_words(kind, end)
        if before < 0 or not last.name.lower().startswith(
            ("ủy ban", "ubnd", "hội đồng", "chủ tịch", "bí thư", "đảng ủy")
        ):
            return None
        return [replace(last, start=at, end=stop, name=f"{last.name[:before]} {self.name(at, stop)}")], stop

    def _elided(self, at: int, end: int, last: Mention) -> tuple[list[Mention], int] | None:
        """ "Sở Y tế, Giao thông vận tải": the head of the first name holds for the second."""
        placed = self._elided_place(at, end, last)
        if placed is not None:
            return placed
        head = last.name.split()[0].lower() if last.name else ""
        if last.kind == "official" and last.core in {"bộ trưởng", "giám đốc"}:
            parts = last.name.split()
            head = next((p.lower() for p in parts if p.lower() in {"sở", "bộ"}), "")
        if (
            head not in {"sở", "bộ"}
            or not self.capitals[at]
            or (at in self.known and self.lowers[at] not in {"công", "thanh"})
        ):
            return None
        field = sectors().at(self.lowers, at)
        if field is None or field[0] > end or self._level_at(field[0], end, at) is not None:
            return None
        prefix = last.name[: last.name.lower().index(head) + len(head)]
        name = f"{prefix} {self.name(at, field[0])}"
        return [Mention(at, field[0], last.kind, name, last.core, proper=True)], field[0]
