"""Who is told to do what: the assignment grammar over passages.

Each list of agencies in a sentence is judged by what stands before it (a directive verb, "phối hợp với", the start of a
sentence after its adverbials) and after it (a verb that orders, or one that reports). Headings assign what stands under
them, lead-ins the whole document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chithi.corpus.vietnamese import fold
from chithi.parser.agencies import agency_key, canonical_agency
from chithi.parser.clauses import TIME, Line, Predicate, line_of, predicate
from chithi.parser.coordination import Reader
from chithi.parser.document import Assignment, Citation, Deadline, Role, Span
from chithi.parser.mentions import Listing, Mention
from chithi.parser.passage import Passage, Reading
from chithi.parser.places import Province, province
from chithi.parser.rules import Rule, rules
from chithi.parser.vocabulary import gazetteer, lexicon, openings, predicates, words

_PREAMBLE_BASIS = re.compile(r"\s*(?:-\s*)?(?:Căn cứ|Xét |Theo đề nghị|Theo Tờ trình)")
_LABEL = re.compile(
    r"\s*(?:(?:Cơ quan|Đơn vị|Tổ chức|Phòng|Bộ phận)(?:,? (?:cơ quan|đơn vị|tổ chức))?|Phân công(?: nhiệm vụ)?|Trách nhiệm|Chủ thể)"
    r" (chủ trì|thực hiện|phối hợp|chịu trách nhiệm|tham mưu|đầu mối|thực hiện chính|theo dõi)"
    r"(?: (?:thực hiện|tham mưu|ban hành|xây dựng|chính|và phối hợp|chung|triển khai))*\s*:"
)
_BARE_LABEL = re.compile(r"\s*(Chủ trì|Phối hợp|Thực hiện)(?: thực hiện)?\s*:")
_HEADING_PREFIX = re.compile(
    r"\s*(?:(?:Trách nhiệm|Nhiệm vụ|Trách nhiệm và quyền hạn|Nhiệm vụ, quyền hạn|Quyền hạn và trách nhiệm) của|Đối với|Về phía|Phía|Ở|Tại)\s+"
)
_NOTICE = re.compile(
    r"(?i)(?:thông báo|báo|hướng dẫn|trả lời|gửi|chuyển|ban hành|có ý kiến)[^.;]{0,200}?\s(?:để|đến|tới)\s*$"
)
_KNOW = re.compile(
    r"\s*(?:được |để )?(?:biết(?:,| và| để|;)|chỉ đạo|triển khai|thực hiện|tổ chức|nghiên cứu|căn cứ|phối hợp|biết,|theo dõi|khẩn trương|chủ động|quán triệt)"
)


@dataclass(slots=True)
class _Row:
    """An assignment in the making: token positions within its line."""

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


def find_assignments(
    reading: Reading, citations: Sequence[Citation], deadlines: Sequence[Deadline]
) -> tuple[Assignment, ...]:
    """The assignments of a document in text order, each with its role, action and deadlines.

    Args:
        reading: the document as the structure stages read it.
        citations: their spans are no agencies ("Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ").
        deadlines: their spans are adverbials; an assignment holds the indices of those in its clause.
    """
    return _Finder(reading, citations, deadlines).find()


class _Finder:
    def __init__(self, reading: Reading, citations: Sequence[Citation], deadlines: Sequence[Deadline]) -> None:
        self.reading = reading
        self.text = reading.plain
        self.deadlines = deadlines
        passages = [p for p in reading.passages if p.part in ("preamble", "body", "closing") and not p.quoted]
        documents = sorted(c.span for c in citations)
        times = sorted(d.span for d in deadlines if d.kind != "urgent")
        self.lines = [line_of(self.text, p, _inside(documents, p), _inside(times, p)) for p in passages]
        for line, after in zip(self.lines, self.lines[1:], strict=False):
            line.continues = line.passage.has_children or line.passage.path == after.passage.path
        if self.lines:
            self.lines[-1].continues = self.lines[-1].passage.has_children
        self._name_everything()
        self.home = _home(reading)
        self.speaker = _speaker_keys(reading)
        self.rows: list[_Row] = []
        self.authority: str | None = None

    def _name_everything(self) -> None:
        """Run the gazetteer once over the words of all lines; a mark between lines keeps names apart."""
        lowers: list[str] = []
        offsets = []
        for line in self.lines:
            offsets.append(len(lowers))
            lowers += [t.lower for t in line.tokens]
            lowers.append("¶")
        found = gazetteer().find(lowers) if lowers else {}
        starts = sorted(found)
        for line, offset in zip(self.lines, offsets, strict=True):
            size = len(line.tokens)
            inside = starts[bisect_left(starts, offset) : bisect_left(starts, offset + size)]
            line.reader = Reader(self.text, line.tokens, {s - offset: found[s] - offset for s in inside})

    def find(self) -> tuple[Assignment, ...]:
        for index, line in enumerate(self.lines):
            self._read_line(index, line)
        return self._finish()

    # -- one passage ---------------------------------------------------------------------------------------------

    def _read_line(self, index: int, line: Line) -> None:
        passage = line.passage
        if passage.part == "preamble" and _PREAMBLE_BASIS.match(self.text, passage.start):
            return
        if self._read_label(index, line) or self._read_heading(index, line):
            return
        for start, end in line.sentences():
            self._read_sentence(index, line, start, end)

    def _read_label(self, index: int, line: Line) -> bool:
        """ "Cơ quan chủ trì: Sở Nội vụ, Sở Tài chính." """
        match = _LABEL.match(self.text, line.passage.start, line.passage.end) or _BARE_LABEL.match(
            self.text, line.passage.start, line.passage.end
        )
        if match is None:
            return False
        role: Role = "support" if match[1].lower() == "phối hợp" else "lead"
        reader = line.reader
        at = bisect_left([t.start for t in line.tokens], match.end())
        size = len(line.tokens)
        any_found = False
        fresh = True
        while at < size:
            listing = reader.listing(at, size, object_of=True) if fresh else None
            if listing is None:
                fresh = reader.lowers[at] in {";", "."} or (
                    reader.lowers[at] == "và" and reader.lowers[at + 1] in {"các", "những"}
                )
                at += 1
                continue
            after = predicate(reader, listing.end, size)
            follows = reader.lowers[listing.end - 1]
            del follows
            self._add(index, line, listing, role, "as.label.01", after)
            any_found = True
            at = listing.end
            fresh = False
        return any_found

    def _read_heading(self, index: int, line: Line) -> bool:
        """ "3. Giao Sở Y tế", "2. Sở Tài chính:", "11. Chủ tịch UBND huyện, thành phố": it speaks for what follows."""
        if line.passage.part != "body" or not line.tokens:
            return False
        reader, size = line.reader, len(line.tokens)
        while size and reader.lowers[size - 1] in {".", ";", "*"}:
            size -= 1
        prefix = _HEADING_PREFIX.match(self.text, line.passage.start, line.passage.end)
        at = bisect_left([t.start for t in line.tokens], prefix.end()) if prefix else 0
        order = None
        if prefix is None:
            while at < min(size, 6) and order is None:
                before = self.text[line.tokens[0].start : line.tokens[at].end] if at < size else ""
                order = _order(before) if not self._opens(reader, at) else None
                if order is None:
                    if self._opens(reader, at):
                        break
                    at += 1
            at = at + 1 if order is not None else 0
            if order is not None and order.data["force"] == "support":
                return False
        listing = reader.listing(at, size, object_of=True) if at < size else None
        if listing is None:
            return False
        after = predicate(reader, listing.end, size)
        only = listing.mentions[0]
        if self._headed_by_function(line, only, after, size):
            only = replace(only, end=size, name=reader.name(only.start, size))
            listing, after = Listing(listing.start, size, (only,)), Predicate("end", size)
        if after.kind in ("none", "verb") and line.passage.has_children and self._names_only(reader, listing.end, size):
            last = listing.mentions[-1]
            whole_name = replace(last, end=size, name=reader.name(last.start, size))
            listing = Listing(listing.start, size, (*listing.mentions[:-1], whole_name))
            after = Predicate("end", size)
        if all(m.vague and m.name.endswith(" khác") for m in listing.mentions):
            return False
        if after.kind == "end" or (after.kind == "colon" and after.at >= size - 1):
            whole = True
        elif after.kind in ("verb", "modal") and not after.plain:
            whole = False
        else:
            whole = False
        if not whole or not (line.continues or order is not None and after.kind == "colon"):
            return False
        if order is None and prefix is None and listing.end == size and not line.continues:
            return False
        if (
            order is None
            and all(m.public or m.vague for m in listing.mentions)
            and (prefix is not None or len(listing.mentions[0].name.split()) < 3)
        ):
            return False
        self._add(index, line, listing, "lead", "as.heading.01", after, heading=True, by=None)
        return True

    @staticmethod
    def _names_only(reader: Reader, at: int, size: int) -> bool:
        """The rest of a heading up to its colon goes on with the name: short, and nobody acts in it."""
        if reader.lowers[size - 1] == ":":
            size -= 1
        classes = lexicon("adverb", "modal", "spoken", "scope", "verb")
        return 0 < size - at <= 8 and not any(classes.at(reader.lowers, i) for i in range(at, size))

    @staticmethod
    def _headed_by_function(line: Line, only: Mention, after: Predicate, size: int) -> bool:
        """ "3. Cơ quan chủ trì giải quyết thủ tục đầu tư": the whole heading is the name."""
        leads = only.name.endswith((" chủ trì", " phối hợp"))
        return leads and after.kind == "verb" and size <= 16 and line.passage.has_children

    @staticmethod
    def _opens(reader: Reader, at: int) -> bool:
        if at in reader.known:
            return True
        found = openings().at(reader.lowers, at)
        return found is not None and found[1] != "stop"

    # -- one sentence --------------------------------------------------------------------------------------------

    def _read_sentence(self, index: int, line: Line, start: int, end: int) -> None:
        reader, part = line.reader, line.passage.part
        lowers = reader.lowers
        at = start
        subject: tuple[Listing, Predicate] | None = None
        subject_rows: list[_Row] = []
        ordered_before = False
        handed: list[_Row] = []
        told = False
        fronted = self._fronted(reader, start, end)
        about = self._about(reader, start, end)
        narrative = part == "preamble"
        reported = False
        last = -1
        while at < end:
            if not self._opens(reader, at) or (at == last and reader.lowers[at] == "lãnh"):
                at += 1
                continue
            left = self.text[max(line.tokens[start].start, line.tokens[at].start - 80) : line.tokens[at].start]
            at_start = self._at_start(reader, start, at)
            order = None if at_start or lowers[at - 1] in {",", ";", ":", "."} else _order(left)
            listing = reader.listing(at, end, object_of=order is not None)
            if listing is None:
                found = openings().at(lowers, at)
                at = found[0] if found is not None and found[1] == "stop" else at + 1
                continue
            after = predicate(reader, listing.end, end)
            if self._shouted(line, listing):
                at = last = listing.end
                continue
            force = order.data["force"] if order is not None else ""
            if about and at < about:
                at = last = max(listing.end, at + 1)
                continue
            if force == "support":
                if (told or not narrative) and not reported and not self._reported(reader, start, at):
                    self._support(index, line, listing, after, order, subject_rows, reader, start, at)
                    told = True
            elif force:
                rows = self._ordered(
                    index, line, listing, after, order, subject, subject_rows, reader, start, at, ordered_before
                )
                if rows:
                    told = True
                    if ordered_before:
                        for row in handed:
                            row.hands_on = row.chain = True
                    handed += subject_rows
                    ordered_before = bool(subject_rows)
                    subject_rows = rows
            elif _NOTICE.search(left) and _KNOW.match(self.text, line.tokens[listing.end - 1].end):
                if part != "preamble" and not all(m.public or m.core in words("alone") for m in listing.mentions):
                    self._add(index, line, listing, "lead", "as.notice.01", after)
                    told = True
            elif (
                at_start
                or (mid := self._mid(reader, start, at, listing, after, subject is not None, fronted))
                or (hidden := self._hidden_subject(reader, at, listing, after, fronted, subject is not None))
            ):
                rule = "as.subject.01"
                if not at_start and not mid and hidden is not None:
                    listing, rule = hidden, "as.subject.02"
                speaks = self._hands(reader, after, end)
                if self._subject_ok(listing, after, narrative, speaks, part, reader, at, end):
                    if speaks in ("order",) or (narrative and speaks) or (speaks and self._is_speaker_list(listing)):
                        subject = (listing, after)
                        subject_rows = []
                    else:
                        asked = after.kind == "modal" and reader.lowers[end - 1] == ":"
                        if narrative and (not asked or self._is_speaker_list(listing)):
                            at = last = listing.end
                            continue
                        subject = (listing, after)
                        subject_rows = self._add(index, line, listing, "lead", rule, after)
                        told = True
                elif after.kind == "spoken" and lowers[after.at] == "đã":
                    reported = True
                elif speaks or self._is_speaker_list(listing):
                    subject = (listing, after)
                    subject_rows = []
            at = last = max(listing.end, at + 1)

    def _shouted(self, line: Line, listing: Listing) -> bool:
        """A name in capitals inside running text belongs to a signature or a title that the layout left there."""
        first, last = line.tokens[listing.start], line.tokens[min(listing.start + 1, listing.end - 1)]
        name = self.text[first.start : last.end]
        return name.isupper() and " " in name

    @staticmethod
    def _about(reader: Reader, start: int, end: int) -> int:
        """The colon after "Về kiến nghị …:": what stands before it reports what was asked for. 0 when there is none."""
        if reader.lowers[start] != "về":
            return 0
        return next((i for i in range(start, end) if reader.lowers[i] == ":"), 0)

    def _fronted(self, reader: Reader, start: int, end: int) -> bool:
        if reader.lowers[start] == TIME:
            return True
        found = lexicon("fronted").at(reader.lowers, start)
        return found is not None and found[0] <= end

    @staticmethod
    def _at_start(reader: Reader, start: int, at: int) -> bool:
        """Only connectives and times stand before it in the sentence."""
        i = start
        while i < at:
            if reader.lowers[i] in {",", TIME, "-", "*", ":"}:
                i += 1
                continue
            found = lexicon("connective").at(reader.lowers, i)
            if found is None or found[0] > at:
                return False
            i = found[0]
        return True

    def _mid(
        self, reader: Reader, start: int, at: int, listing: Listing, after: Predicate, has_subject: bool, fronted: bool
    ) -> bool:
        """A subject inside the sentence: after its fronted adverbials, or in a clause of its own."""
        before = reader.lowers[at - 1]
        if after.kind not in ("modal", "verb"):
            return False
        named = listing.mentions[0].proper or reader.lowers[at] in _DETERMINERS or after.kind == "modal"
        if before in {",", TIME} and fronted and not has_subject:
            return named or len(listing.mentions) > 1
        if before in {";", ":", "thì"}:
            return named
        if before == ",":
            return after.kind == "modal"
        if fronted and not has_subject and any(m.proper for m in listing.mentions[:1]) and before not in _GOVERNORS:
            return after.kind == "modal"
        return False

    def _hidden_subject(
        self, reader: Reader, at: int, listing: Listing, after: Predicate, fronted: bool, has_subject: bool
    ) -> Listing | None:
        """The subject at the end of a list that begins as an object.

        "… trình Quốc hội; Ủy ban nhân dân tỉnh tổ chức …", "Theo chỉ đạo của Chính phủ, Bộ Y tế, các sở tập trung …",
        "Khi có ý kiến của Hội đồng nhân dân, Sở Tài chính có trách nhiệm …".
        """
        mentions = listing.mentions
        if len(mentions) < 2 or after.kind not in ("modal", "verb") or not after.plain:
            return None
        before = [reader.lowers[m.start - 1] for m in mentions]
        if reader.lowers[at - 1] in {"dẫn", "đốc", "tra", "trợ", "sát", "động"}:
            return None
        if ";" in before[1:]:
            first = len(before) - before[::-1].index(";") - 1
            return replace(listing, start=mentions[first].start, mentions=mentions[first:])
        if not fronted or has_subject:
            return None
        kept = list(mentions)
        while kept and _SUPERIOR.match(kept[0].name):
            kept.pop(0)
        if reader.lowers[at - 1] in {"của", "từ"} and kept and len(kept) < len(mentions):
            return replace(listing, start=kept[0].start, mentions=tuple(kept))
        if after.kind == "modal" and before[-1] == ",":
            return replace(listing, start=mentions[-1].start, mentions=mentions[-1:])
        return None

    def _subject_ok(
        self,
        listing: Listing,
        after: Predicate,
        narrative: bool,
        speaks: str,
        part: str,
        reader: Reader,
        at: int,
        end: int,
    ) -> bool:
        if after.kind not in ("verb", "modal", "colon"):
            return False
        if after.kind == "colon" and after.at < end - 1:
            first = listing.mentions[0]
            named = (
                first.proper or len(listing.mentions) > 1 or reader.lowers[at] in {"các", "những"} or "," in first.name
            )
            told = predicates().at(reader.lowers, after.at + 1)
            if not (
                after.plain
                and named
                and at == 0
                and told is not None
                and (told[1] != "spoken" or reader.lowers[after.at + 1] == "là")
            ):
                return False
        if reader.lowers[at] == "mỗi" and after.kind != "modal":
            return False
        if all(m.public for m in listing.mentions):
            return False
        verb = lexicon("verb").at(reader.lowers, after.at) if after.at < end else None
        if verb is not None and after.kind == "verb":
            enacts = (
                " ".join(reader.lowers[after.at : verb[0]]) in _ENACTING
                and after.plain
                and reader.lowers[end - 1] == ":"
            )
            one_class = len(listing.mentions) == 1 and listing.mentions[0].kind == "collective"
            if enacts or (one_class and reader.lowers[verb[0]] == ":"):
                return False
        if self._is_speaker_list(listing) and not (after.kind == "modal") and not speaks:
            return False
        if _KNOW_ONLY.match(self.text, reader.tokens[min(after.at, reader.size - 1)].start):
            return False
        return True

    def _hands(self, reader: Reader, after: Predicate, end: int) -> str:
        """How a subject hands a task on: "order" (it speaks: yêu cầu, giao), "direct" (chỉ đạo X) or ""."""
        at = after.at
        while at < end:
            found = lexicon("adverb", "handing").at(reader.lowers, at)
            if found is None:
                if reader.lowers[at] in {"trân", "trọng", "xin", "kính", ","} and at - after.at < 5:
                    at += 1
                    continue
                return ""
            if found[1] == "handing":
                nxt = found[0]
                while reader.lowers[nxt] in {"cho", "đồng", "chí", "và", ","} or lexicon("handing").at(
                    reader.lowers, nxt
                ):
                    deeper = lexicon("handing").at(reader.lowers, nxt)
                    nxt = deeper[0] if deeper else nxt + 1
                direct = reader.lowers[found[0] - 1] == "đạo" or reader.lowers[found[0] - 1] in {"đốc", "dẫn"}
                if nxt >= end or reader.lowers[nxt] == ":":
                    return "direct" if direct else "order"
                if self._opens(reader, nxt):
                    listing = reader.listing(nxt, end, object_of=True)
                    if listing is not None and predicate(reader, listing.end, end).kind in (
                        "verb",
                        "modal",
                        "colon",
                        "end",
                    ):
                        return "direct" if direct else "order"
                return ""
            at = found[0]
        return ""

    def _ordered(
        self,
        index: int,
        line: Line,
        listing: Listing,
        after: Predicate,
        order: Rule,
        subject,
        subject_rows: list[_Row],  # type: ignore[no-untyped-def]
        reader: Reader,
        start: int,
        at: int,
        again: bool,
    ) -> list[_Row]:
        force = order.data["force"]
        lowers = reader.lowers
        if lowers[listing.end] == "của" or after.kind == "none" and force in ("direct", "request"):
            return []
        opens_sentence = self._order_opens(reader, start, at)
        spoken = subject is not None and not subject_rows
        by_addressee = bool(subject_rows)
        issuer_speaks = spoken or (opens_sentence and force != "direct" and not by_addressee)
        if self._reported(reader, start, at):
            return []
        if line.passage.part == "preamble" and force == "direct":
            return []
        if force == "direct" and after.kind not in ("verb", "modal", "colon", "end"):
            return []
        if force == "direct" and after.kind == "end" and not line.continues:
            return []
        mentions: list[Mention] = []
        for m in listing.mentions:
            if m.vague and not issuer_speaks and not any(x.proper for x in mentions):
                continue
            if m.public and not issuer_speaks and not (force == "direct" and m.core in {"cơ sở", "cơ sở giáo dục"}):
                continue
            if force == "request" and not issuer_speaks and not m.proper and m.kind != "collective":
                continue
            if not issuer_speaks and self._is_speaker(m):
                continue
            mentions.append(m)
        if force in ("request",) and not issuer_speaks and not self._after_comma(reader, start, at):
            return []
        if (
            not issuer_speaks
            and force != "direct"
            and not by_addressee
            and not again
            and not self._after_comma(reader, start, at)
        ):
            return []
        if not mentions:
            return []
        for row in subject_rows:
            row.hands_on = True
            if again:
                row.chain = True
        by = None
        if subject is not None:
            by = ", ".join(canonical_agency(m.name) for m in subject[0].mentions)
        if spoken and line.passage.part == "preamble":
            self.authority = by
        return self._add(index, line, replace(listing, mentions=tuple(mentions)), "lead", order.id, after, by=by)

    def _order_opens(self, reader: Reader, start: int, at: int) -> bool:
        """The directive verb stands at the head of the sentence, after adverbials at most."""
        i = at - 1
        while i > start and reader.lowers[i] not in {",", ";", ":"}:
            i -= 1
        if at - i > 8:
            return False
        return i <= start or self._fronted(reader, start, at) or reader.lowers[i] == ":"

    def _after_comma(self, reader: Reader, start: int, at: int) -> bool:
        return self._order_opens(reader, start, at)

    @staticmethod
    def _reported(reader: Reader, start: int, at: int) -> bool:
        """ "đã" within the words that lead up to the list: a report of what was done."""
        return "đã" in reader.lowers[max(start, at - 7) : at]

    def _support(
        self,
        index: int,
        line: Line,
        listing: Listing,
        after: Predicate,
        order: Rule,
        subject_rows: list[_Row],
        reader: Reader,
        start: int,
        at: int,
    ) -> None:
        partner_only = [r for r in subject_rows if r.mention.name.casefold().endswith("cơ quan phối hợp")]
        if partner_only:
            for row in partner_only:
                row.role = "support"
            return
        self._add(index, line, listing, "support", order.id, after)

    def _is_speaker(self, mention: Mention) -> bool:
        key = fold(canonical_agency(mention.name))
        return key in self.speaker

    def _is_speaker_list(self, listing: Listing) -> bool:
        return all(self._is_speaker(m) for m in listing.mentions)

    # -- results -------------------------------------------------------------------------------------------------

    def _add(
        self,
        index: int,
        line: Line,
        listing: Listing,
        role: Role,
        rule: str,
        after: Predicate,
        *,
        heading: bool = False,
        by: str | None = None,
    ) -> list[_Row]:
        rows = [
            _Row(index, m, role, rule, listing.start, min(after.at, len(line.tokens)), heading, by)
            for m in listing.mentions
        ]
        self.rows += rows
        return rows

    def _finish(self) -> tuple[Assignment, ...]:
        self._relays()
        seen: dict[tuple[str, str, str], int] = {}
        leads = {(self._path(r), self._key(r.mention)) for r in self.rows if r.role == "lead"}
        done: list[Assignment] = []
        for number, row in enumerate(self.rows):
            path, key = self._path(row), self._key(row.mention)
            if row.role == "relay" and (path, key) in leads:
                continue
            if (path, key, row.role) in seen:
                continue
            seen[path, key, row.role] = number
            done.append(self._assignment(number, row, path, key))
        return tuple(done)

    def _relays(self) -> None:
        """A subject that does nothing but hand the task on is a relay (P3)."""
        for row in self.rows:
            line = self.lines[row.line]
            if row.rule == "as.order.04" and self._hands_down(row):
                row.role = "relay"
            if not row.hands_on or row.role != "lead":
                continue
            last = line.tokens[-1].end if line.tokens else 0
            rest = self.text[line.tokens[row.action].start : last] if row.action < len(line.tokens) else ""
            own = ";" in rest or self._more_sentences(row) or not self._hands_at_once(row)
            if row.chain or not own:
                row.role = "relay"

    def _hands_down(self, row: _Row) -> bool:
        """ "… lãnh đạo Ủy ban nhân dân tỉnh chỉ đạo:": those who are told stand below."""
        reader = self.lines[row.line].reader
        found = lexicon("handing").at(reader.lowers, row.action)
        return found is not None and reader.lowers[found[0]] == ":" and found[0] >= reader.size - 1

    def _hands_at_once(self, row: _Row) -> bool:
        reader = self.lines[row.line].reader
        return bool(self._hands(reader, Predicate("verb", row.action), reader.size))

    def _more_sentences(self, row: _Row) -> bool:
        line = self.lines[row.line]
        later = [s for s, _ in line.sentences() if s > row.start]
        others = {r.start for r in self.rows if r.line == row.line and r is not row}
        return any(s not in others for s in later)

    def _path(self, row: _Row) -> str:
        return self.lines[row.line].passage.path

    def _key(self, mention: Mention) -> str:
        return agency_key(mention.name, self.home)

    def _assignment(self, number: int, row: _Row, path: str, key: str) -> Assignment:
        line = self.lines[row.line]
        tokens = line.tokens
        start, end = tokens[row.mention.start].start, tokens[row.mention.end - 1].end
        stop = self._clause_end(row)
        action_start = tokens[row.action].start if row.action < len(tokens) else stop
        return Assignment(
            item=path,
            text=self.reading.text[start:end],
            span=(start, end),
            assignee=_canonical(row.mention),
            assignee_key=key,
            kind=row.mention.kind,
            role=row.role,
            action=self._action(action_start, stop) if not row.heading else self._action(action_start, stop),
            assigned_by=row.by or self.authority,
            deadlines=self._deadlines(row, path, stop),
            rule=row.rule,
        )

    def _clause_end(self, row: _Row) -> int:
        """Where what a row covers ends: at the next subject in its passage, or with the passage."""
        line = self.lines[row.line]
        nexts = [
            line.tokens[r.start].start
            for r in self.rows
            if r.line == row.line and r.start > row.mention.end - 1 and r.role != "support" and r.start > row.action
        ]
        return min(nexts, default=line.passage.end)

    def _action(self, start: int, stop: int) -> str:
        parts, at = [], start
        for deadline in self.deadlines:
            a, b = deadline.span
            if start <= a and b <= stop:
                parts.append(self.reading.text[at:a])
                at = b
        parts.append(self.reading.text[at:stop])
        return re.sub(r"\s+([,;.])", r"\1", " ".join(" ".join(parts).split())).strip(" ,;:./-*")

    def _deadlines(self, row: _Row, path: str, stop: int) -> tuple[int, ...]:
        line = self.lines[row.line]
        if row.heading:
            spoken = {self._path(r) for r in self.rows if not r.heading and r.role == "lead"}
            return tuple(
                i
                for i, d in enumerate(self.deadlines)
                if d.item == path or (d.item.startswith(path + "/") and d.item not in spoken)
            )
        earlier = [r for r in self.rows if r.line == row.line and r.start < row.start and r.role != "support"]
        start = line.passage.start
        if earlier:
            sentence = max((s for s, e in line.sentences() if s <= row.start), default=0)
            start = max(
                line.tokens[sentence].start,
                line.tokens[max(r.mention.end - 1 for r in earlier if r.start < row.start)].start,
            )
            start = max(start, line.tokens[sentence].start)
        return tuple(
            i for i, d in enumerate(self.deadlines) if d.item == path and start <= d.span[0] and d.span[1] <= stop
        )


_DETERMINERS = {"các", "những", "mỗi", "từng", "mọi", "cả", "toàn", "tất"}
_SUPERIOR = re.compile(
    r"Chính phủ|Thủ tướng|Phó Thủ tướng|Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|Bộ |Trung ương|Ban Bí thư|Bộ Chính trị|Ban Chỉ đạo (?:[Qq]uốc gia|Trung ương)|các [Bb]ộ"
)
_ENACTING = {
    "quyết định",
    "ban hành",
    "công bố",
    "quy định",
    "phê duyệt",
    "thông báo",
    "hướng dẫn",
    "trả lời",
    "đề nghị",
}
_GOVERNORS = {
    "của",
    "do",
    "được",
    "bị",
    "cho",
    "với",
    "tại",
    "về",
    "trình",
    "cáo",
    "gửi",
    "từ",
    "theo",
    "đến",
    "và",
    "bởi",
    "trước",
    "trong",
    "giữa",
    "ở",
    "là",
    "khi",
    "nếu",
    "hợp",
    "để",
    "như",
    "trừ",
    "thuộc",
    "cùng",
    "đề",
    "mưu",
    "dẫn",
    "trợ",
}
_KNOW_ONLY = re.compile(r"(?:hướng dẫn|trả lời|thông báo|có ý kiến|ý kiến)\s+(?:để|như sau)")


def _inside(spans: Sequence[Span], passage: Passage) -> list[Span]:
    first = bisect_left(spans, (passage.start, 0))
    found = []
    for span in spans[first:]:
        if span[0] >= passage.end:
            break
        if span[1] <= passage.end:
            found.append(span)
    return found


def _order(left: str) -> Rule | None:
    """The rule whose directive words end the text before a list."""
    for rule in rules("assignments", "order"):
        if rule.pattern.search(left):
            return rule
    return None


def _canonical(mention: Mention) -> str:
    name = canonical_agency(mention.name)
    if mention.kind == "collective" and name[:4] in ("Các ", "Cả t", "Toàn", "Từng", "Mọi ", "Nhữn", "Tất "):
        return name[:1].lower() + name[1:]
    return name


def _home(reading: Reading) -> Province | None:
    issuer = reading.header.issuer or ""
    return next((p for p in (province(w) for w in (reading.header.place or "", issuer.split("tỉnh ")[-1])) if p), None)


def _speaker_keys(reading: Reading) -> frozenset[str]:
    """Names under which the document speaks of its own issuer: "Ủy ban nhân dân tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh"."""
    issuer = reading.header.issuer
    if not issuer:
        return frozenset()
    full = canonical_agency(issuer)
    names = {full}
    match = re.match(
        r"(?:Chủ tịch )?((?:Ủy ban nhân dân|Hội đồng nhân dân) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))\b", full
    )
    if match:
        names |= {match[1].split(" nhân dân ")[-1], full.split(" nhân dân ")[-1]}
        names |= {match[1], f"Chủ tịch {match[1]}", f"Chủ tịch {full}", f"Thường trực {match[1]}"}
    elif full.startswith(("Tỉnh ủy", "Thành ủy", "Ban Thường vụ", "Thường trực")):
        committee = "Thành ủy" if "Thành ủy" in full else "Tỉnh ủy"
        names |= {committee, f"Ban Thường vụ {committee}", f"Thường trực {committee}", f"Văn phòng {committee}"}
    elif full.startswith("Bộ "):
        names |= {f"Bộ trưởng {full}"}
    elif full.startswith("Thủ tướng"):
        names |= {"Thủ tướng", "Thủ tướng Chính phủ", "Phó Thủ tướng", "Chính phủ"}
    else:
        names |= {f"Cục trưởng {full}", f"Giám đốc {full}"}
    return frozenset(fold(n) for n in names)
