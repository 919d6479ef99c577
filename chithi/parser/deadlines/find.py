"""The times that bind an instruction: rules over the paragraphs, vetoes, values.

Dates of cited documents are masked before anything is matched. A mention that a rule has matched is closed to the rules
below it, also when a veto then rejects it ("có hiệu lực từ ngày A đến hết ngày B" is no `by`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from chithi.parser.assignments.instructions import instructs
from chithi.parser.deadlines import values
from chithi.parser.deadlines.dates import Date, find_dates, read_date
from chithi.parser.deadlines.events import event_end
from chithi.parser.deadlines.rules import DeadlineRule, rules_for, words_in, words_of_rules
from chithi.parser.deadlines.values import Meaning
from chithi.parser.document import Citation, Deadline, DeadlineKind
from chithi.parser.passage import Passage, Reading

# Documents are issued late or dated wrongly; a date that lies further back than this is a fact, not a deadline.
_GRACE = timedelta(days=31)
_MASK = "¤"
# Documents that never write out new text of another one: what they quote is somebody else's word, past or general.
_QUOTING = {"BC", "TTr", "CV", "CĐ", "CT", "TB", "KH", "HD", "KL", "BB"}
_QUOTATION = re.compile(r"“[^“”]{0,3000}”|\"[^\"\n]{0,1000}\"|«[^«»]{0,1000}»")
_LONGEST_NAME = 25  # characters of a quoted name ("Chiến dịch Quang Trung"), which is no quotation
# A report or a submission is not written in articles; those in it belong to the law that it is about.
_REPORTS = {"BC", "TTr"}
# In the preamble only the sentence that gives orders can set a time; the rest tells what happened.
_ORDER = re.compile(
    r"yêu cầu|đề nghị|giao|chỉ đạo|kêu gọi|phát động|hoàn thành|báo cáo"
    r"|thời (?:gian|hạn) (?:bắt đầu|thực hiện|triển khai|áp dụng|nộp|gửi)"
)
_OF_A_REPORT = re.compile(r"báo\s+cáo\s+(?:[^\s.,;:()]+\s+){0,4}$")
_IN_FRONT = " ,:;-–+*•"  # marks between a time in front and its clause
_NEAR = 60  # characters within which a report is named before its period
_BRACKET = 60  # characters within which a bracket is expected to close
_REPORT = re.compile(r"(?<!\w)(?:đã|đang|vừa|chưa|nếu|trường hợp|đối với)\s")
# The event of a term may stand behind the clause: "trong vòng 05 ngày làm việc trả lời kể từ khi nhận được công văn".
_COUNTED_FROM = re.compile(r"[^.;:,\d]{1,120}?\s(?P<after>(?:kể|tính)\s+từ\s+(?:khi|ngày|lúc|thời\s+điểm)\s+[^\d\s])")
_SENTENCE_END = re.compile(r"[.;]\s")
# A heading whose full stop is lost: "Xây dựng kế hoạch Hằng năm, các xã …".
_RUN_IN = re.compile(
    r"(?:Hằng|Hàng|Định kỳ|Chậm nhất|Trong thời hạn|Trong vòng|Trước ngày|Từ ngày|Kể từ ngày|Đến ngày|Đến hết)\s"
)
_EACH_YEAR = re.compile(r"\W*(?:[a-zđ\d]{1,2}[.)]\s+)?(?:định kỳ,? )?(?:hằng|hàng|mỗi) năm,[^;]{0,200};")
_YEAR = re.compile(r"\d{4}")
_GROUNDS = re.compile(r"\s*-?\s*(?:căn cứ|xét đề nghị|theo đề nghị)\b")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, or a part of one between semicolons.

    Attributes:
        text: lower case, citations masked.
        offset: where it starts in the document.
        grace: how far back a date in it may lie.
        opening: where the whole sentence starts; a part behind a semicolon goes on with its order.
    """

    text: str
    offset: int
    grace: timedelta
    opening: int


@dataclass(frozen=True, slots=True)
class _Found:
    """A deadline before it has a place: offsets within its sentence."""

    start: int
    end: int
    kind: DeadlineKind
    meaning: Meaning
    after: str | None
    rule: str


