"""Agencies as running text names them: posts, bodies, classes, with the qualifiers that belong to the name.

A name that the gazetteer knows is one name whatever stands in it. Any other is known by its shape: a noun of
organisation, capitals, a place or a level; where lower-case words go on, underthesea says whether a noun still belongs to
the name or the verb has begun ("Trung tâm Kiểm soát bệnh tật | tổ chức tập huấn").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from chithi.parser.agencies import gazetteer as known_names
from chithi.parser.agencies import heads
from chithi.parser.document import AssigneeKind
from chithi.parser.language import Gazetteer, Lexicon, Token, tags, words_of
from chithi.parser.rules import load

SEPARATORS = {",", "và", ";", "cùng", "hoặc", "&", "/"}
_MARKS = set(",.;:!?()[]{}“”\"'’‘/…*|")
# Words that can neither go on in a name nor qualify it.
_CLOSED = {
    "của", "do", "được", "bị", "để", "nhằm", "theo", "trong", "tại", "trên", "với", "về", "từ", "đến", "khi", "nếu", "mà",
    "thì", "là", "đã", "đang", "sẽ", "phải", "cần", "không", "có", "này", "đó", "nào", "và", "hoặc", "cùng", "cho", "ra", "vào",
    "bởi", "như", "nêu", "nhất", "các", "những", "mỗi", "căn", "trước", "sau", "cũng", "đều", "vẫn", "còn", "chưa", "vừa", "lên", "rất", "tự", "đồng",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """One assignee as named.

    Attributes:
        start, end: token indices; the quoted text runs from the first to the last of them.
        kind: body, official or collective.
        name: the name in full, with the head restored that a list shares ("Sở" in "các sở: Tài chính, Y tế").
        core: the noun that carries it, lower case ("đơn vị", "chủ tịch", "sở").
        vague: a class of own units without a function of their own ("các đơn vị trực thuộc").
        public: firms and citizens, whom only the document itself can address.
        proper: it names one body, or one post, by name.
    """

    start: int
    end: int
    kind: AssigneeKind
    name: str
    core: str
    vague: bool = False
    public: bool = False
    proper: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Agencies in coordination: the mentions in order and the token range that they fill."""

    start: int
    end: int
    mentions: tuple[Mention, ...]


@cache
def words(name: str) -> frozenset[str]:
    """A closed class of the rules file as a set of phrases."""
    return frozenset(" ".join(words_of(w)) for w in load("assignments")["words"][name])


@cache
def lexicon(*names: str) -> Lexicon:
    """The phrases of some classes of the rules file, each with the name of its class; later classes win."""
    return Lexicon((phrase, name) for name in names for phrase in load("assignments")["words"][name])


@cache
def predicates() -> Lexicon:
    """What may follow a subject: modals, adverbs, verbs, scope phrases, and the words that make it a report."""
    return lexicon("scope", "verb", "adverb", "modal", "spoken")


@cache
def openings() -> Lexicon:
    """Words with which a mention can begin, and the look-alikes that end the search (`stop`)."""
    table = load("assignments")["words"]
    classes = ("generic", "alone", "title", "honorific", "determiner", "stop")
    entries = [(w, "level") for w in table["level"]] + [(w, "head") for w in _head_nouns()]
    return Lexicon(entries + [(w, c) for c in classes for w in table[c]])


@cache
def _head_nouns() -> tuple[str, ...]:
    """Nouns that begin the name of a body: the registry's and those of the rules file."""
    return tuple(w for w in (*heads("body"), *load("assignments")["words"]["head"]) if w != "cơ sở")


@cache
def head_lexicon() -> Lexicon:
    """The head nouns, to be found at a token."""
    return Lexicon((w, "head") for w in _head_nouns())


