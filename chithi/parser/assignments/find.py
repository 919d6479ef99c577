"""Who is told to do what: the assignments of a document, with role, action and deadlines.

`headings` and `sentences` find who is told; here the finds of all passages are put together: one row for each assignee, item
and role, relays told apart from leads, deadlines given to the clauses that they stand in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from chithi.corpus.vietnamese import fold
from chithi.parser.assignments.abbreviations import Abbreviations
from chithi.parser.assignments.actions import action_of
from chithi.parser.assignments.clauses import Line, line_of
from chithi.parser.assignments.coordination import Reader
from chithi.parser.assignments.frames import Frame, Speaker
from chithi.parser.assignments.headings import read_heading, read_labels, read_role_list, role_heading
from chithi.parser.assignments.localities import SMALL_HEADS
from chithi.parser.assignments.mentions import Mention
from chithi.parser.assignments.orders import clause_start, hands_on, only_rule
from chithi.parser.assignments.sections import Sections
from chithi.parser.assignments.sentences import Sentence
from chithi.parser.assignments.vocabulary import gazetteer, lexicon
from chithi.parser.document import Assignment, Citation, Deadline, Role, Span
from chithi.parser.names.agencies import agency_key, canonical_agency
from chithi.parser.names.places import Province, province
from chithi.parser.passage import Passage, Reading
from chithi.parser.rules import rules

_COMMITTEE = re.compile(
    r"(?:Chủ tịch )?((?:Ủy ban nhân dân|Hội đồng nhân dân) ((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)))\b(.*)",
    re.IGNORECASE,
)
_LOCAL = re.compile(r" (tỉnh|[Tt]hành phố|huyện|quận|thị xã|xã|phường) [A-ZĐÀ-Ỹ].*$")

# An order behind the basis, in the same paragraph.
_ORDERED = re.compile(
    r"[,.] [^,.;:]{4,100}(?<! theo)(?<! xét)(?<!Theo)(?<!Xét) (?:yêu cầu|đề nghị) (?:các|lãnh đạo|[A-ZĐỦ])"
)
# Bodies that a sentence names in full first and by this word alone afterwards.
_HEADS = {"bộ", "sở", "ban", "cục", "vụ", "viện", "ty", "trường", "hội"}
# What only an act of the National Assembly says of itself.
_LAW = re.compile(r"\b(?:Luật|Bộ luật) này\b")
_UNLABELLED = re.compile(r"p\d+$")
# Documents in which the issuer sets itself tasks beside the others'.
_PLANS = {"KH", "HD", "CTr", "ĐA", "PA", "QC", "QyĐ"}
# Who speaks for a body.
_ORGANS = ("Cục trưởng", "Giám đốc", "Ban Thường vụ", "Thường trực", "Ban Thường trực", "Ban Chấp hành")


def find_assignments(
    reading: Reading, citations: Sequence[Citation], deadlines: Sequence[Deadline]
) -> tuple[Assignment, ...]:
    """The assignments of a document in text order.

    Args:
        reading: the document as the structure stages read it.
        citations: their spans are no agencies ("Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ").
        deadlines: their spans are adverbials; an assignment holds the indices of those in its clause.
    """
    sections = Sections(reading.plain, reading.passages, reading.header.type)
    lines = _lines(reading, sections, citations, deadlines)
    speaker = _speaker(reading)
    frames: list[Frame] = []
    authority = None
    partnered: set[str | None] = set()
    charged: set[str] = set()
    plan = reading.header.type in _PLANS
    roles: dict[str, Role] = {}  # of the lists under "Cơ quan chủ trì:", "Đơn vị phối hợp"
    for index, line in enumerate(lines):
        passage = line.passage
        section = sections.kind(passage.path)
        role = roles.get(passage.parent or "")
        if role is not None and (listed := read_role_list(index, line, role)):
            frames += listed
            continue
        if passage.has_children and (role := role_heading(line, lines[index + 1 : index + 2])) is not None:
            roles[passage.path] = role
            continue
        if passage.has_children and _announces_partners(
            reading.plain[max(passage.start, passage.end - 60) : passage.end]
        ):
            partnered.add(passage.path)
        whole, begins = read_labels(index, line)
        if not whole and section == "tasks":
            whole = read_heading(index, line)
            if whole and only_rule("described").match(_below(reading, lines, index)):
                whole = []
        frames += whole
        for start, end in line.sentences:
            if whole and end > begins:
                break
            partners, beside = passage.parent in partnered, passage.path in charged
            plans = plan and passage.part == "body" and not _UNLABELLED.match(passage.path)
            sentence = Sentence(index, line, start, end, speaker, section, partners, beside, plans)
            frames += sentence.read()
            if _puts_in_charge(sentence):
                charged.add(passage.path)
            authority = sentence.authority or authority
    _tell_relays(lines, frames)
    _name_in_full(reading, lines, frames)
    return _Table(reading, deadlines, lines, frames, authority).rows()


def _puts_in_charge(sentence: Sentence) -> bool:
    """Somebody is to lead: "Giao Sở Xây dựng chủ trì kiểm tra"."""
    lowers = sentence.reader.lowers
    return any(f.role == "lead" and lowers[f.action : f.action + 2] == ["chủ", "trì"] for f in sentence.found)


def _name_in_full(reading: Reading, lines: Sequence[Line], frames: Sequence[Frame]) -> None:
    """Names with the document's own abbreviations written out; "Bộ" behind "Bộ Xây dựng" is that ministry again."""
    short = Abbreviations(reading.plain)
    issuer = (reading.header.issuer or "").split(" ")[0].lower()
    last: dict[str, str] = {}
    path = None
    for frame in sorted(frames, key=lambda f: (f.line, f.start)):
        if lines[frame.line].passage.path != path:
            path, last = lines[frame.line].passage.path, {}
        named = frame.mention.kind != "collective"
        name = short.written_out(frame.mention.name) if named else frame.mention.name
        head, *rest = name.lower().split(" ")
        if frame.mention.kind == "body" and head in _HEADS and head != issuer:
            if rest:
                last[head] = name
            else:
                name = last.get(head, name)
        if name != frame.mention.name:
            frame.mention = replace(frame.mention, name=name)


