"""Sentences that tell somebody to do something.

Each list of agencies in a sentence is judged by what stands before it (a directive verb, "phối hợp với", the start of the
sentence after its adverbials) and by what follows it (a verb that orders, or one that reports).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from chithi.corpus.vietnamese import fold
from chithi.parser.agencies import canonical_agency
from chithi.parser.clauses import TIME, Line, Predicate, predicate
from chithi.parser.coordination import Reader
from chithi.parser.document import Role
from chithi.parser.mentions import Listing, Mention
from chithi.parser.orders import hands_on, only_rule, opens, order_before
from chithi.parser.rules import Rule
from chithi.parser.sections import SectionKind
from chithi.parser.vocabulary import lexicon, openings, predicates, words

_DETERMINERS = {"các", "những", "mỗi", "từng", "mọi", "cả", "toàn", "tất"}
_GUIDED = {"dẫn", "đốc", "tra", "trợ", "sát", "động"}  # hướng dẫn, đôn đốc, kiểm tra, hỗ trợ, giám sát, vận động
_INFORMED = re.compile(r"\s*(?:để )?biết(?:,| và| để)")


@dataclass(slots=True)
class Frame:
    """Somebody told something, with token indices into its line.

    Attributes:
        line: index of the line.
        start: where the list of agencies begins that the mention is a member of.
        action: where what is to be done begins.
        heading: it speaks for the items below.
        by: who gives the order, when said.
        hands_on: its task is to direct another body that is named.
        chain: it stands in a chain of at least three.
    """

    line: int
    mention: Mention
    role: Role
    rule: str
    start: int
    action: int
    heading: bool = False
    by: str | None = None
    hands_on: bool = False
    chain: bool = False


def frames_of(
    index: int, line: Line, listing: Listing, role: Role, rule: str, after: Predicate, by: str | None = None
) -> list[Frame]:
    """One frame for each member of a list."""
    action = min(after.at, len(line.tokens))
    return [Frame(index, m, role, rule, listing.start, action, by=by) for m in listing.mentions]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The issuer.

    Attributes:
        names: those by which its document speaks of it, folded.
        superiors: the names of those above it.
    """

    names: frozenset[str]
    superiors: re.Pattern[str]

    def is_below(self, listing: Listing) -> bool:
        """Whether a list names nobody but superiors of the issuer."""
        return all(self.superiors.match(canonical_agency(m.name)) for m in listing.mentions)

    def is_one(self, mention: Mention) -> bool:
        """Whether a mention is the issuer itself."""
        return fold(canonical_agency(mention.name)) in self.names

    def is_all(self, listing: Listing) -> bool:
        """Whether a list names nobody but the issuer."""
        return all(self.is_one(m) for m in listing.mentions)


