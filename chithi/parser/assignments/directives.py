"""Lists behind directive verbs: whom "giao", "yêu cầu", "đề nghị", "chỉ đạo" tell to act, and whom "phối hợp với" asks to help."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chithi.parser.assignments.clauses import Predicate
from chithi.parser.assignments.frames import Frame, frames_of
from chithi.parser.assignments.mentions import Listing, Mention
from chithi.parser.assignments.orders import only_rule
from chithi.parser.assignments.subjects import DETERMINERS, SETTLED, Subjects
from chithi.parser.assignments.vocabulary import lexicon, predicates, words
from chithi.parser.document import Role
from chithi.parser.names.agencies import canonical_agency
from chithi.parser.rules import Rule


@dataclass(slots=True)
class Directives(Subjects):
    """Judges a list by the directive words before it."""

    def _order(self, listing: Listing, after: Predicate, order: Rule, at: int) -> None:
        """A list behind giao, yêu cầu, đề nghị, chỉ đạo …"""
        force = order.data["force"]
        further = force == "order" and self.reader.lowers[listing.end] != "," and self._imperative(at)
        leads = self._gives(at) if order.data.get("object") else self._heads_sentence(at)
        if order.data.get("object") and not leads:
            return
        heads = further or leads or self._handed_over(at, listing, after)
        outright = (self.subject is not None and not self.addressed) or (
            heads and not further and force != "direct" and not self.addressed
        )
        if further and self.reader.lowers[self.start] in words("agreeing"):
            outright = True  # "Đồng ý với đề xuất …; giao các doanh nghiệp …"
        unnumbered = self.narrative or self.line.passage.path.startswith(("p", "closing"))
        announced = self.reader.lowers[self.end - 1] == ":" or (
            self._names_orderer(at) and (not self.narrative or force == "order")
        )
        if unnumbered and force != "direct" and announced and not self.reported:
            outright = True  # "… yêu cầu Giám đốc các sở thực hiện các nội dung sau:", whoever it is that orders
        if self._in_condition(at) or self._about_the_past(at) or self.reader.lowers[listing.end] == "của":
            return
        if self.reader.lowers[at].isdigit() and after.kind not in ("verb", "modal", "colon"):
            return
        if after.kind == "none" and (further or force in ("direct", "request", "letter")):
            return
        if force == "guide" and after.kind not in ("verb", "modal"):
            return
        handed = (
            announced and self.subject is not None and after.kind == "verb"
        )  # "… chỉ đạo các ngành thực hiện những việc sau:"
        if force == "direct" and (after.kind == "spoken" or (self.narrative and not self.addressed and not handed)):
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
        if self.helps(listing, after) if force == "order" else self.cooperates(after):
            self._delegate(self._add(replace(listing, mentions=mentions), "support", order.id, after, by))
            return
        leading, helping = self.told_apart(replace(listing, mentions=mentions), after)
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
        if subject is None or self.addressed or at - subject.end > 4:
            return False
        return self.speaker.is_all(subject) or self.reader.lowers[self.end - 3 : self.end] == ["như", "sau", ":"]

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
            party = mention.core in words("contractor") and not self.normative
            named_by_issuer = outright and not staff and (self.subject is not None or not bare or party)
            if mention.core in words("household") and len(listing.mentions) > 1 and force != "direct":
                continue  # whom a letter lists beside offices
            if named_by_issuer or not (own or public or upward or self.speaker.is_one(mention)):
                kept.append(mention)
        return tuple(kept)

    def _gives(self, at: int) -> bool:
        """ "Giao nhiệm vụ quản lý các trạm bơm cho | Sở Thủy lợi": the verb heads its sentence, or the issuer is its subject."""
        lowers = self.reader.lowers
        verb = next((i for i in range(at - 1, self.start, -1) if lowers[i] == "giao"), self.start)
        said = self.subject is not None and not self.addressed and verb - self.subject.end <= 2
        return verb == self.start or lowers[verb - 1] in {";", "nay"} or said

    def _handed_over(self, at: int, listing: Listing, after: Predicate) -> bool:
        """The object stands before the verb: "Các bến cảng giao cho Bộ Giao thông vận tải quản lý"."""
        lowers = self.reader.lowers
        if (
            lowers[at - 2 : at] != ["giao", "cho"]
            or self.narrative
            or self.subject is not None
            or self.section != "tasks"
        ):
            return False
        if after.kind != "verb" or not after.plain or not all(m.proper for m in listing.mentions):
            return False
        acts = predicates().at(lowers, self.start) is not None
        return not acts and at - self.start <= 25 and not SETTLED & set(lowers[self.start : self.end])

    def _heads_sentence(self, at: int) -> bool:
        """The directive verb stands at the head of the sentence, after adverbials at most."""
        lowers, i = self.reader.lowers, at - 1
        while i > self.start and lowers[i] not in {",", ";", ":", "thì", "nên"}:
            i -= 1
        return at - i <= 8 and (i <= self.start or self.fronted or lowers[i] in {":", "thì", "nên"})

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
        cut = after.kind == "none" and self.reader.lowers[listing.end].isalpha()  # "với đơn vị | nơi học viên công tác"
        if cut and len(listing.mentions) == 1 and listing.mentions[0].name == listing.mentions[0].core:
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