def _below(reading: Reading, lines: Sequence[Line], index: int) -> str:
    """How the text under a heading begins."""
    after = lines[index + 1].passage if index + 1 < len(lines) else None
    same = after is not None and after.path == lines[index].passage.path
    return reading.plain[after.start : min(after.end, after.start + 120)] if same and after is not None else ""


def _announces_partners(text: str) -> bool:
    """ "Chủ trì, phối hợp với:" over a list whose members are the partners."""
    return re.search(r"phối hợp(?: với)?(?: các cơ quan(?: liên quan)?)?\s*:?\s*$", text) is not None


def _may_assign(reading: Reading, passage: Passage, sections: Sections) -> bool:
    """Not a basis, an example, or whom rules apply to."""
    opening = reading.plain[passage.start : min(passage.end, passage.start + 60)]
    based = passage.part == "preamble" and only_rule("basis").match(opening) is not None
    if based:  # "Căn cứ kế hoạch, Sở yêu cầu các trường:"
        whole = reading.plain[passage.start : passage.end]
        based = not (whole.endswith(":") or _ORDERED.search(whole))
    return not (based or sections.kind(passage.path) == "scope" or only_rule("example").match(opening))


def _lines(
    reading: Reading, sections: Sections, citations: Sequence[Citation], deadlines: Sequence[Deadline]
) -> list[Line]:
    """The passages that may assign, in words, each with the names that the gazetteer knows in it."""
    passages = [p for p in reading.passages if p.part in ("preamble", "body", "closing") and not p.quoted]
    documents = sorted(c.span for c in citations)
    times = sorted(d.span for d in deadlines if d.kind != "urgent")
    lines = []
    for passage, after in zip(passages, [*passages[1:], None], strict=False):
        if _may_assign(reading, passage, sections):
            line = line_of(reading.plain, passage, _inside(documents, passage), _inside(times, passage))
            line.continues = passage.has_children or (after is not None and after.path == passage.path)
            lines.append(line)
    lowers: list[str] = []
    offsets = []
    begins: list[int] = []
    for line in lines:
        offsets.append(len(lowers))
        begins += [len(lowers) + i for i, t in enumerate(line.tokens) if t.capital or t.lower in SMALL_HEADS]
        lowers += [t.lower for t in line.tokens]
        lowers.append("¶")  # keeps a name from running over two passages
    known = gazetteer().find(lowers, begins)
    starts = sorted(known)
    for line, offset in zip(lines, offsets, strict=True):
        inside = starts[bisect_left(starts, offset) : bisect_left(starts, offset + len(line.tokens))]
        line.reader = Reader(reading.plain, line.tokens, {s - offset: known[s] - offset for s in inside})
    return lines


