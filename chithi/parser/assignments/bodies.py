"""Names of bodies, known or by their shape.

A name that the gazetteer knows is one name whatever stands in it. Any other is known by its shape: a noun of
organisation, capitals, a place or a level; where lower-case words go on, underthesea says whether a noun still belongs to
the name or the verb has begun ("Trung tâm Kiểm soát bệnh tật | tổ chức tập huấn").
"""

from __future__ import annotations

import re
from functools import partial

from chithi.parser.assignments.localities import LEVEL_WORDS, Localities
from chithi.parser.assignments.vocabulary import (
    CLOSED,
    MARKS,
    SEPARATORS,
    head_lexicon,
    instructed,
    lexicon,
    openings,
    predicates,
    words,
)
from chithi.parser.language import tags

_NOUN_LIKE = {"xây dựng", "đầu tư", "đào tạo", "bồi dưỡng", "vận tải", "quản lý", "kiểm tra", "thanh tra"}
_TITLE_FIRST = {"cơ", "thường", "phó", "trưởng", "chủ", "bí", "ủy"}
_SHORT_FORMS = {
    "công ty",
    "văn phòng",
    "ban quản lý",
    "tổng công ty",
    "ban chỉ đạo",
    "tập đoàn",
    "ngân hàng",
    "tổng cục",
    "cục",
    "sở",
    "bộ",
    "trung tâm",
    "quỹ",
    "hội đồng",
    "tổ công tác",
    "chi cục",
    "ubmt",
    "liên sở",
    "liên bộ",
    "liên ngành",
}
# Heads whose names say a trade, and trades that look like verbs: "Công ty Đầu tư phát triển Thủy lợi".
_TRADERS = {"công", "tổng", "trung", "quỹ", "ban"}
_TRADES = {"phát triển", "khai thác", "kinh doanh", "sản xuất", "tư vấn", "quản lý", "dịch vụ"}
NUMERAL = re.compile(r"[ivx]+|\d{1,3}")
_ZONES = (
    ["du", "lịch"],
    ["di", "tích"],
    ["bảo", "tồn"],
    ["công", "nghệ"],
    ["công", "nghiệp"],
    ["kinh", "tế"],
    ["chế", "xuất"],
)
_COMMANDS = (["ban", "chỉ", "huy"], ["bộ", "chỉ", "huy"], ["bộ", "tư", "lệnh"])
# Words whose second syllable looks like a determiner or a modal: "Ban An toàn", "Phòng Hậu cần".
_COMPOUNDS = {
    ("an", "toàn"),
    ("hậu", "cần"),
    ("hàng", "không"),
    ("mặt", "bằng"),
    ("công", "trình"),
    ("chương", "trình"),
}
# First words of the classes that have committees of their own.
_GOVERNED = {"công", "hội", "đảng", "chi"}
_CLAUSE_LIKE = {"ban chỉ đạo", "tổ công tác", "đoàn công tác", "ban tổ chức", "hội đồng", "văn phòng ban chỉ"}
# Heads whose name is not complete without a place.
PLACED = {"ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "đoàn đại biểu quốc hội"}


class Bodies(Localities):
    """Reads the names of single bodies."""

    def _body(self, at: int, end: int, determined: bool) -> tuple[int, str] | None:
        """The end and the head noun of a body's name at `at`, known or by its shape."""
        if at >= end:
            return None
        stop = self.known.get(at, 0)
        if stop and self._party_class(stop):
            return None
        if stop and stop <= end:
            core = " ".join(self.lowers[at:stop]) if " ".join(self.lowers[at:stop]) in PLACED else self.lowers[at]
            found = head_lexicon().at(self.lowers, at)
            if core not in PLACED and found is not None:
                core = " ".join(self.lowers[at : found[0]])
            joint = self._joint_office(at, stop, end)
            if joint is not None:
                return joint, core
            level = stop - 2 if self.lowers[stop - 1] == "phố" else stop - 1
            cooperative = self.lowers[stop - 2 : stop] == ["tác", "xã"]  # "Liên minh Hợp tác xã tỉnh"
            if level > at and not cooperative and (self._place_word(level, end) or 0) >= stop:
                return self._places(level, end), core  # "Thuế tỉnh, thành phố", "Công an tỉnh Hưng Lam"
            return self._name_goes_on(at, stop, end), core
        found = head_lexicon().at(self.lowers, at)
        if found is None or not (self.capitals[at] or self._small_head(at, found[0])):
            return None
        longer = openings().at(self.lowers, at)
        if longer is not None and longer[0] > found[0] and longer[1] != "head":
            if self.lowers[at : at + 2] != ["hội", "đồng"] or not self.capitals[longer[0]]:
                return None  # "Tổ chức", "Cơ sở", "Đoàn thể"
            firm = self._nested(partial(self._body, longer[0], end, False))  # "Hội đồng quản trị Tổng công ty X"
            return (firm[0], " ".join(self.lowers[at : longer[0]])) if firm is not None else None
        core = " ".join(self.lowers[at : found[0]])
        stop = self._name_goes_on(at, found[0], end)
        joint = self._joint_office(at, stop, end)
        if joint is not None:
            return joint, core
        if stop == found[0]:
            if determined or not self._stands_alone(at, stop):
                return None
            return stop, core
        numbered = self.lowers[found[0]][:1].isdigit()
        if not (numbered or any(self.capitals[found[0] : stop]) or self._has_level(found[0], stop)):
            return None
        return stop, core

    def _small_head(self, at: int, stop: int) -> bool:
        """ "chi nhánh Ngân hàng Nhà nước", "ngành Điện lực": a head in small letters before a name."""
        if self.lowers[at] == "chi":
            return self.lowers[stop - 1] == "nhánh" and self.capitals[stop]
        return self.lowers[at] == "ngành" and self.capitals[stop] and not self._opens_agency(stop)

    def _joint_office(self, at: int, stop: int, end: int) -> int | None:
        """The end of the name of one office that serves two bodies: "Văn phòng Đoàn ĐBQH và HĐND tỉnh"."""
        if (
            self.lowers[at : at + 2] != ["văn", "phòng"]
            or self.lowers[stop] != "và"
            or not self._is_placed(at + 2, stop)
        ):
            return None
        other = self._nested(partial(self._body, stop + 1, end, False))
        return other[0] if other is not None and other[1] in PLACED else None

    def _is_placed(self, start: int, stop: int) -> bool:
        name = " ".join(self.lowers[start:stop])
        return any(name == placed or name.startswith(placed + " ") for placed in PLACED)

    def _party_class(self, stop: int) -> bool:
        """ "Ban thường vụ tỉnh ủy, thành ủy": committees in small letters are a class, not that of one province."""
        small = self.lowers[stop - 1] == "ủy" and not self.capitals[stop - 2]
        return small and self.lowers[stop] == "," and self.lowers[stop + 2] == "ủy"

    def _stands_alone(self, at: int, stop: int) -> bool:
        """ "Công ty", "Văn phòng", "Ban Quản lý": short forms of a body named before; nouns of classes are not."""
        if self.lowers[stop] == "," and self._generic(stop + 1, self.size) is not None and not self.capitals[stop + 1]:
            return False
        return " ".join(self.lowers[at:stop]) in _SHORT_FORMS

    def _has_level(self, start: int, stop: int) -> bool:
        return any(self.lowers[i] in LEVEL_WORDS for i in range(start, stop))

    def _name_goes_on(self, start: int, at: int, end: int) -> int:
        """The end of a name of which the words up to `at` are known to belong to it."""
        head_only = True
        known_end = at
        complete = self.known.get(start) == at and at - start > 1 and not self._needs_more(start, at)
        clause_like = (
            " ".join(self.lowers[start : start + 3]) in _CLAUSE_LIKE
            or " ".join(self.lowers[start : start + 2]) in _CLAUSE_LIKE
            or any(" ".join(self.lowers[i : i + 3]) == "ban chỉ đạo" for i in range(start, at))
        ) and not (self.lowers[start : start + 3] == ["ban", "tổ", "chức"] and at - start > 3)
        ministry = self.lowers[start] == "bộ" and self.lowers[start + 1] not in {"chỉ", "tư", "chqs", "ch"}
        while at < end:
            word = self.lowers[at]
            inner = self.known.get(at - 1, 0)
            if at - 1 > start and inner > at:  # "Công đoàn | ngành Y tế"
                at = inner
                head_only = False
                continue
            if (self.lowers[at - 1], word) in _COMPOUNDS and self.capitals[at - 1]:
                at += 1
                head_only = False
                continue
            if ministry and word in {"các", "những"}:
                break
            level = self._level_at(at, end, start)
            if level is not None:
                at = level
                break
            commanding = self.lowers[start : start + 3] in _COMMANDS
            branching = (
                clause_like or commanding or (word == "các" and " ".join(self.lowers[start:at]) in words("branching"))
            )
            if word == "số" and self.lowers[at + 1].isdigit() and (not head_only or complete):
                at += 2  # "Đội Cảnh sát giao thông số 1"
                break
            if word == "các" and self.lowers[at + 1] in {"khu", "cụm"} and self.lowers[start] in {"công", "cđ"}:
                at += 2  # "Công đoàn các khu công nghiệp"
                while self.lowers[at : at + 2] in _ZONES:
                    at += 2
                continue
            if branching and word == "các" and self._generic(at + 1, end) is not None:
                return self._owners(at + 1, end)
            governed = complete and at == known_end and not self.capitals[at] and word in _GOVERNED
            if governed and self._generic(at, end) is not None:
                return self._owners(at, end)  # "Ủy ban Kiểm tra | công đoàn các cấp"
            if word == "tính" and self.lowers[at - 1] == "dân":  # a misprint of "tỉnh" that many copies share
                at += 1
                break
            if word == "-" and at + 1 < end and self.capitals[at + 1] and self.lowers[at + 1] not in _TITLE_FIRST:
                at += 2
                head_only = False
                continue
            if (
                word in {"và", "&"}
                and at + 1 < end
                and self.capitals[at + 1]
                and not NUMERAL.fullmatch(self.lowers[at + 1])
                and not self._opens(at + 1)
                and not head_only
            ):
                at += 2
                continue
            if word == "và" and self.lowers[start] == "sở" and start not in self.known and not head_only:
                further = self._small_field(start, at + 1, end)
                if further:
                    at = further
                    break
            managed = self.lowers[start : start + 3] == ["ban", "quản", "lý"]
            if managed and self.lowers[at + (word in {"các", "và"})] in {"khu", "cụm", "dự", "rừng", "vườn"}:
                at += 1 + (word in {"các", "và"})  # "Ban Quản lý các khu kinh tế và khu công nghiệp tỉnh"
                while self.lowers[at : at + 2] in _ZONES:
                    at += 2
                at += self.lowers[at] == "cao"
                continue
            if (
                word == "các"
                and at + 1 < end
                and self.capitals[at + 1]
                and self.lowers[at - 1] not in {",", "và"}
                and not self._titled(at + 1)
            ):
                at += 2
                head_only = False
                continue
            if word == "," and self.lowers[at - 1 : at + 2] == ["phòng", ",", "chống"] and not head_only:
                at += 2
                continue
            if word in SEPARATORS or not (word[0].isalnum() or word == "-"):
                break
            if at in self.known and at > start:
                at = self.known[at]  # "Ban Cán sự đảng Sở Văn hóa, Thể thao và Du lịch"
                head_only = False
                continue
            if at > start + 1 and self._counted(at) and not self.capitals[at + 1]:
                return self._owners(at + 1, end)  # "Hội Chữ thập đỏ 12 trường học"
            if self.capitals[at] or word[0].isdigit():
                nested = head_lexicon().at(self.lowers, at)
                clause_like = clause_like or (
                    nested is not None and " ".join(self.lowers[at : nested[0]]) in _CLAUSE_LIKE
                )
                at = nested[0] if nested is not None and nested[0] <= end else at + 1
                head_only = False
                continue
            if self.lowers[at : at + 2] == ["cơ", "quan"] and at + 2 in self.known and self.lowers[at - 1] == "ủy":
                return self.known[at + 2]  # "Đảng ủy cơ quan Văn phòng Quốc hội"
            if self.lowers[at : at + 2] == ["thường", "trực"] and self.capitals[at + 2] and self._opens(at + 2):
                at += 2  # "Văn phòng thường trực Ban Chỉ huy …"
                continue
            qualifier = lexicon("own_qualifier").at(self.lowers, at)
            if qualifier is not None and qualifier[0] <= end:
                at = qualifier[0]
                continue
            if word in {"thuộc", "của"} and at + 1 < end and self.known.get(at + 1):
                known = self.known[at + 1]
                at = self._nested(partial(self._name_goes_on, at + 1, known, end)) or known
                break
            if self._small_gap(start, at, end):
                at += 1
                continue
            if clause_like or (commanding and head_only and word in {"phòng", "về", "cứu", "chống", "tìm"}):
                further = self._clause_name(at, end)
                if further == at:
                    break
                at = further
                continue
            if complete and at == known_end:
                break  # the gazetteer knows the whole name; a lower-case word behind it is no part of it
            further = self._nouns(start, at, end)
            if further == at:
                break
            at = further
        return at

    def _counted(self, at: int) -> bool:
        """A number for "các": "04 bệnh viện tuyến tỉnh", "02 Tập đoàn"."""
        if not self.lowers[at].isdigit() or len(self.lowers[at]) > 3:
            return False
        found = openings().at(self.lowers, at + 1)
        return found is not None and found[1] in ("generic", "head", "level")

    def _opens_name(self, at: int) -> bool:
        """A name of its own begins here, not a further class: "…, Bộ Chỉ huy quân sự các tỉnh"."""
        return at in self.known or (self.capitals[at] and self._opens_agency(at))

    def _owners(self, at: int, end: int) -> int:
        """The end of the classes that each have such a committee: "Ban Chỉ đạo 389 các bộ, ngành, địa phương"."""
        while at < end:
            found = self._generic(at, end)
            if found is None:
                break
            at = found
            if self.lowers[at : at + 3] == [",", "đảng", "ủy"] and not self.capitals[at + 1]:
                at += 3  # "Ban Dân vận các huyện ủy, đảng ủy trực thuộc"
                continue
            if self.lowers[at] == "," and self._generic(at + 1, end) is not None and not self._opens_name(at + 1):
                at += 1
                continue
            if self.lowers[at : at + 2] == [",", "các"] and self.lowers[at + 2] in {"cấp", "ngành"}:
                return at + 3  # "Ban Chỉ huy … các ngành, các cấp"
            break
        at = self._proper_words(at, end)  # "các Tổng công ty 91"
        rank = lexicon("own_qualifier", "own_rank").at(self.lowers, at) if at < end else None
        if rank is not None:
            return self.known.get(rank[0], rank[0])  # "đảng ủy trực thuộc Tỉnh ủy"
        return self._level_at(at, end, at) or at

    def _needs_more(self, start: int, at: int) -> bool:
        """A known beginning of many names ("Ban Quản lý dự án …", "Hội đồng …") rather than a whole one."""
        return any(
            " ".join(self.lowers[start:at]).startswith(head) for head in ("ban ", "hội đồng", "tổ ", "công ty", "quỹ")
        )

    def _small_gap(self, start: int, at: int, end: int) -> bool:
        """One or two small words before the capital with which the name goes on ("ứng dụng Công nghệ cao")."""
        if self.lowers[start] in _TRADERS and " ".join(self.lowers[at : at + 2]) in _TRADES and self.capitals[at + 2]:
            return not self._opens_agency(at + 2)
        if "-" in self.lowers[at + 1 : at + 4]:  # "Khoa Hồi sức tích cực - Chống độc"
            hyphen = self.lowers.index("-", at + 1)
            words_only = all(self.lowers[i].isalpha() and not self.capitals[i] for i in range(at, hyphen))
            if words_only and self.capitals[hyphen + 1] and not self._opens_agency(hyphen + 1):
                return True
        for i in range(at, min(at + 3, end)):
            if self.capitals[i]:
                return i > at and not self._opens_agency(i)
            if self.lowers[i] in CLOSED or self.lowers[i] in MARKS or predicates().at(self.lowers, i) is not None:
                return False
        return False

    def _clause_name(self, at: int, end: int) -> int:
        """The name of a steering committee is its task ("Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 tỉnh")."""
        stop = at
        while stop < end:
            word = self.lowers[stop]
            if word in {"phòng", "về"} or (
                word == "," and self.lowers[stop - 1] == "phòng" and self.lowers[stop + 1] == "chống"
            ):
                stop += 1
                continue
            if word in MARKS or word in {"và", "các"} or self._level_at(stop, end, at) is not None:
                break
            found = predicates().at(self.lowers, stop)
            if (
                found is not None
                and (self.lowers[stop - 1], word) not in _COMPOUNDS
                and word not in {"phòng", "quản", "xây", "phát", "bảo", "thực"}
                and not self.capitals[stop]
                and self.lowers[stop - 1] != "tổng"
            ):
                break
            if found is not None and self.lowers[stop : stop + 2] == ["thực", "hiện"] and stop != at:
                break
            stop += 1
        return stop

    def _opens(self, at: int) -> bool:
        """Another mention begins here, so that "và" before it joins two names and not two parts of one."""
        found = openings().at(self.lowers, at)
        return at in self.known or (found is not None and found[1] not in ("level", "stop"))

    def _titled(self, at: int) -> bool:
        found = openings().at(self.lowers, at)
        return found is not None and found[1] in ("title", "honorific")

    def _small_field(self, start: int, at: int, end: int) -> int:
        """The end of a second field in small letters: "Sở Quản lý Nhà đất và | công trình công cộng | tổ chức"; 0: none."""
        if at >= end or self._opens(at) or predicates().at(self.lowers, at) is not None:
            return 0
        stop = self._nouns(start, at, end)
        ends = predicates().at(self.lowers, stop) is not None or (
            self.lowers[stop] == "," and openings().at(self.lowers, stop + 1) is not None
        )
        return stop if stop > at + 1 and ends else 0

    def _dated(self, at: int, end: int) -> bool:
        """ "ngày 26": a date belongs to no name."""
        return self.lowers[at] == "ngày" and at + 1 < end and self.lowers[at + 1][0].isdigit()

    def _nouns(self, start: int, at: int, end: int) -> int:
        """Lower-case words that still belong to the name that began at `start`: asked of underthesea."""
        if self.lowers[at] in CLOSED or self.lowers[at][0] == "§":
            return at
        word_at = " ".join(self.lowers[at : at + 2])
        verb = predicates().at(self.lowers, at)
        if verb is not None:
            if self._place_word(verb[0], end) is not None:
                return verb[0]
            again = lexicon("verb").at(self.lowers, verb[0]) if verb[0] < end else None
            return verb[0] if again is not None and word_at in _NOUN_LIKE and not self.capitals[at - 1] else at
        if self.capitals[at - 1] and instructed().at(self.lowers, at) is not None:
            return at  # "Hợp tác xã Mai Lâm | điều tiết nước"
        opening = openings().at(self.lowers, at) if word_at != "khoa học" else None
        if opening is not None and (not self.capitals[at - 1] or opening[1] in ("determiner", "title", "honorific")):
            return at
        if not self.curious:
            return at
        first = max(start, at - 4)
        last = at
        while last < end and last - at < 5 and self.lowers[last] not in MARKS and not self._dated(last, end):
            last += 1
        if last == at:
            return at
        base = self.tokens[first].start
        clause = self.text[base : self.tokens[last - 1].end]
        ends = {t.end - base: i + 1 for i, t in enumerate(self.tokens[at:last], at)}
        stop = at
        for begin, finish, tag in tags(clause):
            if finish <= self.tokens[at].start - base:
                continue
            if begin < self.tokens[at].start - base:
                if finish in ends:
                    stop = ends[finish]
                continue
            if not tag.startswith(("N", "M", "A", "Ny", "B")) or finish not in ends:
                break
            first = max(stop, at)
            if any(w in SEPARATORS for w in self.lowers[first : ends[finish]]):
                break  # no word, whatever underthesea says
            if self.lowers[ends[finish] - 1] in CLOSED or (
                first > at and predicates().at(self.lowers, first) is not None
            ):
                break
            if ends[finish] - first > 2 and self.lowers[ends[finish] - 2 : ends[finish]] == ["thực", "hiện"]:
                break  # "phổ thông thực hiện" is no word
            stop = ends[finish]
        return stop

    def _generic(self, at: int, end: int) -> int | None:
        if at >= end:
            return None
        found = openings().at(self.lowers, at)
        if found is None or found[0] > end:
            return None
        if found[1] == "generic" or (
            found[1] == "level"
            and self.lowers[at] in {"địa", "huyện", "xã", "phường", "tỉnh", "quận", "thị", "thành", "đặc"}
        ):
            return found[0]
        if found[1] in ("head", "title"):
            other = lexicon("generic", "people").at(self.lowers, at)
            if other is not None and (found[1] == "head" or other[0] >= found[0]):  # "chi cục" is not "chi cục trưởng"
                return other[0]
        return None