def find_deadlines(reading: Reading, citations: Sequence[Citation]) -> tuple[Deadline, ...]:
    """The deadlines of a document in text order. Dates inside `citations` are theirs and never deadlines."""
    scan = _Scan(reading, citations)
    found = [d for passage in reading.passages for d in scan.passage(passage)]
    return tuple(sorted(found, key=lambda d: d.span))


class _Scan:
    """One document: its masked lower-case text, its dates."""

    def __init__(self, reading: Reading, citations: Sequence[Citation]) -> None:
        self.reading = reading
        self.issued = _iso(reading.header.date)
        self.effective = _iso(reading.header.effective_date)
        # An undated document is no older than what it cites.
        self.oldest = self.issued or max(filter(None, (_iso(c.date) for c in citations)), default=None)
        text = _masked(_lower(reading.plain), citations)
        self.quotes = reading.header.type in _QUOTING
        if self.quotes:
            text = _QUOTATION.sub(_hidden, text)
        self.text = text.replace("\n", " ").replace("quí", "quý")  # the spelling of the South and of before 1990
        self.words = words_of_rules(self.text)

    def passage(self, passage: Passage) -> Iterator[Deadline]:
        """The deadlines of a paragraph, sentence by sentence."""
        if passage.part == "title" or (self.quotes and passage.quoted):
            return
        if self.reading.header.type in _REPORTS and "Điều" in passage.path:
            return
        words = words_in(self.text[passage.start : passage.end], self.words)
        if not words:
            return
        opening = passage.start
        for start, end in self._sentences(passage.start, passage.end):
            if self.text[start - 2 : start - 1] != ";":
                opening = start
            if passage.part == "preamble" and (
                _GROUNDS.match(self.text, opening, end) or not _ORDER.search(self.text, start, end)
            ):
                continue
            grace = timedelta(0) if passage.part == "preamble" else _GRACE
            for one in self._sentence(_Sentence(self.text[start:end], start, grace, opening), words):
                span = (start + one.start, self._closed(start + one.start, start + one.end, end))
                yield Deadline(
                    item=passage.path,
                    text=self.reading.text[span[0] : span[1]],
                    span=span,
                    kind=one.kind,
                    value=one.meaning.value,
                    due=one.meaning.due.isoformat() if one.meaning.due else None,
                    after=one.after,
                    rule=one.rule,
                )

    def _closed(self, start: int, stop: int, end: int) -> int:
        """The end of a mention together with the bracket that it opens ("hằng năm (trước ngày 25/12 trong năm)")."""
        open_at = self.text.rfind("(", start, stop)
        if open_at < 0 or ")" in self.text[open_at:stop]:
            return stop
        closing = self.text.find(")", stop, min(end, stop + _BRACKET))
        return stop if closing < 0 or "(" in self.text[stop:closing] else closing + 1

    def _sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        text = self.reading.plain
        stops = [stop.span() for stop in _SENTENCE_END.finditer(self.text, start, end)]
        for opening in _RUN_IN.finditer(text, start + 2, end):
            at = opening.start()
            if text[at - 1].isspace() and (text[at - 2].islower() or text[at - 2] == ")"):
                stops.append((at - 1, at))
        for stop, after in sorted(stops):
            yield start, stop
            start = after
        yield start, end

    def _sentence(self, sentence: _Sentence, words: list[str]) -> Iterator[_Found]:
        taken = bytearray(len(sentence.text))
        found: list[_Found] = []
        for rule in rules_for(words_in(sentence.text, words)):
            for match in rule.pattern.finditer(sentence.text):
                start, end = match.span("text" if match.groupdict().get("text") else 0)
                if any(taken[start:end]):
                    continue
                verdict = rule.judge(sentence.text, start, end)
                if verdict != "no" or not rule.open:
                    taken[match.start() : match.end()] = b"\1" * len(match[0])
                if verdict == "no" or (verdict == "order" and not self._orders(sentence, start, end)):
                    continue
                for one in self._read(rule, match, sentence, start, end):
                    taken[one.start : one.end] = b"\1" * (one.end - one.start)
                    if (verdict == "yes" and not rule.ahead) or self._lies_ahead(one):
                        found.append(one)
        yield from _exact(found, sentence.text)

    def _orders(self, sentence: _Sentence, start: int, end: int) -> bool:
        """Whether a sentence with a mention at a span opens as an order; a time in front is passed over."""
        text = self.reading.plain
        if instructs(text[sentence.offset : sentence.offset + start]):
            return True
        if not sentence.text[:start].strip(_IN_FRONT):
            rest = text[sentence.offset + end : sentence.offset + len(sentence.text)]
            return instructs(rest.lstrip(_IN_FRONT)) or (
                sentence.opening != sentence.offset and instructs(text[sentence.opening : sentence.offset])
            )
        if sentence.opening == sentence.offset or _REPORT.search(sentence.text, 0, start):
            return False
        return instructs(text[sentence.opening : sentence.offset])

    def _lies_ahead(self, found: _Found) -> bool:
        """Whether the time is still to come, so that nothing that has happened can be meant by it."""
        if self.issued is None:
            return True
        if found.kind == "during" and (found.meaning.value or "") < str(self.issued.year):
            return False
        return found.meaning.due is None or found.meaning.due >= self.issued

    def _read(
        self, rule: DeadlineRule, match: re.Match[str], sentence: _Sentence, start: int, end: int
    ) -> Iterator[_Found]:
        """What a match says: one deadline, or several for a list of periods."""
        kind = rule.kind
        groups = {name: text for name, text in match.groupdict().items() if text}
        after: str | None = None
        if kind == "every":
            yield from _every(rule, match, groups, start, end)
            return
        if kind == "within":
            if "after" in groups:
                begin = match.start("after")
                stop = sentence.offset + len(sentence.text)
                end = event_end(
                    self.reading.plain, sentence.offset, start + sentence.offset, begin + sentence.offset, stop
                )
                end -= sentence.offset
                after = self.reading.text[begin + sentence.offset : end + sentence.offset]
            elif later := _COUNTED_FROM.match(sentence.text, end):
                begin, stop = (sentence.offset + at for at in (later.start("after"), len(sentence.text)))
                after = self.reading.text[begin : event_end(self.reading.plain, sentence.offset, begin, begin, stop)]
            count = groups.get("count") or groups["first"]
            unit = groups.get("unit") or groups.get("last") or groups["first"]
            meaning = values.within(count, unit.replace("(", ""), after and after.lower(), self.issued, self.effective)
        elif kind == "urgent":
            meaning = Meaning(None)
        elif kind in ("before", "by") and (rule_of_year := self._of_each_year(groups, sentence)) is not None:
            kind, meaning = "every", Meaning(rule_of_year)
        else:
            dated = self._dated(kind, groups, sentence, start)
            if dated is None:
                return
            meaning = dated
        yield _Found(start, end, kind, meaning, after, rule.id)

    def _of_each_year(self, groups: dict[str, str], sentence: _Sentence) -> str | None:
        """The rule of a day without a year in a later part of a sentence that opens with "Hằng năm, trước ngày 31/10 …"."""
        if not _EACH_YEAR.match(self.text, sentence.opening, sentence.offset):
            return None
        when = read_date(groups.get("when", ""))
        if when is None or when.grain != "day" or when.year is not None:
            return None
        return values.every("năm", 1, f"ngày {when.day}/{when.number}")

    def _dated(self, kind: DeadlineKind, groups: dict[str, str], sentence: _Sentence, at: int) -> Meaning | None:
        """The meaning of a mention with dates; None when it lies in the past or is no date of the calendar."""
        if kind == "during":
            last = _date(groups["last"], self.issued)
            if last is None:
                return None
            first = _beginning(groups["first"], last) if "first" in groups else None
            meaning, allowed = values.during(first, last, self.issued), timedelta(0)
        else:
            if "today" in groups:
                days = (d.completed(self.issued) for d in find_dates(sentence.text, 0, at) if d.grain == "day")
                when = values.today(groups["today"], self.issued, next((d.first for d in reversed([*days])), None))
            else:
                when = _date(groups.get("when") or groups.get("first") or groups["last"], self.issued)
            if when is None:
                return None
            last = when
            if kind == "from":
                meaning, allowed = values.from_(when, self.issued), timedelta(0)
            elif kind == "before":
                meaning, allowed = values.before(when, self.issued), sentence.grace
            else:
                meaning, allowed = values.by(when, self.issued), sentence.grace
        end = last.completed(self.issued).last
        if last.grain in ("quarter", "half", "year"):
            allowed = timedelta(0)
        if self.oldest is not None and end is not None and end < self.oldest - allowed:
            return None
        return meaning