def _inside(spans: Sequence[Span], passage: Passage) -> list[Span]:
    """The spans inside a passage; the spans are sorted."""
    first, last = bisect_left(spans, (passage.start, 0)), bisect_left(spans, (passage.end, 0))
    return [span for span in spans[first:last] if span[1] <= passage.end]


def _speaker(reading: Reading) -> Speaker:
    """The issuer under all the names that its own document uses ("Ủy ban nhân dân tỉnh", "tỉnh", its chairman)."""
    assembly = not reading.header.issuer and _LAW.search(reading.plain) is not None
    superiors = _superiors("Quốc hội" if assembly else reading.header.issuer or "")
    if not reading.header.issuer:
        return Speaker(frozenset(), superiors)
    full = canonical_agency(reading.header.issuer)
    names = {full}
    committee = _COMMITTEE.match(full)
    if committee is not None:
        body, kind, place = committee.groups()
        names |= {body, f"Chủ tịch {body}", f"Chủ tịch {body}{place}", f"Thường trực {body}", kind, f"{kind}{place}"}
    elif full.startswith(("Tỉnh ủy", "Thành ủy", "Ban Thường vụ", "Thường trực")):
        party = "Thành ủy" if "Thành ủy" in full else "Tỉnh ủy"
        names |= {party, f"Ban Thường vụ {party}", f"Thường trực {party}"}
    elif full.startswith("Bộ "):
        names |= {f"Bộ trưởng {full}", "Bộ"}
    elif full.startswith("Thủ tướng"):
        names |= {"Thủ tướng", "Phó Thủ tướng", "Phó Thủ tướng Chính phủ", "Chính phủ"}
    else:
        local = _LOCAL.sub("", full)  # "Sở Y tế" of a province speaks of itself without the province
        place = _LOCAL.search(full)
        own = {full, local, f"{local} {place[1]}" if place is not None else local}
        names |= {local, full.split()[0], *own, *(f"{organ} {name}" for organ in _ORGANS for name in own)}
    return Speaker(frozenset(fold(n) for n in names), superiors)


def _superiors(issuer: str) -> re.Pattern[str]:
    """Who stands above an issuer: a document reports what they do, and asks them at most."""
    for rule in rules("contexts", "rank"):
        if re.match(rule.data["issuer"], issuer):
            return rule.pattern
    return rules("contexts", "rank")[-1].pattern


def _home(reading: Reading) -> Province | None:
    """The province that "tỉnh" means in this document."""
    issuer = reading.header.issuer or ""
    named = (province(name) for name in (issuer.split("tỉnh ")[-1], reading.header.place or ""))
    return next((p for p in named if p is not None), None)