@dataclass(slots=True)
class Sentence:
    """Reads one sentence from left to right.

    `subject` is the list that the clause is about, `addressed` its frames (none when it is the one who orders), `handed`
    the frames further up a chain of delegation.
    """

    index: int
    line: Line
    start: int
    end: int
    speaker: Speaker
    section: SectionKind = "tasks"
    reader: Reader = field(init=False)
    narrative: bool = field(init=False)
    normative: bool = field(init=False)
    fronted: bool = field(init=False)
    about: int = field(init=False)
    found: list[Frame] = field(default_factory=list)
    subject: Listing | None = None
    addressed: list[Frame] = field(default_factory=list)
    handed: list[Frame] = field(default_factory=list)
    in_chain: bool = False
    reported: bool = False
    authority: str | None = None

    def __post_init__(self) -> None:
        self.reader = self.line.reader
        self.narrative = self.line.passage.part == "preamble"
        self.normative = "Điều " in self.line.passage.path
        self.fronted = self._adverbial(self.start)
        self.about = self._topic_end()

    def read(self) -> list[Frame]:
        """The frames of the sentence, in text order."""
        at, last = self.start, -1
        lowers, known, first = self.reader.lowers, self.reader.known, openings()
        while at < self.end:
            if lowers[at] not in first and at not in known:
                at += 1
                continue
            if not opens(self.reader, at) or (at == last and lowers[at] == "lãnh"):
                at += 1  # "lãnh đạo" straight behind an agency is what it does
                continue
            stop = self._list_at(at)
            if stop is None:
                found = openings().at(lowers, at)
                at = found[0] if found is not None and found[1] == "stop" else at + 1
            else:
                at = last = max(stop, at + 1)
        return self.found

    # -- where a list stands -------------------------------------------------------------------------------------

    def _list_at(self, at: int) -> int | None:
        """Read and judge the list at a token; its end, or None when there is none."""
        reader, tokens = self.reader, self.line.tokens
        before = reader.lowers[at - 1] if at > self.start else ""
        first = self._at_start(at)
        free = first or before in {",", ";", ":", ".", "thì", TIME}
        left = self.text_before(at)
        order = None if free else order_before(left, before)
        noticed = before in {"để", "đến", "tới"} and only_rule("notice").search(left) is not None
        reader.curious = order is not None or noticed or (free and not self.narrative)
        listing = reader.listing(at, self.end, object_of=order is not None)
        if listing is None:
            reader.curious = True
            return None
        after = predicate(reader, listing.end, self.end)
        reader.curious = True
        if self._shouted(listing) or at < self.about:
            return listing.end
        if order is not None and order.data["force"] == "support":
            self._support(listing, after, order, at)
        elif order is not None:
            self._order(listing, after, order, at)
        elif noticed and self._is_informed(before, tokens[listing.end - 1].end):
            kept = tuple(m for m in listing.mentions if not (m.public or m.core in words("alone")))
            if not self.narrative and not self.addressed and not all(m.vague for m in kept):
                self._add(replace(listing, mentions=kept), "lead", "as.notice.01", after)
        elif first or self._clause_opens(at, listing, after):
            self._subject(listing, after, "as.subject.01")
        else:
            hidden = self._hidden_subject(at, listing, after)
            if hidden is not None:
                self._subject(hidden, after, "as.subject.02")
        return listing.end

    def _is_informed(self, before: str, end: int) -> bool:
        """What follows a list behind "thông báo để/tới" says that those named are to act on it."""
        text = self.reader.text[end : end + 40]
        return (only_rule("notice_end") if before == "để" else _INFORMED).match(text) is not None

    def text_before(self, at: int) -> str:
        """The text of the sentence before a token, as much of it as a rule looks at."""
        tokens = self.line.tokens
        stop = tokens[at].start
        return self.reader.text[max(tokens[self.start].start, stop - 80) : stop]

    def _adverbial(self, at: int) -> bool:
        """An adverbial stands at the head of the sentence, so that the subject may come later."""
        return self.reader.lowers[at] == TIME or lexicon("fronted").at(self.reader.lowers, at) is not None

    def _topic_end(self) -> int:
        """The colon after "Về kiến nghị …:": what stands before it reports what was asked for. 0 when there is none."""
        lowers = self.reader.lowers
        if lowers[self.start] != "về":
            return 0
        return next((i for i in range(self.start, self.end) if lowers[i] == ":"), 0)

    def _shouted(self, listing: Listing) -> bool:
        """A name in capitals inside running text belongs to a signature or a title that the layout left there."""
        tokens = self.line.tokens
        last = tokens[min(listing.start + 1, listing.end - 1)]
        name = self.reader.text[tokens[listing.start].start : last.end]
        return name.isupper() and " " in name

    def _at_start(self, at: int) -> bool:
        """Only connectives and times stand before it in the sentence."""
        i, lowers = self.start, self.reader.lowers
        while i < at:
            if lowers[i] in {",", TIME, "-", "*", ":"}:
                i += 1
                continue
            found = lexicon("connective").at(lowers, i)
            if found is None or found[0] > at:
                return False
            i = found[0]
        return True

    def _clause_opens(self, at: int, listing: Listing, after: Predicate) -> bool:
        """A subject inside the sentence: after its fronted adverbials, or in a clause of its own."""
        if after.kind not in ("modal", "verb"):
            return False
        lowers = self.reader.lowers
        before = lowers[at - 1]
        clause = next((i + 1 for i in range(at - 1, max(self.start, at - 60), -1) if lowers[i] == ";"), self.start)
        fronted = self.fronted if clause == self.start else self._adverbial(clause)
        waiting = fronted and (self.subject is None or self.subject.start < clause)
        first = listing.mentions[0]
        named = first.proper or first.kind == "official" or lowers[at] in _DETERMINERS or after.kind == "modal"
        several = "," in first.name
        if before in {",", TIME} and waiting:
            conditional = lowers[clause] in {"trường", "nếu", "khi"}  # whose own subject may stand behind a comma
            return named or len(listing.mentions) > 1 or (several and not conditional)
        if before in {";", ":", "thì"}:
            return named or several
        if before == ",":
            picked = first.proper or lowers[at] in _DETERMINERS or not first.public
            return after.kind == "modal" and picked
        if waiting and listing.mentions[0].proper and before not in words("governor"):
            return after.kind == "modal"
        return False

    def _hidden_subject(self, at: int, listing: Listing, after: Predicate) -> Listing | None:
        """The subject at the end of a list that begins as an object.

        "… trình Quốc hội; Ủy ban nhân dân tỉnh tổ chức …", "Theo chỉ đạo của Chính phủ, Bộ Y tế, các sở tập trung …",
        "Khi có ý kiến của Hội đồng nhân dân, Sở Tài chính có trách nhiệm …".
        """
        mentions, lowers = listing.mentions, self.reader.lowers
        if len(mentions) < 2 or after.kind not in ("modal", "verb") or not after.plain or lowers[at - 1] in _GUIDED:
            return None
        before = [lowers[m.start - 1] for m in mentions]
        if ";" in before[1:]:
            first = len(before) - before[::-1].index(";") - 1
            return replace(listing, start=mentions[first].start, mentions=mentions[first:])
        if not self.fronted or self.subject is not None:
            return None
        kept = list(mentions)
        while kept and only_rule("superior").match(kept[0].name):
            kept.pop(0)
        if before[-1] == "," and self._parts(at, mentions):
            return replace(listing, start=mentions[-1].start, mentions=mentions[-1:])
        if lowers[at - 1] in {"của", "từ"} and kept and len(kept) < len(mentions):
            return replace(listing, start=kept[0].start, mentions=tuple(kept))
        if after.kind == "modal" and before[-1] == ",":
            return replace(listing, start=mentions[-1].start, mentions=mentions[-1:])
        return None

    def _parts(self, at: int, mentions: tuple[Mention, ...]) -> bool:
        """A body by name behind what the adverbial ends with: "… của các thôn trên địa bàn, Ủy ban nhân dân xã trình"."""
        *others, last = mentions
        ends_adverbial = self.reader.lowers[at - 1] not in {
            ",",
            ";",
            ":",
            "do",
            "bởi",
            "cho",
            "với",
            "giữa",
            "khi",
            "nếu",
        }
        return last.proper and ends_adverbial and (len(mentions) == 2 or not any(m.proper for m in others))

    # -- subjects ------------------------------------------------------------------------------------------------

    def _subject(self, listing: Listing, after: Predicate, rule: str) -> None:
        """A list in the place of a subject: told to act, or the one who orders, or somebody reported on."""
        lowers = self.reader.lowers
        hands = hands_on(self.reader, after.at, self.end) if after.kind in ("verb", "modal", "colon") else ""
        if not self._told(listing, after, hands):
            if after.kind == "spoken" and lowers[after.at] == "đã":
                self.reported = True
            elif hands or self.speaker.is_all(listing):
                self.subject, self.addressed = listing, []
            return
        if hands == "order" or (hands and (self.narrative or self.speaker.is_all(listing))):
            self.subject, self.addressed = listing, []
            return
        if self.narrative:
            lead_in = lowers[self.end - 1] == ":" and (after.kind == "modal" or self._hands_over())
            if not lead_in or self.speaker.is_all(listing):
                return
        if self.normative:  # what articles say of people among others is a rule of law
            bodies = tuple(m for m in listing.mentions if m.core not in words("people"))
            listing = replace(listing, mentions=bodies or listing.mentions)
        self.subject = listing
        self.addressed = self._add(listing, "lead", rule, after)

    def _hands_over(self) -> bool:
        """ "… triển khai các nội dung sau:" hands the list below over; "… như sau:" may announce anything."""
        last = self.reader.lowers[max(self.start, self.end - 8) : self.end]
        ordered = {"yêu", "nghị", "giao", "mời"} & set(self.reader.lowers[self.start : self.end])
        return last[-2:] == ["sau", ":"] and bool({"nội", "nhiệm", "việc", "pháp"} & set(last)) and not ordered

    def _told(self, listing: Listing, after: Predicate, hands: str) -> bool:
        """Whether what follows a subject tells it to act."""
        lowers, at = self.reader.lowers, listing.start
        if after.kind not in ("verb", "modal", "colon") or self.speaker.is_below(listing):
            return False
        if self.section == "findings" and after.kind != "modal":
            return False
        if self.normative and listing.mentions[0].core in words("people") and after.kind != "modal":
            return False
        if all(m.public for m in listing.mentions) and not self._speaks_to_public(listing):
            return False
        if after.kind == "colon" and not self._told_after_colon(listing, after):
            return False
        if lowers[at] == "mỗi" and after.kind != "modal":  # a quota
            return False
        if after.kind == "verb" and self._enacts(listing, after):
            return False
        if self.speaker.is_all(listing) and after.kind != "modal" and not hands:
            return False
        if after.at >= self.reader.size:
            return True
        begin = self.line.tokens[after.at].start
        return only_rule("answer").match(self.reader.text[begin : begin + 40]) is None

    def _speaks_to_public(self, listing: Listing) -> bool:
        """Whether firms and people as the subject are addressed: in instructions, where a class of them is picked out.

        What an article says of citizens and firms is a rule of law; "tổ chức, cá nhân" without more are anybody.
        """
        first, start = listing.mentions[0], listing.start
        if self.normative or self.narrative or self.section == "criteria":
            return False
        determined = self.reader.lowers[start] in _DETERMINERS
        qualified = len(first.name.split()) > len(first.core.split())
        return determined or (qualified and self.line.tokens[start].capital)

    def _told_after_colon(self, listing: Listing, after: Predicate) -> bool:
        """ "Sở Tài chính: Chủ trì …" at the head of a passage; a colon that ends the sentence announces tasks."""
        if after.at >= self.end - 1:
            return True
        lowers, first = self.reader.lowers, listing.mentions[0]
        many = len(listing.mentions) > 1 or "," in first.name
        named = first.proper or many or lowers[listing.start] in {"các", "những"}
        told = predicates().at(lowers, after.at + 1)
        acts = told is not None and (told[1] != "spoken" or lowers[after.at + 1] == "là")
        return after.plain and named and listing.start == 0 and acts

    def _enacts(self, listing: Listing, after: Predicate) -> bool:
        """ "… quyết định như sau:" enacts; "Cơ quan có thẩm quyền quyết định: …" is a label."""
        lowers = self.reader.lowers
        verb = lexicon("verb").at(lowers, after.at) if after.at < self.end else None
        if verb is None:
            return False
        announces = lowers[self.end - 3 : self.end] == ["như", "sau", ":"] or lowers[verb[0]] == ":"
        if announces and after.plain and " ".join(lowers[after.at : verb[0]]) in words("enacting"):
            return True
        only = listing.mentions[0]
        if only.kind == "collective" and listing.start == self.start and self._labels(verb[0]):
            return True
        return len(listing.mentions) == 1 and only.kind == "collective" and lowers[verb[0]] == ":"

    def _labels(self, at: int) -> bool:
        """ "Cơ quan tiếp nhận và trả kết quả: Trung tâm …": what stands before the colon only announces a name."""
        reader = self.reader
        colon = next((i for i in range(at, min(at + 7, self.end - 1)) if not reader.lowers[i].isalpha()), at)
        return reader.lowers[colon] == ":" and reader.capitals[colon + 1] and opens(reader, colon + 1)

    # -- objects of directive verbs ------------------------------------------------------------------------------

    def _order(self, listing: Listing, after: Predicate, order: Rule, at: int) -> None:
        """A list behind giao, yêu cầu, đề nghị, chỉ đạo …"""
        force = order.data["force"]
        further = force == "order" and self.reader.lowers[listing.end] != "," and self._imperative(at)
        heads = further or self._heads_sentence(at)
        outright = (self.subject is not None and not self.addressed) or (
            heads and not further and force != "direct" and not self.addressed
        )
        if self.narrative and force != "direct" and self.reader.lowers[self.end - 1] == ":" and not self.reported:
            outright = True  # "… yêu cầu Giám đốc các sở thực hiện các nội dung sau:", whoever it is that orders
        if self._about_the_past(at) or self.reader.lowers[listing.end] == "của":
            return
        if after.kind == "none" and (further or force in ("direct", "request")):
            return
        if force == "direct" and (after.kind == "spoken" or (self.narrative and not self.addressed)):
            return
        if force == "direct" and after.kind == "colon" and after.at < self.end - 1:
            return
        if force == "direct" and after.kind == "end" and not self.line.continues:
            return
        if not outright and not heads:
            follows_on = self.addressed or self.in_chain
            if force == "request" or (force != "direct" and not follows_on):
                return
        mentions = self._addressees(listing, force, outright)
        if not mentions:
            return
        by = ", ".join(canonical_agency(m.name) for m in self.subject.mentions) if self.subject is not None else None
        if by is not None and not self.addressed and self.narrative:
            self.authority = by
        self._delegate(self._add(replace(listing, mentions=mentions), "lead", order.id, after, by))

    def _delegate(self, told: list[Frame]) -> None:
        """Those who were told before now hand the task on to these."""
        for frame in self.addressed:
            frame.hands_on = True
        if self.in_chain:
            for frame in (*self.handed, *self.addressed):
                frame.hands_on = frame.chain = True
        self.handed += self.addressed
        self.in_chain = bool(self.addressed)
        self.addressed = told

    def _addressees(self, listing: Listing, force: str, outright: bool) -> tuple[Mention, ...]:
        """Whom an order names. One who only hands it on does not name his own units or the public (P3)."""
        kept: list[Mention] = []
        for mention in listing.mentions:
            own = mention.vague and not any(m.proper for m in kept)
            alone = len(listing.mentions) == 1 and self.reader.lowers[listing.start] not in _DETERMINERS
            public = mention.public and not (force == "direct" and mention.core not in words("people") and not alone)
            bare = mention.public and mention.name[:1].islower() and mention.name.split()[0] not in _DETERMINERS
            single = mention.kind != "collective" and " các " not in f"{mention.name} "
            upward = force == "request" and not mention.proper and single
            named_by_issuer = outright and (self.subject is not None or not bare)
            if named_by_issuer or not (own or public or upward or self.speaker.is_one(mention)):
                kept.append(mention)
        return tuple(kept)

    def _heads_sentence(self, at: int) -> bool:
        """The directive verb stands at the head of the sentence, after adverbials at most."""
        lowers, i = self.reader.lowers, at - 1
        while i > self.start and lowers[i] not in {",", ";", ":", "thì"}:
            i -= 1
        return at - i <= 8 and (i <= self.start or self.fronted or lowers[i] in {":", "thì"})

    def _imperative(self, at: int) -> bool:
        """A further clause of a sentence without a subject: "Đẩy mạnh giải ngân, phân công nhiệm vụ cho …"."""
        lowers = self.reader.lowers
        opening = predicates().at(lowers, self.start)
        if (
            self.section != "tasks"
            or self.subject is not None
            or opening is None
            or opening[1] not in ("verb", "adverb")
        ):
            return False
        orders = {"giao", "phân", "yêu", "mời", "ủy"}
        return any(lowers[i] in {",", ";"} and lowers[i + 1] in orders for i in range(max(self.start, at - 7), at))

    def _about_the_past(self, at: int) -> bool:
        """ "đã" within the words that lead up to the list: a report of what was done."""
        return "đã" in self.reader.lowers[max(self.start, at - 7) : at]

    def _support(self, listing: Listing, after: Predicate, order: Rule, at: int) -> None:
        """A list behind "phối hợp với"."""
        if self.reported or self._about_the_past(at) or (self.narrative and not self.found):
            return
        partners = [f for f in self.addressed if f.mention.name.casefold().endswith("cơ quan phối hợp")]
        for frame in partners:  # the partner agency is to support the lead agency, which is told nothing here
            frame.role = "support"
        if not partners:
            self._add(listing, "support", order.id, after)

    def _add(self, listing: Listing, role: Role, rule: str, after: Predicate, by: str | None = None) -> list[Frame]:
        frames = frames_of(self.index, self.line, listing, role, rule, after, by)
        self.found += frames
        return frames
