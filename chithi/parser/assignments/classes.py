"""Classes of agencies: generic nouns with what qualifies them ("các sở, ban, ngành có liên quan")."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from chithi.parser.assignments.bodies import NUMERAL
from chithi.parser.assignments.functions import Functions
from chithi.parser.assignments.mentions import Mention
from chithi.parser.assignments.vocabulary import (
    CLOSED,
    MARKS,
    head_lexicon,
    instructed,
    lexicon,
    openings,
    predicates,
    sectors,
    words,
)

# First words of unions and associations, each of which is a body of its own: "công đoàn | đoàn thanh niên".
_UNIONS = {"công", "đoàn", "hội", "mặt", "liên"}


@lru_cache(maxsize=4096)
def _is_vague(phrase: str) -> bool:
    """Own units that nothing tells apart: "đơn vị trực thuộc", "lực lượng chức năng"."""
    nouns = words("vague")
    return any(
        phrase == noun or (phrase.startswith(noun + " ") and phrase[len(noun) + 1 :] in words("vague_qualifier"))
        for noun in nouns
    )


class Classes(Functions):
    """Reads collectives. A list under one determiner is one collective (P8)."""

    def _classes(
        self, start: int, at: int, end: int, determined: bool, first: bool, expected: bool
    ) -> tuple[list[Mention], int] | None:
        """Generic nouns under one determiner: "các sở, ban, ngành có liên quan" is one collective (P8)."""
        noun = at
        found = self._generic(at, end) if determined or expected or first else None
        if found is None:
            return None
        core_end = found
        found = max(found, self.small.get(noun, 0))
        if (
            not determined
            and self.lowers[noun] in {"tổ", "cấp"}
            and core_end - noun < 4
            and self.lowers[noun + 1] != "ủy"
            and not self._is_noun(noun, core_end, end)
        ):
            return None
        if not determined and not expected and " ".join(self.lowers[noun:core_end]) in words("community"):
            return None
        stop = self._branches(self._qualified(found, end, noun), end)
        last_qualified = stop > found
        count = 1
        while (
            stop < end and not self.lowers[start].isdigit()
        ):  # a number counts one kind: "02 Tập đoàn | , Tổng công ty"
            sep = self.lowers[stop]
            if sep not in {",", "và", "hoặc"} and not self._hyphened(stop, end):
                break
            nxt = stop + 1
            if sep == "," and self.lowers[nxt] == "và":
                nxt += 1
                sep = "và"
            follow = self._generic(nxt, end)
            if follow is None and self.lowers[nxt] in {"chính", "xã"} and self.lowers[noun] in {"tổ", "cơ"}:
                kind = lexicon("qualifier").at(self.lowers, nxt)  # "các tổ chức chính trị, chính trị - xã hội"
                if kind is None or kind[0] > end:
                    break
                stop = kind[0]
                continue
            if follow is None or self._is_proper(nxt, end):
                break
            if sep == "và" and self.lowers[nxt] in {"hệ", "mạng"}:
                break
            if (
                not determined
                and last_qualified
                and self.lowers[nxt:follow] == self.lowers[noun:core_end] == ["cơ", "quan"]
            ):
                break  # "cơ quan thuế | cơ quan hải quan": two, without a determiner over both
            apart = self.lowers[follow] == "các" or (not determined and self.lowers[nxt] in _UNIONS)
            if apart and " ".join(self.lowers[nxt:follow]) in words("branching"):
                break  # "công đoàn các tỉnh | công đoàn các trường"
            if last_qualified and (self.lowers[nxt] == "chính" or self.lowers[noun] == "ngành"):
                break  # "các cơ quan chức năng | chính quyền địa phương", "ngành y tế | cơ quan chức năng"
            follow_stop = self._qualified(max(follow, self.small.get(nxt, 0)), end, nxt)
            last_qualified = follow_stop > follow
            if (
                sep == "và"
                and self.lowers[follow_stop] == ","
                and self._generic(follow_stop + 1, end) is not None
                and not self._is_proper(follow_stop + 1, end)
            ):
                break
            stop = follow_stop
            count += 1
        bare = not determined and count == 1 and stop == core_end
        if bare and not expected and core_end - noun < 3 and not self._must(noun, stop):
            return None
        if stop > core_end and self.lowers[noun] == "tổ" and lexicon("modal").at(self.lowers, stop) is not None:
            return [self._class(start, stop, noun, core_end)], stop
        if (
            not determined
            and count == 1
            and core_end - noun < 4
            and " ".join(self.lowers[noun:core_end]) not in words("branching")
            and self.lowers[noun + 1] not in {"ủy", "thể"}
            and self.lowers[noun]
            in {"tổ", "cấp", "hội", "ban", "bộ", "phòng", "viện", "vụ", "đoàn", "đội", "bên", "nhóm"}
            and (not self.capitals[noun] or self.lowers[noun] in {"bên", "nhóm"})
        ):
            return None
        if (
            (self.lowers[noun] == "cấp" or self.lowers[noun : noun + 2] == ["tổ", "chức"])
            and core_end - noun < 4
            and self.lowers[noun + 1] != "ủy"
            and not determined
            and count == 1
        ):
            return None  # a verb that looks like the noun of a class: "tổ chức hội nghị", "cấp giấy phép"
        return [self._class(start, stop, noun, core_end)], stop

    def _hyphened(self, at: int, end: int) -> bool:
        """A hyphen that stands for a comma between two bare nouns: "các sở | - ngành", "sở | - ban - ngành"."""
        if self.lowers[at] != "-" or at + 1 >= end or self.capitals[at + 1]:
            return False
        after = self._generic(at + 1, end)
        return after is not None and any(self._generic(at - n, end) == at for n in (1, 2) if n <= at)

    def _branches(self, at: int, end: int) -> int:
        """Further branches of a class: "các lực lượng quân đội | , công an và dân quân tự vệ"."""
        if self.lowers[at] not in {",", "và"}:
            return at
        branch = lexicon("branch")
        before = [
            at - n for n in (1, 2, 3, 4) if n <= at and (found := branch.at(self.lowers, at - n)) and found[0] == at
        ]
        if not before:
            return at
        large = self.capitals[before[-1]]  # "các cơ quan Tham mưu, Chính trị"
        while at < end and self.lowers[at] in {",", "và"}:
            found = branch.at(self.lowers, at + 1)
            if (
                found is None
                or self.capitals[at + 1] != large
                or at + 1 in self.known
                or self._level_at(found[0], end, at) is not None
            ):
                break
            ends = self.lowers[found[0]] in {",", "và", ":", ";", "."} or self._predicate_at(found[0], end)
            kind = None if ends else lexicon("qualifier", "place_of_work").at(self.lowers, found[0])
            if not ends and kind is None and self.lowers[found[0]] not in {"phối", "thuộc"}:
                break
            at = kind[0] if kind is not None else found[0]
        return at

    def _predicate_at(self, at: int, end: int) -> bool:
        """The action begins here, or its heading ends."""
        if at >= end or self.lowers[at] == ":":
            return True
        return any(known.at(self.lowers, at) for known in (lexicon("verb", "adverb", "modal"), instructed()))

    def _must(self, noun: int, at: int) -> bool:
        """A class without any qualifier is the subject where a word of duty follows: "Chính quyền phải …"."""
        return (at - noun > 1 and self.lowers[at] in {"phải", "cần"}) or self._answerable(at)

    def _answerable(self, at: int) -> bool:
        return self.lowers[at : at + 3] in (["có", "trách", "nhiệm"], ["chịu", "trách", "nhiệm"])

    def _is_noun(self, noun: int, core_end: int, end: int) -> bool:
        """Whether "tổ chức", "cấp" without a determiner is the class and not the verb: a list, a modal, or capitals."""
        if self.capitals[noun] or self.lowers[core_end] in {",", "và"} or self.lowers[core_end] == "ủy":
            return True
        modal = lexicon("modal")
        return any(modal.at(self.lowers, i) for i in range(core_end, min(core_end + 8, end)))

    def _is_proper(self, at: int, end: int) -> bool:
        """A name, not a class: known, or a capital noun of organisation followed by a capital."""
        if at in self.known:
            return True
        found = head_lexicon().at(self.lowers, at)
        if found is None or found[0] >= end or not self.capitals[found[0]]:
            return False
        if self.lowers[at] == "ngành":
            return sectors().at(self.lowers, found[0]) is not None
        return self.capitals[at] or self.lowers[at] == "lực"

    def _office_of(self, noun: int, at: int) -> bool:
        """Whether one office is named by the body whose it is; "các cơ quan Sở Y tế, Công an" lists bodies."""
        several = noun > 0 and self.lowers[noun - 1] in {"các", "những", "hai"}
        return self.lowers[noun:at] == ["cơ", "quan"] and self.capitals[at] and at in self.known and not several

    def _qualified(self, at: int, end: int, noun: int | None = None) -> int:
        """The end of the qualifiers that follow a generic noun."""
        head = at
        if noun is not None and " ".join(self.lowers[noun:at]) in words("governing"):
            at = self._governed(at, end) or at
        while at < end:
            word = self.lowers[at]
            sector = sectors().at(self.lowers, at) if at == head and self.capitals[at] and noun is not None else None
            if sector is not None and self.lowers[at - 1] == "quan":  # "cơ quan Lao động - Thương binh và Xã hội"
                at = sector[0]
                continue
            if at == head and noun is not None and self._office_of(noun, at):
                office = self._nested(partial(self._body, at, end, False))  # "Cơ quan Ủy ban Kiểm tra Đảng ủy"
                if office is not None and office[0] > at:
                    return office[0]
            if self.capitals[at] and self._misprinted(at, end) is not None:
                at = self._misprinted(at, end) or at
                continue
            if at > head and self.lowers[at - 1] == "thuộc" and self.capitals[at]:
                belongs = self._nested(partial(self._body, at, end, False))
                if belongs is not None and belongs[0] > at:
                    at = belongs[0]
                    continue
            if (
                at in self.known
                and at > head
                and self.capitals[at]
                and self.lowers[at - 1] in {"môn", "thuộc", "năng", "việc"}
            ):
                at = self._name_goes_on(at, self.known[at], end)
                continue
            if word in {"loại", "cấp"} and NUMERAL.fullmatch(self.lowers[at + 1]):  # "chi nhánh loại I, loại II"
                at += 2
                while (
                    self.lowers[at] in {",", "và"}
                    and self.lowers[at + 1] == word
                    and NUMERAL.fullmatch(self.lowers[at + 2])
                ):
                    at += 3
                continue
            rank = self._rank(at, end) if word == "cấp" else None
            if rank is not None:
                at = rank
                continue
            found = lexicon("qualifier").at(self.lowers, at)
            if found is not None and found[0] <= end:
                verb = lexicon("verb").at(self.lowers, at)
                if verb is not None and found[0] <= verb[0]:
                    if noun is None or self.lowers[found[0]] in {"với", "cùng"}:
                        break  # "các Sở Y tế | kiểm tra", "các đoàn thể | phối hợp với"
                    if self._is_role_verb(noun, at, found[0]):
                        break
                    function = self._function(noun, at, end) if noun is not None and at == head else None
                    if function is not None:
                        at = function
                        continue
                    if at > head or not self._predicate_later(found[0], end):
                        break
                belongs_to = self.lowers[found[0] - 2 : found[0]] in (["thường", "trực"], ["thành", "viên"])
                body = self._nested(partial(self._body, found[0], end, False)) if belongs_to else None
                if body is not None:  # "cơ quan thường trực Ban An toàn giao thông huyện"
                    at = body[0]
                    continue
                at = self._proper_words(found[0], end) if self.lowers[found[0] - 1] in {"tỉnh", "phố"} else found[0]
                continue
            competent = self._competence(at, end)
            if competent is not None:
                at = competent
                continue
            within = self._in_sector(at, end)
            if within is not None:
                at = within
                continue
            if word in {"thuộc", "của", "trực"} and at + 1 < end:
                owner = at + 2 if word == "trực" and self.lowers[at + 1] == "thuộc" else at + 1
                if self.lowers[at + 1] in {",", "và", "hoặc"} and self.lowers[at + 2 : at + 4] == ["trực", "thuộc"]:
                    owner = at + 4  # "đơn vị thuộc, trực thuộc Bộ"
                body = self._body(owner, end, False)
                if body is not None:
                    at = body[0]
                    continue
                level = self._level_at(owner, end, owner)
                if level is not None:
                    at = level
                    continue
                units = self._nested(partial(self._classes, owner, owner, end, False, False, True))
                if units is not None and word != "của":
                    at = units[1]
                    continue
                if word == "của" and self.lowers[owner] == "địa":
                    at = owner + 2
                    continue
                break
            if (
                word == "các"
                and noun is not None
                and (
                    self.lowers[noun] in {"thường", "ban", "văn", "đảng", "ủy"}
                    or self.lowers[noun + 2] == "quản"
                    or " ".join(self.lowers[noun:at]) in words("branching")
                )
                and at == head
            ):
                placed = self._place_word(at + 1, end) is not None and self.lowers[at + 1] != "địa"
                if placed and " ".join(self.lowers[noun:at]) in words("branching"):
                    return self._places(at + 1, end)
                owners = self._nested(partial(self._classes, at, at + 1, end, True, False, True))
                if owners is not None:
                    return owners[1]
            if (
                word == "các"
                and noun is not None
                and self.lowers[noun] in {"chính", "cấp", "trạm", "trường"}
                and at == head
            ):
                if self._place_word(at + 1, end) is not None:
                    at = self._places(at + 1, end)
                    continue
                unit = lexicon("stop").at(self.lowers, at + 1)
                if unit is not None and self.lowers[at + 1] == "đơn":
                    at = self._qualified(unit[0], end)
                    continue
            if word == "các" and noun is not None and self.lowers[noun] == "chủ" and at == head:
                further = self._nouns(noun, at + 1, end)  # "chủ đầu tư các dự án thủy điện"
                if further > at + 1:
                    at = further
                    continue
            if word in {"trong", "thuộc"} and self.lowers[at + 1] == "các" and noun is not None:
                among = self._nested(partial(self._classes, at + 1, at + 2, end, True, False, True))
                if among is not None and self._predicate_at(among[1], end):
                    at = among[1]
                    continue
            if word == "về" and self.lowers[at - 1] in {"môn", "lý", "nước"} and noun is not None:
                further = self._nouns(noun, at + 1, end)
                if further > at + 1:
                    at = further
                    continue
            if word in {"tỉnh", "thành", "huyện", "xã", "phường", "quận", "đặc"}:
                after = self._place_word(at, end)
                if after is not None:
                    at = self._proper_words(after, end)
                    continue
            reach = self._range(at, end)
            if reach is not None:
                at = reach
                continue
            if word in MARKS or word in CLOSED:
                break
            if (self.capitals[at] or word in {"90", "91"}) and at == head:  # "các Tổng công ty 91"
                further = self._proper_words(at, end)
                if further > at:
                    at = further
                    continue
            named = noun is not None and self.lowers[noun] in {"cán", "công", "chuyên"} and at > head
            if named and word == "-" and self.capitals[at + 1] and not self._opens_agency(at + 1):
                at = self._nouns(noun or at, at + 2, end)  # "Cán bộ Tư pháp - Hộ tịch"
                continue
            if noun is None:
                break
            if predicates().at(self.lowers, at) is not None and self._function(noun, at, end) is None:
                break
            if at > head and instructed().at(self.lowers, at) is not None:
                break  # "các công đoàn cơ sở trực thuộc | hưởng ứng"
            further = self._modifiers(noun, at, end)
            if further == at:
                break
            at = further
        return at

    def _governed(self, at: int, end: int) -> int | None:
        """The class that a committee governs: "lãnh đạo cơ quan, đơn vị"; but "các đảng ủy | tổ chức quán triệt"."""
        heads = self.lowers[at - 1] in {"đạo", "đầu", "diện"}  # "người đứng đầu tổ chức"
        acts = self.lowers[at : at + 2] == ["tổ", "chức"]
        acts = acts and (not heads or predicates().at(self.lowers, at + 2) is not None)
        return None if acts else self._generic(at, end)

    def _competence(self, at: int, end: int) -> int | None:
        """The end of "xử lý kỷ luật" in "cơ quan có thẩm quyền xử lý kỷ luật cử …", where the predicate comes behind it."""
        verb = lexicon("verb").at(self.lowers, at) if self.lowers[at - 2 : at] == ["thẩm", "quyền"] else None
        if verb is None or lexicon("everybody").at(self.lowers, at) is not None:
            return None
        for stop in range(verb[0], min(verb[0] + 4, end)):
            if self.lowers[stop] in MARKS or self.lowers[stop] in CLOSED:
                return None
            found = lexicon("verb", "adverb", "modal").at(self.lowers, stop)
            if found is not None and (found[1] == "modal" or found[0] - stop > 1):
                return stop
        return None

    def _in_sector(self, at: int, end: int) -> int | None:
        """The end of "trong ngành Công Thương", "thuộc ngành quản lý"."""
        if self.lowers[at] not in {"trong", "thuộc"} or self.lowers[at + 1] not in {"ngành", "toàn"}:
            return None
        at += 2 + (self.lowers[at + 1 : at + 3] == ["toàn", "ngành"])
        sector = sectors().at(self.lowers, at) if at < end else None
        return sector[0] if sector is not None else self._proper_words(at, end)

    def _misprinted(self, at: int, end: int) -> int | None:
        """The end of "Ủy ban nhân Thành phố": a capital noun of organisation, a gap, a capital."""
        found = head_lexicon().at(self.lowers, at)
        if at in self.known or found is None or not self.capitals[at] or self.capitals[found[0]]:
            return None
        return found[0] + 3 if self.capitals[found[0] + 1] and self._place_word(found[0] + 1, end) else None

    def _predicate_later(self, at: int, end: int) -> bool:
        """Within the same breath a word follows that only a predicate begins with."""
        if self.lowers[at] in {"việc", "các", "những", "tình"}:  # "các sở | kiểm tra việc chấp hành …"
            return False
        for i in range(at, min(at + 12, end)):
            if self.lowers[i] in {",", ";", ".", ":"}:
                goes_on = self.lowers[i] == ":" or (self.lowers[i] == "," and self._lists_on(i + 1, end))
                return goes_on and i == at
            found = lexicon("verb", "adverb", "modal").at(self.lowers, i)
            if found is not None and found[1] == "adverb" and i == at:
                return predicates().at(self.lowers, found[0]) is not None  # "các đơn vị quản lý chặt chẽ vật tư"
            if found is not None and (found[1] == "modal" or i > at):
                return True
        return False

    def _is_role_verb(self, noun: int, at: int, stop: int) -> bool:
        """ "Giao các doanh nghiệp | chủ trì, Công an phối hợp", "các cơ quan, đơn vị | phối hợp kiểm tra": no names of roles."""
        if self.lowers[at:stop] == ["chủ", "trì"]:
            return self.lowers[stop] == ","
        several = noun > 0 and self.lowers[noun - 1] in {"các", "những", ",", "và"}
        acts = lexicon("verb", "adverb").at(self.lowers, stop) is not None
        return self.lowers[at:stop] == ["phối", "hợp"] and several and acts

    def _lists_on(self, at: int, end: int) -> bool:
        """Another agency follows a comma, so that what stands before it belongs to a name."""
        found = openings().at(self.lowers, at) if at < end else None
        return at in self.known or (found is not None and found[1] != "stop" and not self._acts(at))

    def _modifiers(self, noun: int, at: int, end: int) -> int:
        """Lower-case words that qualify a class of units, up to the verb of the sentence: asked of underthesea."""
        function = self._function(noun, at, end)
        return function if function is not None else self._nouns(noun, at, end)

    def _class(self, start: int, stop: int, noun: int, core_end: int) -> Mention:
        core = " ".join(self.lowers[noun:core_end])
        parts = re.split(r" (?:,|và|hoặc) ", " ".join(self.lowers[noun:stop]))
        vague = all(_is_vague(part) for part in parts)
        public = core in words("people") or (core in words("public") and not self._serves(core_end))
        return Mention(start, stop, "collective", self.name(start, stop), core, vague, public)

    def _serves(self, at: int) -> bool:
        """ "cơ sở khám bệnh", "cơ sở giáo dục": institutions that carry out a public task."""
        return self.lowers[at - 1] == "sở" and self.lowers[at] in {
            "khám",
            "giáo",
            "y",
            "đào",
            "trợ",
            "bảo",
            "cai",
            "hội",
            "đoàn",
            "đảng",
        }