def _tell_relays(lines: Sequence[Line], frames: Sequence[Frame]) -> None:
    """A subject that does nothing but hand the task on is a relay (P3)."""
    for frame in frames:
        line = lines[frame.line]
        if frame.rule == "as.order.04" and _hands_down(line, frame):
            frame.role = "relay"
        chained = frame.chain and hands_on(line.reader, frame.action, line.reader.size)
        if frame.hands_on and frame.role == "lead" and (chained or not _own_task(line, frame, frames)):
            frame.role = "relay"
        if frame.heading and frame.role == "lead" and _only_directs(lines, frame, frames):
            frame.role = "relay"


def _only_directs(lines: Sequence[Line], frame: Frame, frames: Sequence[Frame]) -> bool:
    """The text under a heading does nothing but direct others: "3. Sở Y tế / Chỉ đạo các trạm y tế …"."""
    path = lines[frame.line].passage.path
    if lines[frame.line].passage.has_children:
        return False
    told = {(f.line, f.start) for f in frames if f.rule == "as.order.04"}
    directed = False
    for index in range(frame.line + 1, len(lines)):
        if lines[index].passage.path != path:
            break
        for start, end in lines[index].sentences:
            reader = lines[index].reader
            begin = clause_start(reader, start, end)
            names = any(line == index and start <= at < end for line, at in told)
            own = ";" in reader.lowers[start:end] or "hướng" in reader.lowers[start : start + 20]
            if own or not names or hands_on(reader, begin, end) != "direct":
                return False
            directed = True
    return directed


def _hands_down(line: Line, frame: Frame) -> bool:
    """ "… lãnh đạo Ủy ban nhân dân tỉnh chỉ đạo:": those who are told stand below."""
    found = lexicon("handing").at(line.reader.lowers, frame.action)
    return found is not None and line.reader.lowers[found[0]] == ":" and found[0] >= line.reader.size - 1


def _own_task(line: Line, frame: Frame, frames: Sequence[Frame]) -> bool:
    """It acts itself before it directs, or goes on to act behind a semicolon or in a sentence without a subject."""
    reader = line.reader
    spoken_for = {f.start for f in frames if f.line == frame.line and f is not frame}
    goes_on = any(w == ";" and i + 1 not in spoken_for for i, w in enumerate(reader.lowers) if i >= frame.action)
    goes_on = goes_on or _acts_itself(reader, frame.action, spoken_for)
    if goes_on or not hands_on(reader, frame.action, reader.size):
        return True
    return any(
        start > frame.start and start not in spoken_for and reader.lowers[start : start + 2] != ["trong", "đó"]
        for start, _ in line.sentences
    )


def _acts_itself(reader: Reader, action: int, spoken_for: set[int]) -> bool:
    """ "…, nếu thiếu thì hướng dẫn, giúp đỡ": a clause behind "thì" without a subject of its own."""
    acts = lexicon("verb", "adverb", "modal")
    return any(
        word == "thì" and i + 1 not in spoken_for and acts.at(reader.lowers, i + 1) is not None
        for i, word in enumerate(reader.lowers[: reader.size])
        if i > action
    )


