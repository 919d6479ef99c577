"""Sentences that tell somebody to do something.

Each list of agencies in a sentence is judged by what stands before it (a directive verb, "phối hợp với", the start of the
sentence after its adverbials) and by what follows it (a verb that orders, or one that reports).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from chithi.parser.assignments.clauses import TIME, Predicate, predicate
from chithi.parser.assignments.frames import Frame, frames_of
from chithi.parser.assignments.mentions import Listing, Mention
from chithi.parser.assignments.orders import directive_ends, hands_on, only_rule, order_before
from chithi.parser.assignments.subjects import DETERMINERS, Subjects
from chithi.parser.assignments.vocabulary import lexicon, openings, predicates, words
from chithi.parser.document import Role
from chithi.parser.names.agencies import canonical_agency
from chithi.parser.rules import Rule

_INFORMED = re.compile(r"\s*(?:để )?biết(?:,| và| để)")
_FREE = {",", ";", ":", ".", "thì", TIME}  # behind these a subject may begin
_LETTERS = (["công", "văn"], ["văn", "bản"], ["công", "điện"])
_NOTICED = {"để", "đến", "tới"}


@dataclass(slots=True)
class Sentence(Subjects):
    """Reads one sentence from left to right."""

    def read(self) -> list[Frame]:
        """The frames of the sentence, in text order."""
        lowers, known, opening = self.reader.lowers, self.reader.known, openings()
        firsts = opening.firsts
        reached, behind = self.start, -1
        idle: list[int] = []
        for at in [i for i in range(self.start, self.end) if lowers[i] in firsts or i in known]:
            if at < reached or (at == behind and lowers[at] == "lãnh"):
                continue  # "lãnh đạo" straight behind an agency is what it does
            found = opening.at(lowers, at)
            if at not in known and (found is None or found[1] == "stop"):
                continue
            if self._is_idle(at):
                idle.append(at)
                continue
            for other in idle:
                reached = behind = self._past(other) if other >= reached else reached
            idle.clear()
            if at < reached:
                continue
            stop = self._list_at(at)
            if stop is None:
                reached = found[0] if found is not None and found[1] == "stop" else at + 1
            else:
                reached = behind = max(stop, at + 1)
        return self.found

    def _is_idle(self, at: int) -> bool:
        """A list here can only be an object: it need not be read unless a later one may turn out to be a part of it."""
        before = self.reader.lowers[at - 1] if at > self.start else ""
        if before in _FREE or before in _NOTICED or before in directive_ends() or self.scattered or self.at_start(at):
            return False
        return ";" not in self.reader.lowers[at : min(at + 60, self.end)]

    def _past(self, at: int) -> int:
        """The end of a list that is only an object, or the next token when there is none."""
        self.reader.curious = False
        listing = self.reader.listing(at, self.end)
        self.reader.curious = True
        return max(listing.end, at + 1) if listing is not None else at + 1

    # -- where a list stands -------------------------------------------------------------------------------------

    def _list_at(self, at: int) -> int | None:
        """Read and judge the list at a token; its end, or None when there is none."""
        reader, tokens = self.reader, self.line.tokens
        before = reader.lowers[at - 1] if at > self.start else ""
        first = self.at_start(at)
        free = first or before in _FREE
        asked = not free and before in directive_ends()
        order = order_before(self.text_before(at), before) if asked else None
        noticed = (
            before in _NOTICED
            and only_rule("notice").search(self.text_before(at, 80 if self.normative else 240)) is not None
        )
        hands_over = not self.narrative or reader.lowers[self.end - 1] == ":"
        reader.curious = order is not None or noticed or (free and hands_over)
        listing = reader.listing(at, self.end, object_of=order is not None)
        if listing is None:
            reader.curious = True
            return None
        if order is None:
            self.last = listing
        after = predicate(reader, listing.end, self.end, classes=self._may_be_limited(listing))
        reader.curious = True
        if self._shouted(listing) or at < self.about:
            return listing.end
        if order is not None and order.data["force"] == "support":
            self._support(listing, after, order, at)
        elif order is not None:
            self._order(listing, after, order, at)
        elif noticed and self._is_informed(before, tokens[listing.end - 1].end):
            kept = tuple(m for m in listing.mentions if not (m.public or m.core in words("alone")))
            named = kept and (before == "để" or not all(m.vague for m in kept))  # "… để các cơ quan biết, thực hiện"
            if not self.narrative and not self.addressed and named:
                self._add(replace(listing, mentions=kept), "lead", "as.notice.01", after)
        elif self._writes(after):
            self.subject, self.addressed = listing, []
        elif first or self.clause_opens(at, listing, after):
            self._subject(listing, after, "as.subject.01")
        else:
            hidden = self.hidden_subject(at, listing, after)
            if hidden is not None:
                self._subject(hidden, after, "as.subject.02")
        return listing.end

    def _may_be_limited(self, listing: Listing) -> bool:
        """A list with a class in an instruction; what articles say of a class with a condition is a rule of law."""
        many = any(self.reader.lowers[m.start] in DETERMINERS or " các " in m.name for m in listing.mentions)
        return not self.normative and not self.narrative and many and not listing.mentions[-1].public

    def _is_informed(self, before: str, end: int) -> bool:
        """What follows a list behind "thông báo để/tới" says that those named are to act on it."""
        text = self.reader.text[end : end + 40]
        return (only_rule("notice_end") if before == "để" else _INFORMED).match(text) is not None

    def _shouted(self, listing: Listing) -> bool:
        """A name in capitals inside running text belongs to a signature or a title that the layout left there."""
        tokens = self.line.tokens
        last = tokens[min(listing.start + 1, listing.end - 1)]
        name = self.reader.text[tokens[listing.start].start : last.end]
        return name.isupper() and " " in name

    # -- subjects ------------------------------------------------------------------------------------------------

    def _subject(self, listing: Listing, after: Predicate, rule: str) -> None:
        """A list in the place of a subject: told to act, or the one who orders, or somebody reported on."""
        lowers = self.reader.lowers
        hands = hands_on(self.reader, after.at, self.end) if after.kind in ("verb", "modal", "colon") else ""
        if not self.told(listing, after, hands):
            if after.kind == "spoken" and lowers[after.at] == "đã":
                self.reported = True
            elif hands or self.speaker.is_all(listing) or (after.kind == "verb" and self.speaker.is_below(listing)):
                self.subject, self.addressed = listing, []
            return
        if hands == "order" or (hands and (self.narrative or self.speaker.is_all(listing))):
            self.subject, self.addressed = listing, []
            return
        if self.narrative:
            lead_in = lowers[self.end - 1] == ":" and (after.kind == "modal" or self.hands_over())
            if not lead_in or self.speaker.is_all(listing):
                return
        if self.normative:  # what articles say of people among others is a rule of law
            bodies = tuple(m for m in listing.mentions if m.core not in words("people"))
            listing = replace(listing, mentions=bodies or listing.mentions)
        among = len(listing.mentions) > 1 and all(m.proper for m in listing.mentions)  # "A, B phối hợp kiểm tra"
        if self.partners or self.assists(listing, after) or (self.cooperates(after) and not among):
            self._add(listing, "support", rule, after)
            return
        self.subject = listing
        leading, helping = self._told_apart(listing, after)
        self.addressed = self._add(leading, "lead", rule, after)
        if helping is not None:
            self._add(helping, "support", rule, after)

    def _told_apart(self, listing: Listing, after: Predicate) -> tuple[Listing, Listing | None]:
        """Who leads and who helps: "Công an tỉnh cùng Sở Y tế kiểm tra"; all answer for it alike in "A cùng B chịu trách nhiệm"."""
        lowers, mentions = self.reader.lowers, listing.mentions
        if after.kind not in ("verb", "end") or lowers[after.at] == "chịu":
            return listing, None
        for i in range(1, len(mentions)):
            at = mentions[i].start
            if "cùng" in lowers[mentions[i - 1].end : at]:
                return replace(listing, mentions=mentions[:i]), replace(listing, mentions=mentions[i:])
        return listing, None

    def _writes(self, after: Predicate) -> bool:
        """ "Ủy ban nhân dân tỉnh vừa có công văn yêu cầu các sở …": it gave an order, and its letter holds for the sentence."""
        lowers, at = self.reader.lowers, after.at
        if after.kind != "spoken" or lowers[at] != "vừa":
            return False
        return any(lowers[i : i + 2] in _LETTERS for i in range(at, min(at + 6, self.end)))

    # -- objects of directive verbs ------------------------------------------------------------------------------

    def _order(self, listing: Listing, after: Predicate, order: Rule, at: int) -> None:
        """A list behind giao, yêu cầu, đề nghị, chỉ đạo …"""
        force = order.data["force"]
        further = force == "order" and self.reader.lowers[listing.end] != "," and self._imperative(at)
        heads = further or self._heads_sentence(at)
        outright = (self.subject is not None and not self.addressed) or (
            heads and not further and force != "direct" and not self.addressed
        )
        unnumbered = self.narrative or self.line.passage.path.startswith(("p", "closing"))
        announced = self.reader.lowers[self.end - 1] == ":" or (self._names_orderer(at) and not self.narrative)
        if unnumbered and force != "direct" and announced and not self.reported:
            outright = True  # "… yêu cầu Giám đốc các sở thực hiện các nội dung sau:", whoever it is that orders
        if self._in_condition(at) or self._about_the_past(at) or self.reader.lowers[listing.end] == "của":
            return
        if after.kind == "none" and (further or force in ("direct", "request", "letter")):
            return
        if force == "guide" and after.kind not in ("verb", "modal"):
            return
        if force == "direct" and (after.kind == "spoken" or (self.narrative and not self.addressed)):
            return
        if force == "direct" and after.kind == "colon" and after.at < self.end - 1:
            return
        if force == "direct" and after.kind == "end" and not self.line.continues:
            return
        if force == "request" and self._awaits(listing, after):
            return
        if force in ("guide", "refer") and not self._guides(at):
            return
        if force == "refer" and not self._to_settle(listing.end):
            return
        written = self.subject is not None if not self.addressed else _are_classes(listing)
        if force == "letter" and (self.normative or not written):
            return
        if not outright and not heads:
            follows_on = self.addressed or self.in_chain
            if force == "request" or (force not in ("direct", "letter") and not follows_on):
                return
        mentions = self._addressees(listing, force, outright)
        if not mentions:
            return
        by = ", ".join(canonical_agency(m.name) for m in self.subject.mentions) if self.subject is not None else None
        if by is not None and not self.addressed and self.narrative:
            self.authority = by
        if self.cooperates(after):
            self._delegate(self._add(replace(listing, mentions=mentions), "support", order.id, after, by))
            return
        leading, helping = self._told_apart(replace(listing, mentions=mentions), after)
        self._delegate(self._add(leading, "lead", order.id, after, by))
        if helping is not None:
            self._add(helping, "support", order.id, after, by)

    def _to_settle(self, at: int) -> bool:
        """ "… chuyển Sở Y tế đơn kiến nghị để xem xét, giải quyết": what is passed on is to be settled by whom it reaches."""
        lowers = self.reader.lowers
        aims = (lowers[i + 1 : i + 3] for i in range(at, min(at + 25, self.end - 2)) if lowers[i] == "để")
        return any(aim in (["xem", "xét"], ["giải", "quyết"], ["trả", "lời"], ["xử", "lý"]) for aim in aims)

    def _names_orderer(self, at: int) -> bool:
        """A body stands straight before the directive verb: "Công điện nêu rõ, …, Ủy ban nhân dân tỉnh yêu cầu các sở …"."""
        return self.last is not None and not self.addressed and 2 <= at - self.last.end <= 3

    def _guides(self, at: int) -> bool:
        """The issuer says whom it guides: "Bộ hướng dẫn các Sở … lập báo cáo"."""
        subject = self.subject
        return subject is not None and not self.addressed and at - subject.end <= 4 and self.speaker.is_all(subject)

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

    def _awaits(self, listing: Listing, after: Predicate) -> bool:
        """A superior asked to decide, or a body to which people apply: "đề nghị Bộ trưởng tặng Bằng khen"."""
        decides = lexicon("decision").at(self.reader.lowers, after.at) is not None
        return self.speaker.is_below(listing) or (decides and (self.normative or self.section == "criteria"))

    def _addressees(self, listing: Listing, force: str, outright: bool) -> tuple[Mention, ...]:
        """Whom an order names. One who only hands it on does not name his own units or the public (P3)."""
        kept: list[Mention] = []
        for mention in listing.mentions:
            belonging = force == "direct" and mention.core in words("vague") and " thuộc " in mention.name
            own = (mention.vague or belonging) and not any(m.proper for m in kept)
            own = own or (mention.core == "lãnh đạo" and bool(self.addressed))  # how one organises oneself
            alone = len(listing.mentions) == 1 and self.reader.lowers[listing.start] not in DETERMINERS
            public = mention.public and not (force == "direct" and mention.core not in words("people") and not alone)
            bare = mention.public and mention.name[:1].islower() and mention.name.split()[0] not in DETERMINERS
            single = mention.kind != "collective" and " các " not in f"{mention.name} "
            upward = force == "request" and not mention.proper and single
            staff = mention.vague and mention.name == mention.core  # "phân công lực lượng trực"
            named_by_issuer = outright and not staff and (self.subject is not None or not bare)
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
            or (opening[1] not in ("verb", "adverb") and self.reader.lowers[self.start] not in words("agreeing"))
        ):
            return False
        orders = {"giao", "phân", "yêu", "mời", "ủy"}
        return any(lowers[i] in {",", ";"} and lowers[i + 1] in orders for i in range(max(self.start, at - 9), at))

    def _in_condition(self, at: int) -> bool:
        """ "Trường hợp phân cấp cho Cục trưởng quyết định …": what may be, not what is ordered."""
        lowers = self.reader.lowers
        return lowers[self.start] in {"trường", "khi", "nếu"} and not {",", ";", "thì"} & set(lowers[self.start : at])

    def _about_the_past(self, at: int) -> bool:
        """ "đã" within the words that lead up to the list: a report of what was done."""
        return "đã" in self.reader.lowers[max(self.start, at - 7) : at]

    def _support(self, listing: Listing, after: Predicate, order: Rule, at: int) -> None:
        """A list behind "phối hợp với"."""
        if self.reported or self._about_the_past(at) or (self.narrative and not self.found):
            return
        if order.data.get("beside_lead") and not self.addressed:
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


def _are_classes(listing: Listing) -> bool:
    """Whether a letter to them is an instruction to many rather than a request to one ("có văn bản đề nghị các xã …")."""
    first = listing.mentions[0]
    return " các " in f" {first.name.lower()} " and not first.public and not only_rule("superior").match(first.name)