def _exact(found: list[_Found], sentence: str) -> Iterator[_Found]:
    """What was found, without the periods that are said once more with their days: at once ("mỗi năm hai lần, vào tháng 6 và
    tháng 12"), or as those of a report ("báo cáo định kỳ hằng quý gửi trước ngày 10 của tháng đầu quý sau").
    """
    ordered = sorted(found, key=lambda one: one.start)
    last = {base: one.start for one in ordered for base, mark, _ in [_parted(one)] if mark}
    for one, following in zip_longest(ordered, ordered[1:]):
        value, mark, _ = _parted(one)
        if one.kind == "every" and not mark and last.get(value, -1) > one.start:
            at_once = _parted(following)[0] == value and not sentence[one.end : following.start].strip(" ,:(-")
            if at_once or _OF_A_REPORT.search(sentence, max(0, one.start - _NEAR), one.start):
                continue
        yield one


def _parted(one: _Found) -> tuple[str, str, str]:
    """A recurrence and its days."""
    return (one.meaning.value or "").partition(";BY")


def _every(rule: DeadlineRule, match: re.Match[str], groups: dict[str, str], start: int, end: int) -> Iterator[_Found]:
    def found(begin: int, stop: int, value: str) -> _Found:
        return _Found(begin, stop, "every", Meaning(value), None, rule.id)

    if rule.freq:
        unit = groups.get("period") or groups["unit"] if rule.freq == "period" else rule.freq
        days = [day for name in ("first", "weekday", "when") if name in groups for day in values.days(groups[name])]
        if months := groups.get("months") or groups.get("month"):
            days = [f"{day}/{months}" for day in days]
        for day in days or [""]:
            yield found(start, end, values.every(unit, 1, day, groups.get("clock") or groups.get("last")))
        return
    if "unit" in groups:
        yield found(start, end, values.every(groups["unit"], int(values.count_of(groups["count"]))))
        return
    said = groups.get("period") or groups.get("when")
    listed = values.periods(said or match[0])
    if said or len(listed) == 1:
        yield found(start, end, listed[0][2])
        return
    for i, (a, b, value) in enumerate(listed):
        yield found(start + (a if i else 0), start + b, value)