@cache
def _fields() -> tuple[str, ...]:
    """Every spelling of the fields that departments and ministries are named after."""
    table = load("agencies")
    names = {row["name"] for row in table["sector"]}
    spellings = names | {alias for row in table["sector"] for alias in row.get("aliases", ())}
    return tuple(sorted(spellings | {short for short, full in table["abbreviations"].items() if full in names}))


@cache
def sectors() -> Lexicon:
    """The fields, for lists that share one head."""
    return Lexicon((name, "sector") for name in _fields())


@cache
def gazetteer() -> Gazetteer:
    """Every body that the registry knows, abbreviations included, with the departments and ministries of every field."""
    names = [entry.name for entry in known_names() if entry.kind == "body"]
    bodies = tuple(name.casefold() for name in names)
    names += [s for s, full in load("agencies")["abbreviations"].items() if full.casefold().startswith(bodies)]
    names += [f"{head} {field}" for field in _fields() for head in ("Sở", "Bộ", "Ngành", "Phòng")]
    return Gazetteer(names)


class Reader:
    """Reads the mentions of one run of tokens.

    Args:
        text: the plain text that the tokens point into.
        tokens: words and marks, without what stands in brackets.
        known: gazetteer names, start -> end index.
    """

    def __init__(self, text: str, tokens: Sequence[Token], known: dict[int, int]) -> None:
        self.text = text
        self.tokens = tokens
        self.lowers = [t.lower for t in tokens] + [""] * 8
        self.capitals = [t.capital for t in tokens] + [False] * 8
        self.known = known
        self.size = len(tokens)

    # -- lists ---------------------------------------------------------------------------------------------------

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
            at = self._relative(at, end)
            after = self._separator(at, end)
            if after is None:
                return Listing(start, at, tuple(self._share_place(found)))
            last, at = at, after
            continue
        if not found:
            return None
        return Listing(start, last, tuple(self._share_place(found)))

    def _relative(self, at: int, end: int) -> int:
        """Step over what limits the last member without belonging to its name: "trên địa bàn tỉnh", "liên quan đến …".

        A clause of unknown length is stepped over only when the list or the sentence visibly goes on behind it.
        """
        found = lexicon("place_of_work").at(self.lowers, at) if at < end else None
        if found is not None and found[0] <= end:
            at = self._proper_words(found[0], end)
            while at < end and self._place_word(at, end) is not None:
                at = self._proper_words(self._place_word(at, end) or at, end)
            return at
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
            if key in _PLACELESS and (after.core in _PLACED and after.proper or after.core == "đại biểu"):
                place = self._place_part(after)
                if place:
                    done[i] = replace(here, name=f"{here.name} {place}")
        return done

    def _place_part(self, mention: Mention) -> str:
        for i in range(mention.start + 1, mention.end):
            if self.lowers[i] in _LEVEL_WORDS and (self.lowers[i - 1] not in _LEVEL_WORDS):
                return self.name(i, mention.end)
        return ""

    # -- one group -----------------------------------------------------------------------------------------------

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
        determined = False
        while found is not None and found[1] in ("determiner", "honorific"):
            if found[1] == "determiner":
                determined = True
            else:
                start = found[0]
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
            and not self._title_is_noun(at, found[0], end, determined, first, expected)
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
        body = self._body(at, end, determined)
        if body is not None:
            stop, core = body
            if determined:
                stop = self._qualified(stop, end)
            places = None if determined else self._split_places(start, at, stop, end, core)
            if places is not None:
                return places
            kind: AssigneeKind = "collective" if determined else "body"
            return [Mention(start, stop, kind, self.name(start, stop), core, proper=not determined)], stop
        if found is not None and found[1] == "alone":
            if not determined and self.lowers[at] in {"xã", "hệ", "tầng"}:
                return None
            stop = self._qualified(found[0], end)
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

    # -- posts ---------------------------------------------------------------------------------------------------

    def _official(self, start: int, at: int, stop: int, end: int) -> tuple[list[Mention], int]:
        """A post with the body that it heads: "Chủ tịch Ủy ban nhân dân các xã, phường", "Thủ trưởng các sở, ngành"."""
        core = " ".join(self.lowers[at:stop])
        if self.lowers[stop] in {"thường"} and self.lowers[stop + 1] == "trực":
            stop += 2
        title = self.name(start, stop)
        at = titled = stop
        if at < end and self.lowers[at] == "của":
            at += 1
        mentions: list[Mention] = []
        determined = False
        org = at
        found = openings().at(self.lowers, at) if at < end and at not in self.known else None
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
        mentions = [Mention(start, name_end, "official", self.name(start, name_end), core, proper=body is not None)]
        return mentions, self._apposition(stop, end)[0]

    def _apposition(self, at: int, end: int) -> tuple[int, bool]:
        """Skip a second post of the same holder: "Bộ trưởng Bộ X - Phó Trưởng ban Ban Chỉ đạo Y"."""
        if at + 1 < end and self.lowers[at] == "-":
            found = openings().at(self.lowers, at + 1)
            if found is not None and found[1] == "title":
                official = self._official(at + 1, at + 1, found[0], end)
                return official[1], True
        return at, False

    # -- bodies --------------------------------------------------------------------------------------------------

    def _body(self, at: int, end: int, determined: bool) -> tuple[int, str] | None:
        """The end and the head noun of a body's name at `at`, known or by its shape."""
        if at >= end:
            return None
        stop = self.known.get(at, 0)
        if stop and stop <= end and self.capitals[at]:
            core = " ".join(self.lowers[at:stop]) if " ".join(self.lowers[at:stop]) in _PLACED else self.lowers[at]
            found = head_lexicon().at(self.lowers, at)
            if core not in _PLACED and found is not None:
                core = " ".join(self.lowers[at : found[0]])
            return self._name_goes_on(at, stop, end), core
        found = head_lexicon().at(self.lowers, at)
        if found is None or not self.capitals[at]:
            return None
        core = " ".join(self.lowers[at : found[0]])
        stop = self._name_goes_on(at, found[0], end)
        if stop == found[0]:
            if determined or not self._stands_alone(at, stop):
                return None
            return stop, core
        if not any(self.capitals[found[0] : stop]) and not self._has_level(found[0], stop):
            return None
        return stop, core

    def _stands_alone(self, at: int, stop: int) -> bool:
        """ "Công ty", "Văn phòng", "Ban Quản lý": short forms of a body named before; nouns of classes are not."""
        if self.lowers[stop] == "," and self._generic(stop + 1, self.size) is not None and not self.capitals[stop + 1]:
            return False
        return " ".join(self.lowers[at:stop]) in _SHORT_FORMS

    def _has_level(self, start: int, stop: int) -> bool:
        return any(self.lowers[i] in _LEVEL_WORDS for i in range(start, stop))

    def _name_goes_on(self, start: int, at: int, end: int) -> int:
        """The end of a name of which the words up to `at` are known to belong to it."""
        head_only = True
        clause_like = (
            " ".join(self.lowers[start : start + 3]) in _CLAUSE_LIKE
            or " ".join(self.lowers[start : start + 2]) in _CLAUSE_LIKE
            or any(" ".join(self.lowers[i : i + 3]) == "ban chỉ đạo" for i in range(start, at))
        )
        while at < end:
            word = self.lowers[at]
            level = self._level_at(at, end, start)
            if level is not None:
                at = level
                break
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
                and not self._opens(at + 1)
                and not head_only
            ):
                at += 2
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
            if word in SEPARATORS or not (word[0].isalnum() or word == "-"):
                break
            if self.capitals[at] or word[0].isdigit():
                nested = head_lexicon().at(self.lowers, at)
                clause_like = clause_like or (
                    nested is not None and " ".join(self.lowers[at : nested[0]]) in _CLAUSE_LIKE
                )
                at = nested[0] if nested is not None and nested[0] <= end else at + 1
                head_only = False
                continue
            qualifier = lexicon("own_qualifier").at(self.lowers, at)
            if qualifier is not None and qualifier[0] <= end:
                at = qualifier[0]
                continue
            if word in {"thuộc", "của"} and at + 1 < end and self.known.get(at + 1):
                at = self._name_goes_on(at + 1, self.known[at + 1], end)
                break
            if self._small_gap(at, end):
                at += 1
                continue
            if clause_like:
                further = self._clause_name(at, end)
                if further == at:
                    break
                at = further
                continue
            further = self._nouns(start, at, end)
            if further == at:
                break
            at = further
        return at

    def _small_gap(self, at: int, end: int) -> bool:
        """One or two small words before the capital with which the name goes on ("ứng dụng Công nghệ cao")."""
        for i in range(at, min(at + 3, end)):
            if self.capitals[i]:
                return i > at and not self._opens_agency(i)
            if self.lowers[i] in _CLOSED or self.lowers[i] in _MARKS or predicates().at(self.lowers, i) is not None:
                return False
        return False

    def _clause_name(self, at: int, end: int) -> int:
        """The name of a steering committee is its task ("Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 tỉnh")."""
        stop = at
        while stop < end:
            word = self.lowers[stop]
            if (
                word in {"phòng", "về"}
                or word == ","
                and self.lowers[stop - 1] == "phòng"
                and self.lowers[stop + 1] == "chống"
            ):
                stop += 1
                continue
            if word in _MARKS or word in {"và", "các"} or self._level_at(stop, end, at) is not None:
                break
            found = predicates().at(self.lowers, stop)
            if (
                found is not None
                and word not in {"phòng", "quản", "xây", "phát", "bảo", "thực"}
                and not self.capitals[stop]
            ):
                break
            if found is not None and self.lowers[stop : stop + 2] == ["thực", "hiện"] and stop != at:
                break
            stop += 1
        return stop

    def _opens(self, at: int) -> bool:
        """Another mention begins here, so that "và" before it joins two names and not two parts of one."""
        found = openings().at(self.lowers, at)
        return at in self.known or (found is not None and found[1] not in ("level",))

    def _titled(self, at: int) -> bool:
        found = openings().at(self.lowers, at)
        return found is not None and found[1] in ("title", "honorific")

    def _nouns(self, start: int, at: int, end: int) -> int:
        """Lower-case words that still belong to the name that began at `start`: asked of underthesea."""
        if self.lowers[at] in _CLOSED or self.lowers[at][0] == "§":
            return at
        word_at = " ".join(self.lowers[at : at + 2])
        verb = predicates().at(self.lowers, at)
        if verb is not None:
            if self._place_word(verb[0], end) is not None:
                return verb[0]
            again = lexicon("verb").at(self.lowers, verb[0]) if verb[0] < end else None
            return verb[0] if again is not None and word_at in _NOUN_LIKE and not self.capitals[at - 1] else at
        opening = openings().at(self.lowers, at)
        if opening is not None and (not self.capitals[at - 1] or opening[1] in ("determiner", "title", "honorific")):
            return at
        first = max(start, at - 6)
        last = at
        while last < end and last - at < 7 and self.lowers[last] not in _MARKS:
            last += 1
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
            if self.lowers[ends[finish] - 1] in _CLOSED or (
                stop > at and predicates().at(self.lowers, stop) is not None
            ):
                break
            stop = ends[finish]
        return stop

    # -- levels and places ---------------------------------------------------------------------------------------

    def _level_at(self, at: int, end: int, start: int) -> int | None:
        """The end of a place or level that qualifies a name: "tỉnh", "cấp huyện, cấp xã", "các xã, phường"."""
        word = self.lowers[at]
        if word == "cấp":
            return self._rank(at, end)
        if word in {"các", "những"} and self._place_word(at + 1, end) is not None:
            return self._places(at + 1, end)
        if word == "từng" and self._place_word(at + 1, end) is not None:
            return self._places(at + 1, end)
        if self._place_word(at, end) is not None:
            return self._places(at, end)
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
        if found is None or found[0] > end:
            return None
        if self.lowers[at] in {"thành", "thị"} and found[0] == at + 1:
            return None
        if self.lowers[at : at + 2] in (
            ["tỉnh", "ủy"],
            ["tỉnh", "đoàn"],
            ["tỉnh", "táo"],
            ["huyện", "ủy"],
            ["quận", "ủy"],
            ["xã", "hội"],
        ):
            return None
        return found[0]

    def _places(self, at: int, end: int) -> int:
        """The end of an enumeration of kinds of places with their names and what limits them."""
        while at < end:
            after = self._place_word(at, end)
            if after is None:
                break
            at = self._proper_words(after, end)
            if self.lowers[at] in {",", "và", "/"}:
                follow = self._place_word(at + 1, end)
                if (
                    follow is not None
                    and self.lowers[at + 1] != "địa"
                    and not (self.lowers[at + 1] == "thành" and False)
                ):
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
        if self.lowers[at] == "từ" and self.capitals[at + 1]:
            stop = self._proper_words(at + 1, end)
            if self.lowers[stop] == "đến" and self.capitals[stop + 1]:
                at = self._proper_words(stop + 1, end)
        return at

    def _proper_words(self, at: int, end: int) -> int:
        """The end of a place name: capitals, numbers, hyphens between capitals."""
        start = at
        while at < end and at - start < 6:
            if self.capitals[at] and not (at > start and self._opens_agency(at)):
                if at == start and self._opens_agency(at):
                    break
                at += 1
            elif self.lowers[at].isdigit() and at == start:
                at += 1
            elif self.lowers[at] == "-" and at > start and self.capitals[at + 1]:
                at += 1
            else:
                break
        return at

    def _opens_agency(self, at: int) -> bool:
        if at in self.known:
            return True
        found = openings().at(self.lowers, at)
        return (
            found is not None
            and found[1] in ("title", "determiner", "honorific")
            or (found is not None and found[1] in ("generic", "head") and found[0] - at >= 2)
        )

    def _names(self, at: int, end: int) -> list[tuple[int, int]]:
        """Place names in a row, each (start, end): "Hà Tĩnh, Quảng Trị và Huế", with or without their kinds."""
        found: list[tuple[int, int]] = []
        while at < end:
            first = at
            kind = self._place_word(at, end)
            if kind is not None:
                at = kind
            if not self.capitals[at] or self._opens_agency(at):
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
            if self.lowers[stop] == ":" and self.lowers[start] in {"các", "những"}:
                names = self._names(stop + 1, end)
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
            group = self._classes(start, at, end, False, True, expected)
            return group
        if named and any(self.lowers[i] == "," for i in range(after, stop)):
            stop = next(i for i in range(after, stop) if self.lowers[i] == ",")
        if named or short or expected:
            return [Mention(start, stop, "body", self.name(start, stop), self.lowers[at], proper=named or short)], stop
        return None

    # -- classes -------------------------------------------------------------------------------------------------

    def _classes(
        self, start: int, at: int, end: int, determined: bool, first: bool, expected: bool
    ) -> tuple[list[Mention], int] | None:
        """Generic nouns under one determiner: "các sở, ban, ngành có liên quan" is one collective (P8)."""
        noun = at
        found = self._generic(at, end)
        if found is None:
            return None
        core_end = found
        stop = self._qualified(found, end, noun)
        last_qualified = stop > found
        count = 1
        while stop < end:
            sep = self.lowers[stop]
            if sep not in {",", "và", "hoặc"}:
                break
            nxt = stop + 1
            if sep == "," and self.lowers[nxt] == "và":
                nxt += 1
                sep = "và"
            follow = self._generic(nxt, end)
            if follow is None or self._is_proper(nxt, end):
                break
            if self.lowers[nxt] == "chính" and last_qualified:
                break
            follow_stop = self._qualified(follow, end, nxt)
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
        if bare and not expected:
            return None
        if not determined and not expected and not first:
            return None
        if stop > core_end and self.lowers[noun] == "tổ" and lexicon("modal").at(self.lowers, stop) is not None:
            return [self._class(start, stop, noun, core_end)], stop
        if (
            not determined
            and count == 1
            and self.lowers[noun] in {"tổ", "cấp", "hội", "ban", "bộ", "phòng", "viện", "vụ", "đoàn", "đội", "bên"}
            and not self.capitals[noun]
        ):
            return None
        if self._runs_into_verb(noun, core_end, stop, determined, count):
            return None
        return [self._class(start, stop, noun, core_end)], stop

    def _runs_into_verb(self, noun: int, core_end: int, stop: int, determined: bool, count: int) -> bool:
        """ "tổ chức hội nghị", "cấp giấy phép": a verb that looks like the noun of a class."""
        return self.lowers[noun] in {"tổ", "cấp"} and not determined and count == 1

    def _generic(self, at: int, end: int) -> int | None:
        if at >= end:
            return None
        found = openings().at(self.lowers, at)
        if found is None or found[0] > end:
            return None
        if found[1] == "generic" or (
            found[1] == "level" and self.lowers[at] in {"địa", "huyện", "xã", "phường", "tỉnh", "quận", "thị", "thành"}
        ):
            return found[0]
        if found[1] in ("head", "title"):
            other = lexicon("generic").at(self.lowers, at)
            return other[0] if other is not None else None
        return None

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

    def _qualified(self, at: int, end: int, noun: int | None = None) -> int:
        """The end of the qualifiers that follow a generic noun."""
        head = at
        while at < end:
            word = self.lowers[at]
            if self.capitals[at] and self._misprinted(at, end) is not None:
                at = self._misprinted(at, end) or at
                continue
            if at in self.known and at > head and self.capitals[at] and self.lowers[at - 1] in {"môn", "thuộc", "năng"}:
                at = self._name_goes_on(at, self.known[at], end)
                continue
            rank = self._rank(at, end) if word == "cấp" else None
            if rank is not None:
                at = rank
                continue
            found = lexicon("qualifier").at(self.lowers, at)
            if found is not None and found[0] <= end:
                if lexicon("verb").at(self.lowers, at) is not None:
                    function = self._function(noun, at, end) if noun is not None and at == head else None
                    if function is not None:
                        at = function
                        continue
                    if at > head or not self._predicate_later(found[0], end):
                        break
                if self.lowers[found[0] - 1] in {"tỉnh", "phố"}:
                    at = self._proper_words(found[0], end)
                else:
                    at = found[0]
                continue
            if word in {"thuộc", "của", "trực"} and at + 1 < end:
                owner = at + 2 if word == "trực" and self.lowers[at + 1] == "thuộc" else at + 1
                body = self._body(owner, end, False)
                if body is not None:
                    at = body[0]
                    continue
                level = self._level_at(owner, end, owner)
                if level is not None:
                    at = level
                    continue
                if word == "của" and self.lowers[owner] == "địa":
                    at = owner + 2
                    continue
                break
            if word == "các" and noun is not None and self.lowers[noun] in {"thường", "ban", "văn"} and at == head:
                owners = self._classes(at, at + 1, end, True, False, True)
                if owners is not None:
                    return owners[1]
            if word == "các" and noun is not None and self.lowers[noun] in {"chính", "cấp"} and at == head:
                if self._place_word(at + 1, end) is not None:
                    at = self._places(at + 1, end)
                    continue
                unit = lexicon("stop").at(self.lowers, at + 1)
                if unit is not None and self.lowers[at + 1] == "đơn":
                    at = self._qualified(unit[0], end)
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
            if word in {"từ"} and self.capitals[at + 1]:
                stop = self._proper_words(at + 1, end)
                if self.lowers[stop] == "đến" and self.capitals[stop + 1]:
                    at = self._proper_words(stop + 1, end)
                    continue
            if word in _MARKS or word in _CLOSED:
                break
            if self.capitals[at] and at == head:
                further = self._proper_words(at, end)
                if further > at:
                    at = further
                    continue
            if noun is None:
                break
            if predicates().at(self.lowers, at) is not None and self._function(noun, at, end) is None:
                break
            further = self._modifiers(noun, at, end)
            if further == at:
                break
            at = further
        return at

    def _misprinted(self, at: int, end: int) -> int | None:
        """The end of "Ủy ban nhân Thành phố": a capital noun of organisation, a gap, a capital."""
        found = head_lexicon().at(self.lowers, at)
        if at in self.known or found is None or not self.capitals[at] or self.capitals[found[0]]:
            return None
        return found[0] + 3 if self.capitals[found[0] + 1] and self._place_word(found[0] + 1, end) else None

    def _function(self, noun: int, at: int, end: int) -> int | None:
        """The end of a verb straight after the noun that says what the unit does, with the object of that verb.

        "cơ quan dự báo khí tượng thủy văn", "đơn vị đăng ký đầu tư". None when the verb is the predicate instead:
        what follows it is then no predicate and no end.
        """
        if self.lowers[noun] not in {"cơ", "đơn", "tổ", "lực"} or at - noun > 2:
            return None
        found = lexicon("function").at(self.lowers, at)
        if found is None:
            return None
        for i in range(found[0], min(found[0] + 14, end)):
            modal = lexicon("modal").at(self.lowers, i)
            if modal is not None and self.lowers[i] not in {"làm", "sẽ", "được", "cần"}:
                return i
            if self.lowers[i] in _MARKS or self.lowers[i] in {"đã", "để"}:
                break
            if lexicon("adverb").at(self.lowers, i) is not None:
                break
        stop = self._function_object(noun, found[0], end)
        if stop >= end or self.lowers[stop] in {":", "và"}:
            return stop
        if self.lowers[stop] == ",":
            follows = stop > found[0] and self._group(stop + 1, end, first=False, expected=False, before=())
            return stop if follows else None
        after = predicates().at(self.lowers, stop)
        return stop if after is not None and (after[1] != "scope" or self.lowers[stop] == "theo") else None

    def _function_object(self, noun: int, at: int, end: int) -> int:
        while at < end:
            found = lexicon("qualifier").at(self.lowers, at)
            if found is not None and found[0] <= end:
                at = found[0]
                continue
            verb = lexicon("verb").at(self.lowers, at)
            if verb is not None:
                after = predicates().at(self.lowers, verb[0]) if verb[0] < end else None
                if (
                    verb[0] >= end
                    or self.lowers[verb[0]] == ":"
                    or (after is not None and after[1] in ("modal", "spoken"))
                ):
                    at = verb[0]
                    continue
                break
            further = self._nouns(noun, at, end)
            if further == at:
                break
            at = further
        return at

    def _predicate_later(self, at: int, end: int) -> bool:
        """Within the same breath a word follows that only a predicate begins with."""
        for i in range(at, min(at + 12, end)):
            if self.lowers[i] in {",", ";", ".", ":"}:
                return self.lowers[i] in {",", ":"} and i == at
            found = lexicon("verb", "adverb", "modal").at(self.lowers, i)
            if found is not None and (found[1] in ("adverb", "modal") or i > at):
                return True
        return False

    def _modifiers(self, noun: int, at: int, end: int) -> int:
        """Lower-case words that qualify a class of units, up to the verb of the sentence: asked of underthesea."""
        function = self._function(noun, at, end)
        return function if function is not None else self._nouns(noun, at, end)

    def _class(self, start: int, stop: int, noun: int, core_end: int) -> Mention:
        core = " ".join(self.lowers[noun:core_end])
        rest = " ".join(self.lowers[core_end:stop])
        vague = core in words("vague") and (
            not rest
            or rest in words("vague_qualifier")
            or any(rest.endswith(q) for q in ("trực thuộc", "nghiệp vụ"))
            and rest in words("vague_qualifier")
        )
        return Mention(start, stop, "collective", self.name(start, stop), core, vague, core in words("public"))

    # -- shared heads --------------------------------------------------------------------------------------------

    def _fields(self, start: int, at: int, end: int, title: str) -> tuple[list[Mention], int] | None:
        """ "các sở: Tài chính, Kế hoạch và Đầu tư": one department for each field, the head restored."""
        head = self.lowers[at]
        if head not in _SHARED_HEADS:
            return None
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
                if field is None or not self.capitals[nxt] or nxt in self.known and self.known[nxt] > field[0]:
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

    def _elided(self, at: int, end: int, last: Mention) -> tuple[list[Mention], int] | None:
        """ "Sở Y tế, Giao thông vận tải": the head of the first name holds for the second."""
        head = last.name.split()[0].lower() if last.name else ""
        if last.kind == "official" and last.core in {"bộ trưởng", "giám đốc"}:
            parts = last.name.split()
            head = next((p.lower() for p in parts if p.lower() in {"sở", "bộ"}), "")
        if (
            head not in {"sở", "bộ"}
            or not self.capitals[at]
            or at in self.known
            and self.lowers[at] not in {"công", "thanh"}
        ):
            return None
        field = sectors().at(self.lowers, at)
        if field is None or field[0] > end or self._level_at(field[0], end, at) is not None:
            return None
        prefix = last.name[: last.name.lower().index(head) + len(head)]
        name = f"{prefix} {self.name(at, field[0])}"
        return [Mention(at, field[0], last.kind, name, last.core, proper=True)], field[0]

    # -- text ----------------------------------------------------------------------------------------------------

    def name(self, start: int, end: int) -> str:
        """The words of a token range as they stand, brackets left out, spaces made single."""
        parts: list[str] = []
        for i in range(start, min(end, self.size)):
            token = self.tokens[i]
            if parts and (token.start > self.tokens[i - 1].end) and token.lower not in {",", ";", ":"}:
                parts.append(" ")
            parts.append(self.text[token.start : token.end])
        return "".join(parts)


