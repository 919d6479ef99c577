"""Coordination: lists of agencies, split into one mention each, shared heads and places given back to each member.

"các sở: Tài chính, Kế hoạch và Đầu tư" are two departments, "Chủ tịch UBND các tỉnh: A, B" two chairmen, "các sở, ban,
ngành" one class.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from chithi.parser.assignments.bodies import NUMERAL, PLACED
from chithi.parser.assignments.localities import LEVEL_WORDS
from chithi.parser.assignments.mentions import Listing, Mention
from chithi.parser.assignments.posts import Posts
from chithi.parser.assignments.vocabulary import MARKS, SEPARATORS, head_lexicon, lexicon, openings, predicates, words
from chithi.parser.document import AssigneeKind

_SEVERAL = re.compile(r" các (?:tỉnh|thành phố|huyện|quận|xã|phường)")
_PLACELESS = {
    "hội đồng nhân dân",
    "hđnd",
    "đoàn đại biểu quốc hội",
    "thường trực hội đồng nhân dân",
    "thường trực hđnd",
    "ủy ban nhân dân",
    "ubnd",
}


class Reader(Posts):
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
            if group is None and found:
                at = self._past_unread(at, end)
                group = self._group(at, end, first=False, expected=True, before=found) if at else None
            if group is None:
                break
            mentions, at = group
            found += mentions
            if not mentions:  # a person by name: the list goes on behind
                after = at + 1 if self.lowers[at] == "-" else self._separator(at, end)
                if after is None:
                    return Listing(start, at, tuple(self._share_place(found))) if found else None
                last, at = at, after
                continue
            worked = self._place_of_work(at, end)
            over_class = found[-1].kind == "collective" or (found[-1].kind == "official" and not found[-1].proper)
            if worked > at and over_class and found[-1].end == at:
                found[-1] = replace(found[-1], end=worked, name=self.name(found[-1].start, worked))
            named = self._named_as(found[-1], at, end)
            if named is not None:
                found[-1:], worked = named.mentions, named.end
            at = self._past_dots(self._relative(worked, end), end)
            after = self._separator(at, end)
            if after is None and found[-1].core == "bộ" and self.lowers[at] == "các":
                after = at if self._place_word(at + 1, end) is not None else None  # a comma was lost
            if after is None:
                return Listing(start, at, tuple(self._share_place(found)))
            last, at = at, after
            continue
        if not found:
            return None
        return Listing(start, last, tuple(self._share_place(found)))

    def _past_dots(self, at: int, end: int) -> int:
        """The token behind the dots of a list that names only some of its kind: "các ngành thương nghiệp, lương thực…"."""
        stop = at
        while stop < end and self.lowers[stop] in {".", "…"}:
            stop += 1
        return stop if stop - at == 3 or self.lowers[at] == "…" else at

    def _past_unread(self, at: int, end: int) -> int:
        """The member behind one that begins like a name and cannot be read: it must not lose those before it. 0: none."""
        if not self.capitals[at]:
            return 0
        for i in range(at + 1, min(at + 9, end - 1)):
            if self.lowers[i] == ",":
                return i + 1
            if self.lowers[i] in MARKS or predicates().at(self.lowers, i) is not None:
                return 0
        return 0

    def _named_as(self, role: Mention, at: int, end: int) -> Listing | None:
        """Who it is that has a role: "Chủ đầu tư - Ban Quản lý dự án X"."""
        if self.lowers[at] != "-" or at + 1 not in self.known or role.name.lower() != role.core or self.depth:
            return None
        return self._nested(partial(self.listing, at + 1, end))

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
        if self.lowers[at] == "như" and self.depth == 0:  # "các ngành chức năng như Công an, Hải quan"
            examples = self._nested(partial(self.listing, at + 1, end))
            return examples.end if examples is not None else at
        if self.lowers[at] in {"mỗi", "từng"} and head_lexicon().at(self.lowers, at + 1) is not None:
            return at + 2  # "Bộ Nông nghiệp, Bộ Thủy lợi mỗi Bộ cử …"
        if self.lowers[at] != "đến" or self.lowers[at - 1] != "quan":
            return at
        for i in range(at + 1, min(at + 30, end)):
            if self.lowers[i] in {",", "và"} and self.lowers[i + 1] in {"các", "những"}:
                return i
            if lexicon("modal").at(self.lowers, i) is not None:
                return i
            if self.lowers[i] in {".", ";", ":"}:
                break
        return at

    def _separator(self, at: int, end: int) -> int | None:
        """The index after a separator of list members at `at`, None when there is none."""
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
            several = _SEVERAL.search(after.name) if after.proper and key in _PLACELESS else None
            if several is not None:
                done[i] = replace(here, name=here.name + after.name[several.start() :])
            elif key in _PLACELESS and ((after.core in PLACED and after.proper) or after.core == "đại biểu"):
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
        if found is not None and found[1] == "stop" and self.lowers[at] == "khoa" and before:
            found = None  # the field of a department: "Sở Y tế, Khoa học và Công nghệ"
        counted = expected and self._counted(at)
        if at not in self.known:
            if found is not None and found[1] == "stop":
                return None
            if found is None and not self.capitals[at] and not counted:
                return None
        determined, honoured = counted, False
        if counted:
            at += 1
            found = openings().at(self.lowers, at) if at not in self.known else None
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
        if honoured and self.lowers[at] == "trong":  # "các đồng chí trong Ban Tuyên giáo"
            body = self._body(at + 1, end, False)
            if body is not None:
                return [Mention(first_word, body[0], "collective", self.name(first_word, body[0]), "đồng chí")], body[0]
        if honoured and found is None and at not in self.known:
            person = self._person(at, end)
            return ([], person) if person is not None else None
        if before and not determined and (found is None or found[1] != "alone"):
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
                units = self._governed(stop, end) if core in words("governing") and not self.capitals[stop] else None
                firm = at if core in words("firm") else None
                stop = self._qualified(units or stop, end, firm)
                stop = self._branches(stop, end) if core == "ngành" else stop
            numbered = self._split_numbers(start, at, stop, end, core)
            if numbered is not None:
                return numbered
            places = None if determined else self._split_places(start, at, stop, end, core)
            if places is not None:
                return places
            if determined and self.lowers[stop] == ":":
                names = self._names(stop + 1, end)
                if len(names) > 1:  # "các Công ty Thủy lợi: Mai Lâm, Tân Viên"
                    head = self.name(at, stop)
                    several = [Mention(a, b, "body", f"{head} {self.name(a, b)}", core, proper=True) for a, b in names]
                    return [replace(several[0], start=start), *several[1:]], names[-1][1]
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

    def _places_as_agents(
        self, start: int, at: int, end: int, determined: bool, expected: bool
    ) -> tuple[list[Mention], int] | None:
        """Places that act: "các địa phương", "các xã, phường, thị trấn", "thành phố Đà Nẵng", "các địa phương: A, B"."""
        if determined:
            stop = self._places(at, end)
            mixed = self.lowers[stop] in {",", "và"} and not self._is_proper(
                stop + 1, end
            )  # "mỗi huyện, xã, ngành, sở"
            mixed = mixed and self._generic(stop + 1, end) is not None
            if self.lowers[at] in {"địa"} or mixed or stop == self._place_word(at, end):
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
