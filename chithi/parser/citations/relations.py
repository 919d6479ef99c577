"""What a document does to those it cites: relation, scope and the rule that said so.

Read left to right, sentence by sentence: a trigger ("căn cứ", "thay thế") governs the documents behind it until another
trigger, another clause or the sentence's end. An operative trigger needs the document itself as its actor (`actors`). Otherwise
somebody else acts, and we cite.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from chithi.parser.citations.actors import ATTACHED, HANDED_DOWN, SELF, UNLABELLED, Actor
from chithi.parser.citations.expiry import (
    done_behind,
    is_a_term,
    list_ends,
    opens_an_ended_list,
    prolongs,
    spared_behind,
)
from chithi.parser.citations.objects import LIST_GAP, PART, STANDS_AT, amendable, names_part
from chithi.parser.citations.openings import opens_order, others_issued
from chithi.parser.citations.reference import Reference
from chithi.parser.citations.titles import AMENDED_BY, NAMING, named_before
from chithi.parser.citations.triggers import find_triggers
from chithi.parser.document import Pinpoint, Relation, Scope, Span
from chithi.parser.passage import Passage
from chithi.parser.rules import Rule

_OPERATIVE = HANDED_DOWN | {"details", "corrects", "consolidates", "interprets", "announces"}
_SENTENCE = re.compile(r"[.!?…](?:\s*[”\")])?\s+(?=[“\"(]?[^\W\d_])")
# What a heading without a document must say to govern the list under it.
_HEADING = re.compile(
    r"hiệu\s+lực|(?<!\w)(?:bãi|hủy)\s+bỏ|(?<!\w)(?:sửa|thay)\s|(?<!\w)(?:bổ\s+sung|điều\s+chỉnh|thu\s+hồi|kéo\s+dài|gia\s+hạn|tiếp\s+tục|tạm|đình\s+chỉ|ngưng|dừng|ngừng)(?!\w)"
)
# How many triggers before a reference are weighed, and how far back their actor is looked for (characters).
_NEAREST = 8
_REACH = 900
_ABBREVIATED = re.compile(r"(?:\b(?:tp|tx|tt|p|q|h|x|gs|ts|pgs|ths|bs|đ/c|mr|st|no)|\b[a-zđ])\.\s+$")
# "nội dung hướng dẫn về …": a noun, not what the document does.
_GUIDANCE = re.compile(r"(?<!\w)(?:nội\s+dung|văn\s+bản|quy\s+định|phần|các|những)\s+$")
_PROVISIONS = re.compile(r"\s*(?:các\s+)?(?:điều|khoản|điểm|mục|phụ\s+lục)\s[^.;:“]{1,80}(?:,|và)\s*")
_LIKE_IT = re.compile(
    r"\s*(?:cho\s+)?(?:các\s+)?(?:$|(?:mẫu|biểu|bảng|phụ\s+lục|danh\s+mục|quy\s+chế|quy\s+định(?!\s+(?:tại|trong|ở|theo))|điều\s+lệ|quy\s+trình|chương|điều|khoản|nội\s+dung)(?!\w))"
)
_PASSIVE = re.compile(r"(?:được|bị)\s+(?:[^\W\d_]+\s+|(?:điều\s+chỉnh|sửa\s+đổi|bãi\s+bỏ),?\s+)?$")
_AMENDED_BY = re.compile(
    r"được\s+(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|thay\s+thế|đính\s+chính)[^.;]{0,60}(?:bởi|theo|tại)\s*:?\s*$"
)
_BREAK = re.compile(
    r"(?<!\w)(?:đã|yêu\s+cầu|đề\s+nghị|giao|báo\s+cáo|chịu\s+trách\s+nhiệm|có\s+trách\s+nhiệm|ban\s+hành(?!\s+kèm)|có\s+hiệu\s+lực|này|thì|nếu|phải|được\s+phê|để|nhằm)(?!\w)"
)
_BY = re.compile(r"(?:,?\s+bổ\s+sung)?\s+bởi(?!\w)")  # "sửa đổi bởi": passive without "được"
_QUOTATION = re.compile(r"“[^”]*(?:”|$)|\"[^\"]{0,200}\"")
# What follows the grounds of a letter: its main clause.
_MAIN_CLAUSE = re.compile(
    r"(?<!\w)(?:yêu\s+cầu|đề\s+nghị|giao|thì|nếu|phải|thực\s+hiện\s+theo|trường\s+hợp|chịu\s+trách\s+nhiệm)(?!\w)"
)
# What the addressee of an item is told to do on some ground.
_DOES = re.compile(
    r",\s*(?:\w+\s+){0,8}?(?:xây\s+dựng|tham\s+mưu|chủ\s+động|hướng\s+dẫn|tổ\s+chức|yêu\s+cầu|đề\s+nghị|giao|thực\s+hiện|rà\s+soát|kiểm\s+tra|chỉ\s+đạo|báo\s+cáo|bố\s+trí|phối\s+hợp|chịu\s+trách)(?!\w)"
)
# "Thực hiện Chỉ thị A và ý kiến chỉ đạo của UBND tỉnh tại B": one verb for both.
_DIRECTED = re.compile(
    r"[\s,;]*(?:và\s+)?(?:theo\s+)?(?:ý\s+kiến\s+)?(?:chỉ\s+đạo|kết\s+luận|yêu\s+cầu)\s[^,;.]{0,100}?\s(?:tại|theo)\s+(?:các\s+)?"
)
# "Dừng thực hiện dự án theo Quyết định số …" stops the project, not the decision.
_ACCORDING = re.compile(r"(?<!kèm\s)(?<!hành\s)(?<!\w)theo(?!\w)")
# "Thực hiện cấp giấy phép theo quy định của Luật …": what is carried out is the granting.
_BY_THE_RULES = re.compile(r"\S\s+theo\s+(?:đúng\s+)?(?:các\s+)?quy\s+định(?!\w)")
# "…, Bộ Nội vụ hướng dẫn thực hiện như sau:" behind the documents of a circular's opening.
_GUIDES = re.compile(
    r"[,;]\s*(?:nay\s+)?(?:liên\s+|bộ\s|ban\s|ủy\s+ban\s|ngân\s+hàng|tổng\s+|thanh\s+tra|tòa\s|viện\s|kiểm\s+toán|bảo\s+hiểm|các\s)[^.;]{0,160}"
    r"\shướng\s+dẫn\s(?:(?:[^.;]{0,160}\s)?như\s+sau|(?:thêm\s+)?(?:một\s+số|các|những)\s+(?:điểm|điều|nội\s+dung|vấn\s+đề)\s(?:[\w\s]{0,30}\s)?sau(?:\s+đây)?\s*:)"
)
_GOES_ON = re.compile(r"[\s,;]*(?:và|đồng\s+thời)?\s*")
# "… và các văn bản hướng dẫn thi hành;": a member without a name, behind which the list goes on.
_NAMELESS = re.compile(
    r"[\s,]*(?:và|cùng)\s+(?:với\s+)?(?:các|những)\s+(?:văn\s+bản|nghị\s+định|thông\s+tư|quy\s+định)\s[^.;:,]{0,60}(?=[;,])"
)
# "Thay thế, bãi bỏ một số từ, cụm từ": words change, the document stays; "Bãi bỏ cụm từ" abolishes a part of it.
_WORDS = re.compile(r"\s*:?\s*(?:một\s+số\s+|các\s+)?(?:cụm\s+)?từ(?!\w)(?!\s+(?:ngày|năm|điều|khoản|mục))")
_DOCUMENTS = re.compile(
    r"(?<!\w)(?:văn\s+bản|luật|nghị\s+định|nghị\s+quyết|quyết\s+định|thông\s+tư|chỉ\s+thị|pháp\s+lệnh|quy\s+định\s+sau|kế\s+hoạch|danh\s+mục)(?!\w)"
)


class Role(NamedTuple):
    """What a reference is to the document.

    Attributes:
        relation, scope: as in `Citation`.
        rule: id of the rule.
        exception: span of the words behind "trừ", None without.
    """

    relation: Relation
    scope: Scope
    rule: str
    exception: Span | None = None


class Force(NamedTuple):
    """A trigger in force: what it says, and whether it names a part of what follows."""

    relation: Relation
    rule: str
    operative: bool
    part: bool = False


class Relater:
    """Finds the roles of a document's references, paragraph by paragraph in text order.

    Args:
        low: plain text of the document in lower case.
        host_type: type of the document itself, None when unknown.
        issuer: who issued it, None when unknown.
    """

    def __init__(self, low: str, host_type: str | None, issuer: str | None = None) -> None:
        self.low = low
        self._issuer = issuer.lower() if issuer else ""
        self.actor = Actor(host_type)
        self.handed_down: dict[str, Force] = {}
        self.starts: list[int] = []  # of the sentences of the paragraph that was read last
        self.last: list[int] = []  # of the references given, those of the paragraph's last list
        self._carried: tuple[str, Force] | None = None  # the trigger of a list that a line break cut, and its item
        self.acted: set[tuple[Relation, str | None, str]] = set()  # relation, type and number of operative edges

    def sentences(self, start: int, end: int) -> list[int]:
        """Where the sentences of a paragraph start."""
        starts = [start]
        for stop in _SENTENCE.finditer(self.low, start, end):
            if not _ABBREVIATED.search(self.low, max(start, stop.start() - 6), stop.end()):
                starts.append(stop.end())
        return starts

    def pass_by(self, passage: Passage) -> None:
        """Read a paragraph without documents: a list that waited is over, and a heading governs the items under it."""
        self._carried = None
        low = self.low
        heads = passage.has_children or low.endswith(":", passage.start, passage.end)
        if heads and _HEADING.search(low, passage.start, passage.end):
            sentence = self.sentences(passage.start, passage.end)[-1]
            self._hand_down(passage, sentence, sentence)

    def roles(
        self,
        passage: Passage,
        references: Sequence[Reference],
        leads: Sequence[int],
        titles: Sequence[tuple[int, int] | None],
        pinpoints: Sequence[Pinpoint | None],
    ) -> list[Role]:
        """The role of each of a paragraph's references that stand in no other's title, self references left out.

        Args:
            passage: the paragraph.
            references: in text order, at least one.
            leads: where each begins with its pinpoint.
            titles, pinpoints: of each.
        """
        low = self.low
        carried, self._carried = self._carried, None
        starts = self.starts = self.sentences(passage.start, passage.end)
        roles: list[Role] = []
        force = self.handed_down.get(passage.parent or "") or self.handed_down.get(passage.path)
        if carried and carried[0] == passage.path and LIST_GAP.fullmatch(low, passage.start, leads[0]):
            force = carried[1]
        reach = passage.start
        last: list[int] = []  # references of the list that is being read
        for index, reference in enumerate(references):
            sentence = starts[bisect_right(starts, reference.start) - 1]
            if sentence > reach:
                # A misprinted full stop in a list of grounds: "Căn cứ Pháp lệnh …. Quyết định số …; Nghị định số …".
                listed = leads[index] == sentence and low[passage.end - 1] in ";,"
                based = force is not None and force.relation == "legal_basis" and listed
                if (reach > passage.start or sentence > passage.start) and not based:
                    force = None
                reach = sentence
                last = []
            gap = low[reach : leads[index]]
            if not passage.quoted and self._quoted(sentence, reference.start):
                # What a quotation cites, it cites; the sentence around it goes on behind it.
                roles.append(Role("cites", _scope(pinpoints[index]), "rel.quoted"))
                continue
            if "là" in gap and NAMING.search(gap):  # the same document by another name, so the same relation
                named = roles[named_before(references, index)] if roles else None
                relation = named.relation if named is not None else "cites"
                scope = named.scope if named is not None else "whole"
                if relation in _OPERATIVE and reference.form != "full":
                    relation = "cites"  # what is done to it is one edge, at its full name
                roles.append(Role(relation, scope, "rel.naming"))
                reach = max(reach, reference.end)
                continue
            force, again, behind = self._force(
                passage, sentence, reach, leads[index], force, first=reach == passage.start
            )
            if not again and not LIST_GAP.fullmatch(gap):
                last = []
            if passage.quoted:
                roles.append(Role("cites", _scope(pinpoints[index]), "rel.quoted"))
            else:
                roles.append(self._role(force, behind, pinpoints[index]))
            roles[-1] = self._once(reference, roles[-1])
            last.append(index)
            title = titles[index]
            reach = max(reference.end, title[1] if title else 0)
            self._look_behind(passage, sentence, reach, references, pinpoints, roles, last)
        self.last = last
        if force is not None and low[max(passage.start, passage.end - 4) : passage.end].rstrip().endswith((";", ",")):
            self._carried = passage.path, force
        self._hand_down(passage, max(starts[-1], reach), starts[-1])
        return roles

    def _once(self, reference: Reference, role: Role) -> Role:
        """What is done to a document is one edge, at its full mention; said again of its short name it is a mention."""
        if role.relation in _OPERATIVE and reference.number is not None:
            edge = (role.relation, reference.type, reference.number)
            if reference.form == "short" and edge in self.acted:
                return Role("cites", role.scope, "rel.again")
            self.acted.add(edge)
        return role

    def _force(
        self, passage: Passage, sentence: int, reach: int, lead: int, force: Force | None, *, first: bool
    ) -> tuple[Force | None, bool, str]:
        """The trigger that governs a reference, whether it governed the one before as well, and the words behind it."""
        gap = self.low[reach:lead]
        if "“" in gap or '"' in gap:
            gap = _QUOTATION.sub(lambda m: " " * len(m[0]), gap)
        if not gap and reach > lead and AMENDED_BY.search(self.low, max(sentence, lead - 160), lead):
            return (force, True, gap) if force is not None and not force.operative else (None, False, gap)
        nameless = _NAMELESS.match(gap) if force is not None and not force.operative and not first else None
        if nameless is not None:
            gap = " " * nameless.end() + gap[nameless.end() :]
        triggers = find_triggers(gap)[-_NEAREST:]
        for order in range(len(triggers) - 1, -1, -1):
            start, end, rule = triggers[order]
            before = self.low[max(sentence, reach + start - _REACH) : reach + start]
            if _PASSIVE.search(before) or _BY.match(gap, end):
                if self.actor.consolidating and passage.part in ("title", "preamble"):
                    continue
                if force is not None and not force.operative:
                    return force, True, gap[end:]
                return None, False, gap
            found = self.actor.own(passage, rule, before)
            both = force is not None and force.operative and rule.data["kind"] == "operative"
            if found is None and both and _GOES_ON.fullmatch(gap, 0, start):
                found = rule.data["relation"]  # "Bãi bỏ Thông tư A và bãi bỏ một phần Thông tư B"
            if found is None and rule.data["relation"] == "legal_basis" and self._is_ground(passage, before):
                found = "legal_basis"
            if found is None and opens_order(self.low, passage, rule.data["relation"], before, lead):
                found = rule.data["relation"]
            if found is None:
                noun = rule.data["relation"] == "details" and _GUIDANCE.search(before) and STANDS_AT.search(gap)
                if rule.data["kind"] == "frame" or noun or (order and _coordinated(gap, triggers[order - 1], start)):
                    continue
                return None, False, gap
            words = gap[end:]
            if found == "legal_basis" and passage.part == "body" and _MAIN_CLAUSE.search(words):
                return None, False, words
            if found == "amends" and not amendable(words):
                return None, False, words
            if found == "replaces" and ATTACHED.match(before) and not _LIKE_IT.match(words):
                return None, False, words  # "Danh mục phụ tùng thay thế quy định tại …"
            if found in ("suspends", "extends") and _ACCORDING.search(words):
                return None, False, words
            if found == "implements" and self.actor.circular and _GUIDES.search(self.low, lead, passage.end):
                return Force("details", "rel.details.opening", False), False, words
            if found == "implements" and others_issued(self.low, lead, passage.end, self._issuer):
                return None, False, words
            if found == "implements" and passage.part == "title" and _BY_THE_RULES.search(words):
                return None, False, words
            part = names_part(words) or (found == "amends" and not LIST_GAP.fullmatch(words))
            if found in ("replaces", "abolishes") and _WORDS.match(words):
                if found == "replaces":
                    return Force("amends", "rel.amends.words", True, part=True), False, words
                part = True
            return Force(found, rule.id, rule.data["kind"] == "operative", part), False, words
        if (
            self.actor.consolidating
            and (force is None or force.relation == "consolidates")
            and passage.part in ("title", "preamble")
            and (not gap.strip() or _AMENDED_BY.search(gap))
        ):
            return Force("consolidates", "rel.consolidates.text", False), False, gap
        if self.actor.enacting and not self.actor.consolidating and opens_an_ended_list(gap):
            return Force("abolishes", "rel.after.abolishes", True), False, gap
        if force is None:
            if first and self.actor.guiding and passage.part == "title":  # "HƯỚNG DẪN một số nội dung Quy định số …"
                return Force("details", "rel.details.title", True, names_part(gap)), False, gap
            return None, False, gap
        if first:  # handed down from the heading of a list
            return (force, False, gap) if len(gap) < 60 or PART.search(gap) else (None, False, gap)
        if force.relation == "legal_basis":
            over = passage.part == "body" and _MAIN_CLAUSE.search(gap)
            return (None, False, gap) if over else (force, True, gap)
        if force.relation == "implements" and _DIRECTED.fullmatch(gap):
            return force, True, gap
        if _BREAK.search(gap) or (_ACCORDING.search(gap) if force.operative else not LIST_GAP.fullmatch(gap)):
            return None, False, gap
        rest = LIST_GAP.match(gap)
        if rest is not None and rest.end() < len(gap) and len(gap) > 220:
            return None, False, gap
        return force, True, gap

    def _is_ground(self, passage: Passage, before: str) -> bool:
        """Whether an item of a plan, or a paragraph of a text without items, is one of its grounds: "- Căn cứ Nghị định …;"."""
        if before.strip(' "“(*-') or passage.part != "body":
            return False
        if self.actor.enacting and not UNLABELLED.fullmatch(passage.path):
            return False
        return self.low[passage.start : passage.end].rstrip().endswith(";") and not _DOES.search(
            self.low, passage.start, passage.end
        )

    def _role(self, force: Force | None, behind: str, pinpoint: Pinpoint | None) -> Role:
        if force is None:
            return Role("cites", _scope(pinpoint), "rel.cites")
        part = force.operative and (force.part or names_part(behind))
        return Role(force.relation, "part" if part else _scope(pinpoint), force.rule)

    def _quoted(self, sentence: int, start: int) -> bool:
        """Inside text that is quoted: opened and not closed before the reference."""
        stretch = self.low[sentence:start]
        return stretch.count("“") > stretch.count("”")

    def _look_behind(
        self,
        passage: Passage,
        sentence: int,
        reach: int,
        references: Sequence[Reference],
        pinpoints: Sequence[Pinpoint | None],
        roles: list[Role],
        last: Sequence[int],
    ) -> None:
        """What stands behind a reference: "… hết hiệu lực" turns the list before it, "trừ …" narrows an operative edge."""
        behind = done_behind(self.low, reach, passage.end)
        if behind is not None and is_a_term(self.low, sentence, references[last[0]].start if last else sentence):
            behind = None
        if (
            behind is not None
            and not self.actor.consolidating
            and passage.part in ("body", "closing")
            and not passage.quoted
            and not self._quoted(sentence, reach)
        ):
            relation, at = behind
            if self.actor.enacting or SELF.search(self.low, at, passage.end):
                for index in last:
                    if roles[index].relation == "cites":
                        before = self.low[sentence : references[last[0]].start]
                        part = pinpoints[index] is not None or names_part(before)
                        roles[index] = Role(relation, "part" if part else "whole", "rel.after." + relation)
        role = roles[-1]
        ours = self.actor.enacting and not self.actor.consolidating and not passage.quoted and passage.part == "body"
        if (
            role.relation == "cites"
            and ours
            and last
            and prolongs(self.low, sentence, references[last[0]].start, reach)
        ):
            roles[-1] = Role("extends", role.scope, "rel.after.extends")
        if role.relation in ("abolishes", "replaces", "suspends"):
            spared = spared_behind(self.low, reach, passage.end, anywhere=behind is not None)
            if spared is not None:
                roles[-1] = Role(role.relation, "part", role.rule, spared)

    def _hand_down(self, passage: Passage, reach: int, sentence: int) -> None:
        """A heading that ends in a trigger ("Bãi bỏ các văn bản sau:") governs the items under it."""
        tail = self.low[reach : passage.end]
        if not (passage.has_children or tail.rstrip().endswith(":")):
            return
        if self.actor.enacting and not self.actor.consolidating and not passage.quoted and list_ends(tail):
            self.handed_down[passage.path] = Force("abolishes", "rel.after.abolishes", True)
            return
        triggers = find_triggers(tail)
        if triggers:
            start, end, rule = triggers[-1]
            relation = self.actor.own(passage, rule, self.low[max(sentence, reach + start - _REACH) : reach + start])
            if relation in HANDED_DOWN and (_DOCUMENTS.search(tail, end) or not tail[end:].strip(" :\n")):
                part = names_part(tail[end:])
                self.handed_down[passage.path] = Force(relation, rule.id, True, part)


def opening_trigger(low: str, passage: Passage) -> tuple[Relation, str, int] | None:
    """The operative trigger that a paragraph starts with: its relation, the rule's id, and where it ends."""
    start = passage.start
    for at, end, rule in find_triggers(low[start : min(passage.end, start + 60)])[:1]:
        if at == 0 and rule.data["kind"] == "operative":
            return rule.data["relation"], rule.id, start + end
    return None


def _coordinated(gap: str, verb: tuple[int, int, Rule], start: int) -> bool:
    """Whether a verb goes on with what one before it does: "Sửa đổi khoản 3, | bổ sung khoản 4 Điều 5"."""
    return verb[2].data["kind"] == "operative" and _PROVISIONS.fullmatch(gap, verb[1], start) is not None


def _scope(pinpoint: Pinpoint | None) -> Scope:
    return "part" if pinpoint is not None else "whole"