def place_kind(place: str, kinds: Sequence[str]) -> str:
    """The kind of a place of a mixed list ("các tỉnh, thành phố: Hà Tĩnh, Huế"), "" when it cannot be known."""
    if len(kinds) == 1:
        return kinds[0]
    if "tỉnh" in kinds:
        from chithi.parser.places import province

        known = province(place)
        if known is not None:
            return "" if place.lower().startswith("thành phố") else known.kind
        return "tỉnh"
    return ""


_NOUN_LIKE = {"xây dựng", "đầu tư", "đào tạo", "bồi dưỡng", "vận tải", "quản lý", "kiểm tra", "thanh tra"}
_LEVEL_WORDS = {"tỉnh", "thành", "tp", "huyện", "quận", "thị", "xã", "phường", "đặc", "cấp", "các"}
_TITLE_FIRST = {"phó", "trưởng", "chủ", "bí", "ủy"}
_SHARED_HEADS = {"sở": "Sở", "bộ": "Bộ"}
_PLACED = {"ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "đoàn đại biểu quốc hội"}
_PLACELESS = {
    "hội đồng nhân dân",
    "hđnd",
    "đoàn đại biểu quốc hội",
    "thường trực hội đồng nhân dân",
    "thường trực hđnd",
    "ủy ban nhân dân",
    "ubnd",
}
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
}
_CLAUSE_LIKE = {"ban chỉ đạo", "tổ công tác", "đoàn công tác", "ban tổ chức", "hội đồng", "văn phòng ban chỉ"}
