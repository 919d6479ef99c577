"""Sentences that tell somebody to do something.

Each list of agencies in a sentence is judged by what stands before it (a directive verb, "phối hợp với", the start of the
sentence after its adverbials) and by what follows it (a verb that orders, or one that reports).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from chithi.parser.assignments.answering import answering, goes_on, who_answers
from chithi.parser.assignments.clauses import TIME, Predicate, predicate
from chithi.parser.assignments.directives import Directives
from chithi.parser.assignments.frames import Frame
from chithi.parser.assignments.mentions import Listing
from chithi.parser.assignments.orders import directive_ends, hands_on, only_rule, order_before
from chithi.parser.assignments.subjects import DETERMINERS, SETTLED
from chithi.parser.assignments.vocabulary import openings, predicates, words

_INFORMED = re.compile(r"\s*(?:để )?biết(?:,| và| để)")
_FREE = {",", ";", ":", ".", "thì", TIME}  # behind these a subject may begin
_LETTERS = (["công", "văn"], ["văn", "bản"], ["công", "điện"])
# What the passive of a charge says.
_CHARGED = (["chủ", "trì"], ["chịu", "trách"], ["đảm", "nhiệm"], ["đảm", "nhận"], ["phụ", "trách"])
_NOTICED = {"để", "đến", "tới"}


@dataclass(slots=True)
class Sentence(Directives):
    """Reads one sentence from left to right."""

    def read(self) -> list[Frame]:
        """The frames of the sentence, in text order."""
        lowers, known, opening = self.reader.lowers, self.reader.known, openings()
        firsts = opening.firsts
        reached, behind = self._answer_for_it(), -1
        idle: list[int] = []
        for at in [
            i
            for i in range(self.start, self.end)
            if lowers[i] in firsts or i in known or (lowers[i].isdigit() and self._counted(i))
        ]:
            if at < reached or (at == behind and lowers[at] == "lãnh"):
                continue  # "lãnh đạo" straight behind an agency is what it does
            found = opening.at(lowers, at)
            if at not in known and (found is None or found[1] == "stop") and not lowers[at].isdigit():
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

    def _answer_for_it(self) -> int:
        """Read "A, B và C chịu trách nhiệm thi hành" where the list cannot be read as a whole; the token to go on from."""
        reader, stop = self.reader, None if self.narrative else answering(self.reader, self.start, self.end)
        at = max((i for i in self.heads if stop is not None and i < stop), default=self.start)
        if stop is None:
            return self.start
        listing = reader.listing(at, self.end)
        if listing is not None:
            after = predicate(reader, listing.end, self.end)
            if after.at == stop or (after.kind in ("verb", "modal") and not goes_on(reader, listing.end, stop)):
                return self.start
        whole = who_answers(reader, at, stop)
        if whole is None:
            return self.start
        self._subject(whole, Predicate("modal", stop), "as.subject.03")
        return stop

    def _counted(self, at: int) -> bool:
        """A number stands for "các" before those who are told: "yêu cầu 04 bệnh viện", "Đối với 03 Công ty"."""
        lowers = self.reader.lowers
        if lowers[at + 1] not in openings() or at == self.start:
            return False
        ordered = lowers[at - 1] in directive_ends() and lowers[at - 2 : at] != ["lãnh", "đạo"]
        return ordered or self._concerns(at)

    def _concerns(self, at: int) -> bool:
        """The sentence begins with "Đối với", these, and a colon."""
        lowers = self.reader.lowers
        return at == self.start + 2 == 2 and lowers[:2] == ["đối", "với"] and ":" in lowers[at : at + 25]

    def _is_idle(self, at: int) -> bool:
        """A list here can only be an object: it need not be read unless a later one may turn out to be a part of it."""
        before = self.reader.lowers[at - 1] if at > self.start else ""
        if (
            before == "do" and {"trì", "trách", "đảm", "phụ"} & set(self.reader.lowers[at : at + 20])
        ) or self._concerns(at):
            return False
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
        asked = (not free or before == "ý") and before in directive_ends()  # "Lưu ý" opens a sentence as well
        order = order_before(self.text_before(at, 160 if before == "cho" else 80), before) if asked else None
        if order is not None and order.data["force"] == "refer" and not self._guides(at):
            order = None  # "… xin chuyển trường, Hiệu trưởng phải …": the issuer passes nothing on
        noticed = (
            before in _NOTICED
            and only_rule("notice").search(self.text_before(at, 80 if self.normative else 240)) is not None
        )
        hands_over = not self.narrative or reader.lowers[self.end - 1] == ":"
        concerned = self._concerns(at)
        reader.curious = order is not None or noticed or concerned or (free and hands_over)
        listing = reader.listing(at, self.end, object_of=order is not None or concerned)
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
        elif before == "do" and self._is_agent(at, listing, after):
            self.subject, self.addressed = listing, self._add(listing, "lead", "as.agent.01", after)
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
            elif hands or self.speaker.is_all(listing) or self.announces(listing, after):
                self.subject, self.addressed = listing, []
            return
        announced = self.narrative or (lowers[self.end - 1] == ":" and self.line.passage.path.startswith("p"))
        if hands == "order" or (hands and (announced or self.speaker.is_all(listing))):
            self.subject, self.addressed = listing, []
            return
        if self.narrative:
            lead_in = lowers[self.end - 1] == ":" and (after.kind == "modal" or self.hands_over())
            if not lead_in or self.speaker.is_all(listing):
                return
        if self.normative:  # what articles say of people among others is a rule of law
            bodies = tuple(m for m in listing.mentions if m.core not in words("people"))
            listing = replace(listing, mentions=bodies or listing.mentions)
        if self.partners or self.assists(listing, after) or self.helps(listing, after):
            self._add(listing, "support", rule, after)
            return
        self.subject = listing
        leading, helping = self.told_apart(listing, after)
        self.addressed = self._add(leading, "lead", rule, after)
        if helping is not None:
            self._add(helping, "support", rule, after)

    def _writes(self, after: Predicate) -> bool:
        """ "Ủy ban nhân dân tỉnh vừa có công văn yêu cầu các sở …": it gave an order, and its letter holds for the sentence."""
        lowers, at = self.reader.lowers, after.at
        if after.kind != "spoken" or lowers[at] != "vừa":
            return False
        return any(lowers[i : i + 2] in _LETTERS for i in range(at, min(at + 6, self.end)))

    def _is_agent(self, at: int, listing: Listing, after: Predicate) -> bool:
        """ "Việc cắm mốc do Sở Xây dựng chủ trì": the passive of a charge; "Đề án do Sở chủ trì đã được thông qua" is none."""
        lowers = self.reader.lowers
        if (
            self.narrative
            or self.found
            or self.subject is not None
            or self.section == "findings"
            or at - self.start > 25
        ):
            return False
        opening = predicates().at(lowers, self.start)
        acts = opening is not None and opening[1] in ("verb", "adverb", "spoken")
        charged = after.plain and lowers[after.at : after.at + 2] in _CHARGED
        met = {"họp", "nghị", "thảo"} & set(lowers[self.start : at])
        return charged and not acts and not met and not SETTLED & set(lowers[self.start : self.end])