def _iso(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _lower(text: str) -> str:
    """Lower case of the same length."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _hidden(quotation: re.Match[str]) -> str:
    """A quotation blanked out; a quoted name as it stands."""
    return quotation[0] if len(quotation[0]) < _LONGEST_NAME else _MASK * len(quotation[0])


def _masked(text: str, citations: Sequence[Citation]) -> str:
    """The text with its citations blanked out."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(c.span for c in citations):
        if end > at:
            start = max(start, at)
            parts += text[at:start], _MASK * (end - start)
            at = end
    return "".join((*parts, text[at:]))


def _date(text: str, reference: date | None) -> Date | None:
    """A date, a bare year ("2025"), the current year ("năm", "năm nay") or month ("tháng này")."""
    found = read_date(text)
    if found is not None:
        return found
    if _YEAR.match(text):
        return Date(0, len(text), "year", int(text[:4]))
    if reference is not None and text.startswith("năm"):
        return Date(0, len(text), "year", reference.year)
    if reference is not None and text.startswith("tháng"):
        return Date(0, len(text), "month", reference.year, reference.month)
    return None


def _beginning(text: str, last: Date) -> Date | None:
    if _YEAR.match(text):
        return Date(0, len(text), "year", int(text[:4]))
    return values.partial_day(text, last)