class _Table:
    """The frames of a document as rows: one for each assignee, item and role (P8)."""

    def __init__(
        self,
        reading: Reading,
        deadlines: Sequence[Deadline],
        lines: Sequence[Line],
        frames: Sequence[Frame],
        authority: str | None,
    ) -> None:
        self.reading = reading
        self.deadlines = deadlines
        self.lines = lines
        self.frames = frames
        self.authority = authority
        self.home = _home(reading)
        self.directed: dict[str, str] = {}
        self.led = {self._path(f) for f in frames if f.role == "lead" and not f.heading}
        self.in_line: dict[int, list[Frame]] = {}
        for frame in frames:
            self.in_line.setdefault(frame.line, []).append(frame)
            if frame.role == "relay":
                name = canonical_agency(frame.mention.name)
                self.directed.setdefault(self._path(frame), name)

    def rows(self) -> tuple[Assignment, ...]:
        keys = [(self._path(f), agency_key(f.mention.name, self.home)) for f in self.frames]
        leads = {key for key, frame in zip(keys, self.frames, strict=True) if frame.role == "lead"}
        done: dict[tuple[str, str, str], Assignment] = {}
        for (path, key), frame in zip(keys, self.frames, strict=True):
            if (frame.role == "relay" and (path, key) in leads) or (path, key, frame.role) in done:
                continue
            done[path, key, frame.role] = self._row(frame, path, key)
        return tuple(sorted(done.values(), key=lambda a: a.span))

    def _path(self, frame: Frame) -> str:
        return self.lines[frame.line].passage.path

    def _row(self, frame: Frame, path: str, key: str) -> Assignment:
        tokens = self.lines[frame.line].tokens
        start, end = tokens[frame.mention.start].start, tokens[frame.mention.end - 1].end
        stop = self._clause_end(frame)
        parent = self.lines[frame.line].passage.parent
        return Assignment(
            item=path,
            text=self.reading.text[start:end],
            span=(start, end),
            assignee=_assignee(frame.mention),
            assignee_key=key,
            kind=frame.mention.kind,
            role=frame.role,
            action=self._action(tokens[frame.action].start if frame.action < len(tokens) else stop, stop),
            assigned_by=frame.by or self.directed.get(parent or "") or self.authority,
            deadlines=self._heading_deadlines(path) if frame.heading else self._deadlines(frame, path, stop),
            rule=frame.rule,
        )

    def _clause_end(self, frame: Frame) -> int:
        """Where what a frame covers ends: at the next subject in its passage, or with the passage."""
        line = self.lines[frame.line]
        later = (
            line.tokens[f.start].start
            for f in self.in_line[frame.line]
            if f.role != "support" and f.start > max(frame.action, frame.mention.end - 1)
        )
        return min(later, default=line.passage.end)

    def _action(self, start: int, stop: int) -> str:
        """The text of a clause without its deadlines, on one line."""
        parts, at = [], start
        for deadline in self.deadlines:
            first, last = deadline.span
            if at <= first and last <= stop and deadline.kind != "urgent":
                parts.append(self.reading.text[at:first])
                at = last
        parts.append(self.reading.text[at:stop])
        timed = len(parts) > 1 and not parts[-1].strip(" ,;:./-\n")
        return action_of(" ".join(parts), timed=timed)

    def _heading_deadlines(self, path: str) -> tuple[int, ...]:
        """Of its own passage and of the items below that name nobody themselves."""
        below = path + "/"
        return tuple(
            i
            for i, d in enumerate(self.deadlines)
            if d.item == path or (d.item.startswith(below) and d.item not in self.led)
        )

    def _deadlines(self, frame: Frame, path: str, stop: int) -> tuple[int, ...]:
        """Of the clause, and of the adverbials before its subject."""
        line = self.lines[frame.line]
        opening = max((s for s, _ in line.sentences if s <= frame.start), default=0)
        others = (f for f in self.in_line[frame.line] if f.role != "support" and f.start < frame.start)
        if any(f.start >= opening for f in others):  # its sentence begins with somebody else's clause
            while opening < frame.start and ";" in line.reader.lowers[opening : frame.start]:
                opening += 1
            opening = opening if line.reader.lowers[opening - 1] == ";" else frame.start
        start = line.tokens[opening].start
        return tuple(
            i for i, d in enumerate(self.deadlines) if d.item == path and start <= d.span[0] and d.span[1] <= stop
        )


def _assignee(mention: Mention) -> str:
    """The canonical name; a class begins with a small letter wherever it stood."""
    name = canonical_agency(mention.name)
    return name[:1].lower() + name[1:] if mention.kind == "collective" and not mention.proper else name
