"""Posts: "Chủ tịch Ủy ban nhân dân các xã", "Trưởng phòng Nội vụ huyện", and the persons who hold them."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from functools import partial

from chithi.parser.assignments.bodies import PLACED
from chithi.parser.assignments.mentions import Listing, Mention
from chithi.parser.assignments.shared_heads import SHARED_HEADS, SharedHeads
from chithi.parser.assignments.vocabulary import lexicon, openings, sectors, words

# The last word of a title that begins the name of what its holder heads: "Trưởng Ban Tổ chức", "Trưởng Công an xã".
_HEADED = {"ban", "phòng", "trạm", "đoàn", "tổ", "khoa"}


class Posts(SharedHeads):
    """Reads officials."""

    @abstractmethod
    def listing(self, start: int, end: int, *, object_of: bool = False) -> Listing | None: ...

    def _title_is_noun(self, at: int, stop: int, end: int, determined: bool, first: bool, expected: bool) -> bool:
        """Some titles are verbs or adjectives as well ("lãnh đạo", "trưởng", "thành viên")."""
        word = self.lowers[at]
        if word in {"trưởng", "phó"} and stop == at + 1:
            return self.capitals[at] and self.capitals[stop]
        if self.lowers[at:stop] in (["lãnh", "đạo"], ["chỉ", "huy"]):
            if determined or (first and self._has_duty(at, end)):
                return True
            follows = stop in self.known or self.capitals[stop] or (expected and self._names_class(stop, end))
            return follows and (expected or not self.capitals[at] or stop in self.known)
        if word in {"thành", "ủy", "đại", "tập"}:
            return determined or expected or self.capitals[at]
        return True

    def _has_duty(self, at: int, end: int) -> bool:
        """A word of duty follows in the same breath: "Lãnh đạo các đơn vị phải …" is who, "Lãnh đạo các đơn vị thực hiện" is what."""
        for i in range(at + 2, min(at + 12, end)):
            if (
                self.lowers[i : i + 3] in (["có", "trách", "nhiệm"], ["chịu", "trách", "nhiệm"])
                or self.lowers[i] == "phải"
            ):
                return True
            if self.lowers[i] in {",", ";", ":"}:
                return False
        return False

    def _names_class(self, at: int, end: int) -> bool:
        found = openings().at(self.lowers, at) if at < end else None
        return found is not None and found[1] in ("determiner", "generic", "level")

    def _official(self, start: int, at: int, stop: int, end: int) -> tuple[list[Mention], int]:
        """A post with the body that it heads: "Chủ tịch Ủy ban nhân dân các xã, phường", "Thủ trưởng các sở, ngành"."""
        if self.lowers[at] == "bộ" and self.lowers[at + 2] == "," and self._several_posts(start, at, stop):
            stop = at + 2
        core = " ".join(self.lowers[at:stop])
        if self.lowers[stop] in {"thường"} and self.lowers[stop + 1] == "trực":
            stop += 2
        title = self.name(at, stop)  # "Các Bộ trưởng Bộ: A, B" are single posts: the plural is no part of their names
        headed = self._headed(stop - 1, end)
        if headed > stop:
            return [Mention(start, headed, "official", self.name(start, headed), core, proper=True)], headed
        several = self._heads_of(start, title, stop, end)
        if several is not None:
            return several
        at = titled = stop
        if at < end and self.lowers[at] in {"của", "thuộc"}:
            at += 1
        determined = False
        org = at
        found = openings().at(self.lowers, at) if at < end and at not in self.known else None
        if self.lowers[at] in SHARED_HEADS and self.lowers[at + 1] == ":":
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
        field = (
            lexicon("qualifier").at(self.lowers, org) if org < end and (found is None or found[1] == "alone") else None
        )
        if field is not None and self.lowers[field[0]] in {"các", "ngành"} and org == stop:
            org = field[0] + (self.lowers[field[0]] == "các")  # "Thủ trưởng y tế các ngành"
            found = openings().at(self.lowers, org) if org < end else None
        body = self._body(org, end, determined) if org < end else None
        if core in {"phó thủ tướng", "thủ tướng"}:
            body = None
            stop = titled = org + 2 if self.lowers[org : org + 2] == ["chính", "phủ"] else stop
        if body is not None:
            stop = self._qualified(body[0], end, org) if determined and body[1] in words("firm") else body[0]
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
                stop = self._further_ranks(group[1], end) if core == "thủ trưởng" else group[1]
                named = self._heads_of(start, title, stop, end) if determined else None
                if named is not None:
                    return named
        elif found is not None and found[1] == "level":
            stop = self._places(org, end)
            places = self._split_places(start, org, stop, end, core)
            if places is not None:
                return places
        elif field is not None and core.split()[-1] in _HEADED and org == titled:
            stop = field[0]  # "Trưởng phòng nghiệp vụ"
        name_end = stop
        if name_end == titled and self.capitals[stop] and not self._opens_agency(stop):
            stop = self._proper_words(stop, min(end, stop + 5))  # the holder's name is no part of the post
            if core == "phó thủ tướng":  # there are several: their names tell them apart
                name_end = stop
        mentions = [Mention(start, name_end, "official", self.name(start, name_end), core, proper=body is not None)]
        return mentions, self._apposition(stop, end)

    def _heads_of(self, start: int, title: str, at: int, end: int) -> tuple[list[Mention], int] | None:
        """ "Thủ trưởng các cơ quan: Văn phòng Ủy ban nhân dân tỉnh, Sở Y tế": the head of each of them."""
        if self.lowers[at] != ":":
            return None
        if title.lower().endswith("bộ trưởng"):
            ministers = self._ministers(start, at + 1, end)
            if ministers is not None:
                return ministers
        listing = self._nested(partial(self.listing, at + 1, end))
        if listing is None and title.split()[-1].lower() in _HEADED:
            return self._offices(start, title, at + 1, end)
        if listing is None or listing.mentions[0].kind == "official":
            return None
        found: list[Mention] = []
        for mention in listing.mentions:
            if mention.kind == "official":
                break
            name = mention.name if mention.proper else mention.name[:1].lower() + mention.name[1:]
            found.append(replace(mention, kind="official", name=f"{title} {name}", core=title.lower()))
        stop = found[-1].end
        found[0] = replace(found[0], start=start)
        return found, stop

    def _offices(self, start: int, title: str, at: int, end: int) -> tuple[list[Mention], int] | None:
        """ "Các Trưởng phòng: Đào tạo, Kế hoạch - Tài chính": the head of each office."""
        found: list[Mention] = []
        while at < end and self.capitals[at] and not self._titled(at):
            joined = (i for i in range(at + 1, end) if self.lowers[i] == "và" and (found or self._opens(i + 1)))
            marked = (i for i in range(at + 1, end) if self.lowers[i] in {",", ";", ":", "."})
            stop = min(next(joined, end), next(marked, end))
            found.append(Mention(at, stop, "official", f"{title} {self.name(at, stop)}", title.lower(), proper=True))
            at = stop + 1
            if self.lowers[stop] not in {",", "và"}:
                break
        if not found:
            return None
        found[0] = replace(found[0], start=start)
        return found, found[-1].end

    def _ministers(self, start: int, at: int, end: int) -> tuple[list[Mention], int] | None:
        """ "Các Bộ trưởng: Tài chính, Y tế": the minister of each field."""
        found: list[Mention] = []
        while at < end and self.capitals[at]:
            field = sectors().at(self.lowers, at)
            if field is None or field[0] > end:
                break
            name = f"Bộ trưởng Bộ {self.name(at, field[0])}"
            found.append(Mention(at, field[0], "official", name, "bộ trưởng", proper=True))
            at = field[0] + 1
            if self.lowers[at - 1] not in {",", "và"}:
                break
        if not found:
            return None
        found[0] = replace(found[0], start=start)
        return found, found[-1].end

    def _further_ranks(self, at: int, end: int) -> int:
        """ "Thủ trưởng các ngành, các cấp, các đơn vị kinh tế": the heads of all of them."""
        further = {"ngành", "cấp", "ban"}
        while self.lowers[at : at + 2] == [",", "các"] and self.lowers[at + 2] in further:
            group = None if self.capitals[at + 2] else self._classes(at + 1, at + 2, end, True, False, True)
            if group is None:
                break
            at = group[1]
            further = {*further, "cơ", "đơn"}
        return at

    def _several_posts(self, start: int, at: int, stop: int) -> bool:
        """ "Bộ trưởng, Chủ nhiệm Ủy ban Nhà nước": two posts, where "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ" is one."""
        state = self.lowers[stop : stop + 4] == ["ủy", "ban", "nhà", "nước"] and self.lowers[stop + 4] in {
            ",",
            "và",
            ";",
        }
        return start < at or (self.lowers[stop] in {"các", "ủy"} and (state or self.lowers[stop] == "các"))

    def _headed(self, at: int, end: int) -> int:
        """The end of the body whose first word is the last one of a title; 0 when none is named."""
        if self.lowers[at] not in _HEADED or self.lowers[at - 1] != "trưởng":
            return 0
        body = self._body(at, end, False)
        if body is not None:
            return body[0]
        return self._name_goes_on(at, at + 1, end) if self.capitals[at + 1] and not self._titled(at + 1) else 0

    def _person(self, at: int, end: int) -> int | None:
        """The end of a person's name, of two capitals at least; None where an agency or a post begins."""
        stop = self._proper_words(at, end) if self.capitals[at] and self.capitals[at + 1] else at
        return stop if stop - at > 1 and not self._opens_agency(at) else None

    def _apposition(self, at: int, end: int) -> int:
        """Skip a second post of the same holder: "Bộ trưởng Bộ X - Phó Trưởng ban Ban Chỉ đạo Y"."""
        if at + 1 < end and self.lowers[at] == "-":
            found = openings().at(self.lowers, at + 1)
            if found is not None and found[1] == "title":
                official = self._nested(partial(self._official, at + 1, at + 1, found[0], end))
                return official[1] if official is not None else at
        return at
