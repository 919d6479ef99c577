"""Coordination: lists of agencies, split into one mention each, shared heads and places given back to each member.

"các sở: Tài chính, Kế hoạch và Đầu tư" are two departments, "Chủ tịch UBND các tỉnh: A, B" two chairmen, "các sở, ban,
ngành" one class.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from chithi.parser.bodies import NUMERAL, PLACED
from chithi.parser.classes import Classes
from chithi.parser.document import AssigneeKind
from chithi.parser.localities import LEVEL_WORDS, place_kind
from chithi.parser.mentions import Listing, Mention
from chithi.parser.vocabulary import SEPARATORS, head_lexicon, lexicon, openings, sectors, words

_SHARED_HEADS = {"sở": "Sở", "bộ": "Bộ"}
_PLACELESS = {
    "hội đồng nhân dân",
    "hđnd",
    "đoàn đại biểu quốc hội",
    "thường trực hội đồng nhân dân",
    "thường trực hđnd",
    "ủy ban nhân dân",
    "ubnd",
}


class Reader(Classes):
    """Reads the mentions of one run of tokens."""

    def listing(self, start: int, end: int, *, object_of: bool = False) -> Listing | None:
        """The longest list of agencies that begins at a token.

        Args:
            start, end: where it begins, and the end of the sentence.
            object_of: a directive verb stands before it, so that a bare noun may open it.
        """
        found: list[Mention] = []
        at = start
        while True:
            group = self._group(at, end, first=not found, expected=object_of or bool(found), before=found)
            if group is None:
                break
            mentions, at = group
            found += mentions
            worked = self._place_of_work(at, end)
            if worked > at and found[-1].kind == "collective" and found[-1].end == at:
                found[-1] = replace(found[-1], end=worked, name=self.name(found[-1].start, worked))
            at = self._relative(worked, end)
            after = self._separator(at, end)
            if after is None:
                return Listing(start, at, tuple(self._share_place(found)))
            last, at = at, after
            continue
        if not found:
            return None
        return Listing(start, last, tuple(self._share_place(found)))

    def _place_of_work(self, at: int, end: int) -> int:
        """The end of words that say where a class works: "trên địa bàn tỉnh", "đóng quân tại địa phương"."""
        found = lexicon("place_of_work").at(self.lowers, at) if at < end else None
        if found is None or found[0] > end:
            return at
        at = found[0]
        if self._place_word(at, end) is None:
            at = self._proper_words(at, end)
        while at < end and self._place_word(at, end) is not None:
            at = self._proper_words(self._place_word(at, end) or at, end)
        return at

    def _relative(self, at: int, end: int) -> int:
        """Step over what limits the last member without belonging to its name: "liên quan đến …".

        A clause of unknown length is stepped over only when the list or the sentence visibly goes on behind it.
        """
        if self.lowers[at] == "-" and self.lowers[at + 1 : at + 3] in (["cơ", "quan"], ["thường", "trực"]):
            return self._name_goes_on(at + 1, at + 3, end)  # "Sở Y tế - Cơ quan Thường trực Ban Chỉ đạo tỉnh"
        if self.lowers[at] == "do":  # "tổ chức do Chính phủ, Thủ tướng Chính phủ thành lập"
            for i in range(at + 2, min(at + 14, end)):
                if self.lowers[i - 2 : i] == ["thành", "lập"]:
                    return i
                if self.lowers[i] in {".", ";", ":"}:
                    break
        if self.lowers[at] != "đến" or self.lowers[at - 1] != "quan":
            return at
        for i in range(at + 1, min(at + 14, end)):
            if self.lowers[i] in {",", "và"} and self.lowers[i + 1] in {"các", "những"}:
                return i
            if lexicon("modal").at(self.lowers, i) is not None:
                return i
            if self.lowers[i] in {".", ";", ":"}:
                break
        return at

    def _separator(self, at: int, end: int) -> int | None:
        """The index after a separator of list members at `at`, None when there is none."""
        if at + 1 < end and self.lowers[at] == "các" and self._place_word(at + 1, end) is not None:
            return at  # "Bộ Quốc phòng các tỉnh …": a comma was lost
        if at >= end or self.lowers[at] not in SEPARATORS:
            return None
        at += 1
        if at < end and self.lowers[at - 1] in {",", ";"} and self.lowers[at] in {"và", "cùng"}:
            at += 1
        if at < end and self.lowers[at - 1] == "cùng" and self.lowers[at] == "với":
            at += 1
        if at < end and self.lowers[at : at + 2] in (["nhất", "là"], ["đặc", "biệt"]):
            at += 2
        return at if at < end else None

    def _share_place(self, mentions: list[Mention]) -> list[Mention]:
        """Give a committee or council the place of the next one: "Hội đồng nhân dân, Ủy ban nhân dân tỉnh X"."""
        done = list(mentions)
        for i in range(len(done) - 2, -1, -1):
            here, after = done[i], done[i + 1]
            key = here.name.casefold()
            if key in _PLACELESS and ((after.core in PLACED and after.proper) or after.core == "đại biểu"):
                place = self._place_part(after)
                if place:
                    done[i] = replace(here, name=f"{here.name} {place}")
        return done

    def _place_part(self, mention: Mention) -> str:
        for i in range(mention.start + 1, mention.end):
            if self.lowers[i] in LEVEL_WORDS and (self.lowers[i - 1] not in LEVEL_WORDS):
                return self.name(i, mention.end)
        return ""

    def _group(
        self, at: int, end: int, *, first: bool, expected: bool, before: Sequence[Mention]
    ) -> tuple[list[Mention], int] | None:
        """One member of a list, which may itself stand for several: a shared head, places, fields."""
        if at >= end:
            return None
        start = at
        found = openings().at(self.lowers, at)
        if at not in self.known:
            if found is not None and found[1] == "stop":
                return None
            if found is None and not self.capitals[at]:
                return None
        determined = honoured = False
        first_word = at
        while found is not None and found[1] in ("determiner", "honorific"):
            if at - first_word > 4:
                return None
            if found[1] == "determiner":
                determined = True
            else:
                start, honoured = found[0], True
            at = found[0]
            if at >= end:
                return None
            found = openings().at(self.lowers, at) if at not in self.known else None
            if found is not None and found[1] == "stop":
                return None
        if before and not determined:
            shared = self._elided(at, end, before[-1])
            if shared is not None:
                return shared
        if (
            found is not None
            and found[1] == "title"
            and not self._title_is_noun(at, found[0], end, determined or honoured, first, expected)
        ):
            found = None
            if at not in self.known:
                return None
        if found is not None and found[1] == "title" and self.known.get(at, 0) <= found[0]:
            return self._official(start, at, found[0], end)
        if determined:
            shared = self._fields(start, at, end, "")
            if shared is not None:
                return shared
        generic = lexicon("generic").at(self.lowers, at) if determined else None
        of_class = (
            generic is not None and generic[0] >= self.known.get(at, 0) and self.lowers[generic[0]] in {",", "và"}
        )
        if of_class and found is None:
            found = generic
        body = None if of_class else self._body(at, end, determined)
        if body is not None:
            stop, core = body
            if determined and not NUMERAL.fullmatch(self.lowers[stop - 1]):
                stop = self._qualified(stop, end)
            numbered = self._split_numbers(start, at, stop, end, core)
            if numbered is not None:
                return numbered
            places = None if determined else self._split_places(start, at, stop, end, core)
            if places is not None:
                return places
            kind: AssigneeKind = "collective" if determined else "body"
            return [Mention(start, stop, kind, self.name(start, stop), core, proper=not determined)], stop
        if found is not None and found[1] == "alone":
            if not determined and self.lowers[at] in {"xã", "hệ", "tầng"}:
                return None
            stop = self._qualified(found[0], end)
            if stop in self.known and self.lowers[stop - 1] == "thuộc":  # "đảng ủy trực thuộc Tỉnh ủy"
                stop = self._name_goes_on(stop, self.known[stop], end)
            return [self._class(start, stop, at, found[0])], stop
        if found is not None and found[1] in ("level", "generic") and self._place_word(at, end) is not None:
            return self._places_as_agents(start, at, end, determined, expected)
        if found is not None and found[1] in ("generic", "head"):
            return self._classes(start, at, end, determined, first, expected)
        return None

    def _title_is_noun(self, at: int, stop: int, end: int, determined: bool, first: bool, expected: bool) -> bool:
        """Some titles are verbs or adjectives as well ("lãnh đạo", "trưởng", "thành viên")."""
        word = self.lowers[at]
        if word in {"trưởng", "phó"} and stop == at + 1:
            return self.capitals[at] and self.capitals[stop]
        if self.lowers[at:stop] == ["lãnh", "đạo"]:
            if determined:
                return True
            follows = stop in self.known or self.capitals[stop] or (expected and self._names_class(stop, end))
            return follows and (expected or not self.capitals[at] or stop in self.known)
        if word in {"thành", "ủy", "đại", "tập"}:
            return determined or expected or self.capitals[at]
        return True

    def _names_class(self, at: int, end: int) -> bool:
        found = openings().at(self.lowers, at) if at < end else None
        return found is not None and found[1] in ("determiner", "generic", "level")

    def _official(self, start: int, at: int, stop: int, end: int) -> tuple[list[Mention], int]:
        """A post with the body that it heads: "Chủ tịch Ủy ban nhân dân các xã, phường", "Thủ trưởng các sở, ngành"."""
        core = " ".join(self.lowers[at:stop])
        if self.lowers[stop] in {"thường"} and self.lowers[stop + 1] == "trực":
            stop += 2
        title = self.name(start, stop)
        at = titled = stop
        if at < end and self.lowers[at] == "của":
            at += 1
        determined = False
        org = at
        found = openings().at(self.lowers, at) if at < end and at not in self.known else None
        if self.lowers[at] in _SHARED_HEADS and self.lowers[at + 1] == ":":
            shared = self._fields(at, at, end, title)
            if shared is not None:
                return [replace(shared[0][0], start=start), *shared[0][1:]], shared[1]
        if found is not None and found[1] == "determiner":
            determined = True
            org = found[0]
            shared = self._fields(at, org, end, title)
            if shared is not None:
                return shared
            found = openings().at(self.lowers, org) if org < end and org not in self.known else None
        body = self._body(org, end, determined) if org < end else None
        if core in {"phó thủ tướng", "thủ tướng"}:
            body = None
            stop = titled = org + 2 if self.lowers[org : org + 2] == ["chính", "phủ"] else stop
        if body is not None:
            stop = body[0]
            if core.endswith("văn phòng") and self.lowers[stop] == "và" and stop + 1 in self.known:
                joint = self._body(stop + 1, end, False)  # "Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh" is one post
                stop = joint[0] if joint is not None and joint[1] in PLACED else stop
            places = self._split_places(start, org, stop, end, core)
            if places is not None:
                return places
            while self.lowers[stop] == "," and self.lowers[stop + 2] == "ủy" and self.lowers[stop - 1] == "ủy":
                stop += 3  # "Bí thư Tỉnh ủy, Thành ủy": one post over several committees
        elif found is not None and found[1] in ("generic", "head", "alone"):
            group = self._classes(at, org, end, True, False, True)
            if group is not None:
                stop = group[1]
        elif found is not None and found[1] == "level":
            stop = self._places(org, end)
            places = self._split_places(start, org, stop, end, core)
            if places is not None:
                return places
        name_end = stop
        if name_end == titled and self.capitals[stop] and not self._opens_agency(stop):
            stop = self._proper_words(stop, min(end, stop + 5))  # the holder's name is no part of the post
            if core == "phó thủ tướng":  # there are several: their names tell them apart
                name_end = stop
        mentions = [Mention(start, name_end, "official", self.name(start, name_end), core, proper=body is not None)]
        return mentions, self._apposition(stop, end)

    def _apposition(self, at: int, end: int) -> int:
        """Skip a second post of the same holder: "Bộ trưởng Bộ X - Phó Trưởng ban Ban Chỉ đạo Y"."""
        if at + 1 < end and self.lowers[at] == "-":
            found = openings().at(self.lowers, at + 1)
            if found is not None and found[1] == "title":
                official = self._nested(partial(self._official, at + 1, at + 1, found[0], end))
                return official[1] if official is not None else at
        return at

    def _split_places(self, start: int, org: int, stop: int, end: int, core: str) -> tuple[list[Mention], int] | None:
        """One official or body for each place of an explicit list: "Chủ tịch UBND các tỉnh: A, B" (P8)."""
        many = next((i for i in range(org, stop) if self.lowers[i] in {"các", "những"}), None)
        if many is None and not (org > 0 and self.lowers[org - 1] == "các"):
            return None
        kinds_at = (many if many is not None else org - 1) + 1
        at = stop
        if self.lowers[at] == ":":
            at += 1
            names = self._names(at, end)
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

    def _places_as_agents(
        self, start: int, at: int, end: int, determined: bool, expected: bool
    ) -> tuple[list[Mention], int] | None:
        """Places that act: "các địa phương", "các xã, phường, thị trấn", "thành phố Đà Nẵng", "các địa phương: A, B"."""
        if determined:
            stop = self._places(at, end)
            if self.lowers[at] in {"địa"} or stop == self._place_word(at, end):
                group = self._classes(start, at, end, True, True, True)
                if group is not None and group[1] >= stop:
                    stop = group[1]
            kind_end = self._place_word(at, end) or at
            listed = self.lowers[start] in {"các", "những"} and self.capitals[kind_end] and self.lowers[at] != "địa"
            if self.lowers[start] in {"các", "những"} and (self.lowers[stop] == ":" or listed):
                names = self._names(kind_end if listed else stop + 1, end)
                if len(names) > 1:
                    head = (
                        "" if self.lowers[at] == "địa" else " ".join(self.lowers[at : self._place_word(at, end) or at])
                    )
                    found = [
                        Mention(a, b, "body", f"{head} {self.name(a, b)}".strip(), "địa phương", proper=True)
                        for a, b in names
                    ]
                    return found, names[-1][1]
            return [self._class(start, stop, at, self._place_word(at, end) or at)], stop
        after = self._place_word(at, end)
        if after is None:
            return None
        stop = self._places(at, end)
        named = stop > after and self.capitals[after]
        short = stop == after and self.capitals[at] and self.lowers[at] in {"thành", "tỉnh"}
        if self.lowers[at] == "địa":
            return self._classes(start, at, end, False, True, expected)
        if named and any(self.lowers[i] == "," for i in range(after, stop)):
            stop = next(i for i in range(after, stop) if self.lowers[i] == ",")
        if named or short or expected:
            return [Mention(start, stop, "body", self.name(start, stop), self.lowers[at], proper=named or short)], stop
        return None

    def _fields(self, start: int, at: int, end: int, title: str) -> tuple[list[Mention], int] | None:
        """ "các sở: Tài chính, Kế hoạch và Đầu tư": one department for each field, the head restored."""
        head = self.lowers[at]
        if head not in _SHARED_HEADS:
            return self._colon_names(start, at, end, title)
        first = at + 1
        if self.lowers[first] == ":":
            first += 1
        found: list[Mention] = []
        stop = first
        noun = _SHARED_HEADS[head]
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
