"""Where a subject stands in a sentence, and whether what follows it tells it to act."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from chithi.parser.assignments.clauses import TIME, Line, Predicate
from chithi.parser.assignments.coordination import Reader
from chithi.parser.assignments.frames import Frame, Speaker
from chithi.parser.assignments.mentions import Listing, Mention
from chithi.parser.assignments.orders import only_rule, opens
from chithi.parser.assignments.sections import SectionKind
from chithi.parser.assignments.vocabulary import instructed, lexicon, predicates, words

DETERMINERS = {"các", "những", "mỗi", "từng", "mọi", "cả", "toàn", "tất"}
# The words of a sentence that only tells whose work something was.
SETTLED = {"đã", "được", "là", "chưa", "đang", "nếu", "khi", "trường"}
_GUIDED = {"dẫn", "đốc", "tra", "trợ", "sát", "động"}  # hướng dẫn, đôn đốc, kiểm tra, hỗ trợ, giám sát, vận động
_HEARD = {"báo", "trình", "phát", "giải", "thông"}  # "Sau khi nghe Văn phòng, Sở X trình bày, …"
_ENACTED = {"thông tư", "nghị định", "quyết định", "nghị quyết", "công điện", "công văn", "chỉ thị"}


@dataclass(slots=True)
class Subjects:
    """A sentence, and what has been read of it so far.

    `subject` is the list that the clause is about, `addressed` its frames (none when it is the one who orders), `handed`
    the frames further up a chain of delegation. `last`: the list read last. `meeting`: it tells what happened at a meeting. `scattered`: some clause
    opens with an adverbial, so that its subject may stand anywhere. `partners`: the line above ends in "chủ trì, phối hợp với:". `beside`: an
    earlier sentence of the passage puts somebody in charge. `plans`: an item of a plan, in which the issuer sets itself tasks.
    """

    index: int
    line: Line
    start: int
    end: int
    speaker: Speaker
    section: SectionKind = "tasks"
    partners: bool = False
    beside: bool = False
    plans: bool = False
    reader: Reader = field(init=False)
    narrative: bool = field(init=False)
    normative: bool = field(init=False)
    fronted: bool = field(init=False)
    scattered: bool = field(init=False)
    meeting: bool = field(init=False)
    heads: frozenset[int] = field(init=False)
    about: int = field(init=False)
    found: list[Frame] = field(default_factory=list)
    subject: Listing | None = None
    last: Listing | None = None
    addressed: list[Frame] = field(default_factory=list)
    handed: list[Frame] = field(default_factory=list)
    in_chain: bool = False
    reported: bool = False
    authority: str | None = None

    def __post_init__(self) -> None:
        self.reader = self.line.reader
        self.narrative = self.line.passage.part == "preamble"
        self.normative = "Điều " in self.line.passage.path
        self.heads = self._heads()
        self.meeting = lexicon("meeting").at(self.reader.lowers, self.start) is not None
        self.fronted = self._adverbial(self.start)
        lowers = self.reader.lowers
        self.scattered = self.fronted or (
            bool({";", ":"} & set(lowers[self.start : self.end]))
            and any(lowers[i] in {";", ":"} and self._adverbial(i + 1) for i in range(self.start, self.end - 1))
        )
        self.about = self._topic_end()

    def at_start(self, at: int) -> bool:
        """Only connectives and times stand before it in the sentence."""
        return at in self.heads

    def _heads(self) -> frozenset[int]:
        """Where the subject at the head of the sentence may begin: at once, and behind each connective or time."""
        i, lowers = self.start, self.reader.lowers
        found = [i]
        while i < self.end:
            if lowers[i] in {",", TIME, "-", "*", ":"}:
                i += 1
            else:
                connective = lexicon("connective").at(lowers, i)
                if connective is None:
                    break
                i = connective[0]
            found.append(i)
        return frozenset(found)

    def _adverbial(self, at: int) -> bool:
        """An adverbial stands at the head of the sentence, so that the subject may come later."""
        return self.reader.lowers[at] == TIME or lexicon("fronted").at(self.reader.lowers, at) is not None

    def _reopens(self, at: int) -> bool:
        """A colon behind a topic, before an adverbial: "Công tác tuyên truyền: Hằng năm, Đài …"."""
        return self.reader.lowers[at] == ":" and at + 1 < self.end and self._adverbial(at + 1)

    def _topic_end(self) -> int:
        """The colon after "Về kiến nghị …:": what stands before it reports what was asked for. 0 when there is none."""
        lowers = self.reader.lowers
        if lowers[self.start] != "về":
            return 0
        return next((i for i in range(self.start, self.end) if lowers[i] == ":"), 0)

    def text_before(self, at: int, reach: int = 80) -> str:
        """The text of the sentence before a token, as much of it as a rule looks at."""
        tokens = self.line.tokens
        stop = tokens[at].start
        return self.reader.text[max(tokens[self.start].start, stop - reach) : stop]

    def clause_opens(self, at: int, listing: Listing, after: Predicate) -> bool:
        """A subject inside the sentence: after its fronted adverbials, or in a clause of its own."""
        lowers = self.reader.lowers
        if after.kind == "colon" and at == self.start + 2 == 2:  # "Đối với Công ty X: vận hành …"
            return not self.normative and lowers[:2] == ["đối", "với"] and after.at < self.end - 1
        if after.kind not in ("modal", "verb"):
            return False
        before = lowers[at - 1]
        back = range(at - 1, max(self.start, at - 60), -1)
        clause = next((i + 1 for i in back if lowers[i] == ";" or self._reopens(i)), self.start)
        fronted = self.fronted if clause == self.start else self._adverbial(clause)
        waiting = fronted and (self.subject is None or self.subject.start < clause)
        first = listing.mentions[0]
        if "nghe" in lowers[clause:at] and lowers[after.at] in _HEARD:
            return False
        named = first.proper or first.kind == "official" or lowers[at] in DETERMINERS or after.kind == "modal"
        several = "," in first.name
        if before in {",", TIME} and waiting:
            conditional = lowers[clause] in {"trường", "nếu", "khi"}  # whose own subject may stand behind a comma
            return named or len(listing.mentions) > 1 or (several and not conditional)
        if before in {";", ":", "thì"}:
            return named or several
        if before == "với" and lowers[at - 2] == "đối" and at - 2 == clause and not self.normative:
            return after.plain and lowers[after.at] in {"cần", "phải"}
        if before == ",":
            picked = first.proper or lowers[at] in DETERMINERS or not first.public
            charged = bool(self.addressed) and named and after.plain and lowers[after.at] in {"chủ", "tham"}
            agencies = first.kind == "collective" and lowers[at] in DETERMINERS and not first.public and not first.vague
            ordered = first.proper and self.subject is None  # "Giao Sở Y tế kiểm tra, Sở Tài chính bố trí kinh phí"
            beside = bool(self.addressed) and (agencies or ordered) and after.plain and not self.normative
            return (after.kind == "modal" and picked) or self.assists(listing, after) or charged or beside
        if waiting and listing.mentions[0].proper and before not in words("governor"):
            return after.kind == "modal"
        return False

    def assists(self, listing: Listing, after: Predicate) -> bool:
        """ "Sở X chủ trì, Sở Y phối hợp": one who only takes part, beside a lead of the same sentence."""
        lowers = self.reader.lowers
        if not self.addressed or lowers[after.at : after.at + 2] != ["phối", "hợp"] or not after.plain:
            return False
        alone = (
            after.at + 2 >= self.end
            or lowers[after.at + 2] in {",", ";", ".", "thực", "triển"}
            or self.cooperates(after)
        )
        ends = after.at + 2 >= self.end and lowers[listing.start - 1] == ";"
        return ends or (alone and bool({"trì", "nhiệm"} & set(lowers[self.addressed[0].action : listing.start])))

    def cooperates(self, after: Predicate) -> bool:
        """ "… phối hợp tuyên truyền": all that is asked is to take part, and no partner is named that would make it a lead."""
        lowers, at = self.reader.lowers, after.at
        modal = lexicon("modal").at(lowers, at) if self.beside and after.kind == "modal" else None
        at = modal[0] if modal is not None else at
        if lowers[at : at + 2] != ["phối", "hợp"]:
            return False
        named = at + 2 < self.end and (lowers[at + 2] in {",", "và"} or opens(self.reader, at + 2))
        return not named and not {"với", "cùng"} & set(lowers[at + 2 : min(at + 8, self.end)])

    def helps(self, listing: Listing, after: Predicate) -> bool:
        """Who is asked to take part only; several bodies by name do together what they are told: "A và B phối hợp kiểm tra"."""
        if not self.cooperates(after):
            return False
        among = len(listing.mentions) > 1 and not self.beside
        aims = lexicon("helping")
        return not among or any(
            aims.at(self.reader.lowers, i) for i in range(after.at + 2, min(after.at + 6, self.end))
        )

    def told_apart(self, listing: Listing, after: Predicate) -> tuple[Listing, Listing | None]:
        """Who leads and who helps: "Công an tỉnh cùng Sở Y tế kiểm tra"; all answer for it alike in "A cùng B chịu trách nhiệm"."""
        lowers, mentions = self.reader.lowers, listing.mentions
        if after.kind not in ("verb", "end") or lowers[after.at] == "chịu":
            return listing, None
        for i in range(1, len(mentions)):
            at = mentions[i].start
            if "cùng" in lowers[mentions[i - 1].end : at]:
                return replace(listing, mentions=mentions[:i]), replace(listing, mentions=mentions[i:])
        return listing, None

    def hidden_subject(self, at: int, listing: Listing, after: Predicate) -> Listing | None:
        """The subject at the end of a list that begins as an object.

        "… trình Quốc hội; Ủy ban nhân dân tỉnh tổ chức …", "Theo chỉ đạo của Chính phủ, Bộ Y tế, các sở tập trung …",
        "Khi có ý kiến của Hội đồng nhân dân, Sở Tài chính có trách nhiệm …".
        """
        mentions, lowers = listing.mentions, self.reader.lowers
        if "nghe" in lowers[self.start : at] and lowers[after.at] in _HEARD:
            return None
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
        others = mentions[:-1]
        owned = lowers[at - 1] == "của" and before[-1] == "," and mentions[-1].kind == "collective"
        if owned and all(m.proper for m in others):  # "… theo đề xuất của Bộ Công an, các bộ, ngành nghiên cứu"
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

    def told(self, listing: Listing, after: Predicate, hands: str) -> bool:
        """Whether what follows a subject tells it to act."""
        lowers, at = self.reader.lowers, listing.start
        if after.kind not in ("verb", "modal", "colon") or self.speaker.is_below(listing):
            return False
        if self.section == "findings" and after.kind != "modal":
            return False
        if self.normative and self._states_law(listing, after):
            return False
        if all(m.public for m in listing.mentions) and not self._speaks_to_public(listing):
            return False
        if after.kind == "colon" and not self._told_after_colon(listing, after):
            return False
        if self._promises(listing, after) or (self._dated(at) and not self._must(after)):
            return False
        if lowers[at] == "mỗi" and after.kind != "modal":  # a quota
            return False
        if (
            lowers[after.at] == "cần" and "thì" in lowers[after.at : self.end]
        ):  # who needs something: "… cần dùng máy thì xin phép"
            return False
        manner = after.at < self.end and lexicon("adverb").at(lowers, after.at) is not None
        if (self.reported or self.meeting) and after.kind == "verb" and not manner:
            return False
        if lowers[at : at + 2] == ["một", "số"] and not after.plain:  # some of them fell short
            return False
        if after.kind == "verb" and (self._enacts(listing, after) or self._promulgates(listing, after)):
            return False
        own = self.speaker.is_all(listing) and after.kind != "modal" and not hands
        sets_itself = self.plans and after.kind == "verb" and after.plain and "sau" not in lowers[after.at : self.end]
        if own and not (sets_itself and lexicon("level").at(lowers, at) is None):
            return False
        if after.at >= self.reader.size:
            return True
        begin = self.line.tokens[after.at].start
        return only_rule("answer").match(self.reader.text[begin : begin + 80]) is None

    def _dated(self, at: int) -> bool:
        """The day stands before the subject on which it did something: "Ngày 31/8/2021, Ủy ban nhân dân huyện …"."""
        lowers = self.reader.lowers
        dated = at - self.start > 2 and lowers[at - 1] == "," and lowers[at - 3] == "ngày"
        until = lowers[at - 4] in {"trước", "hết", "đến", "từ", "quá"}
        return dated and lowers[at - 2][:1].isdigit() and not until and not self.normative

    def _must(self, after: Predicate) -> bool:
        """A word of duty, which no report of what was done has: "Ngày 31/8/2021, Ủy ban nhân dân huyện có văn bản gửi …"."""
        return after.kind == "modal" and self.reader.lowers[after.at] in {"phải", "cần", "chịu"}

    def _promises(self, listing: Listing, after: Predicate) -> bool:
        """ "Bộ sẽ tổng kết …": what the author itself is going to do."""
        name = listing.mentions[0].name
        own = self.speaker.is_all(listing) or (len(listing.mentions) == 1 and name in {"Bộ", "Sở", "Tỉnh", "Thành phố"})
        return own and after.kind == "modal" and self.reader.lowers[after.at] == "sẽ"

    def _states_law(self, listing: Listing, after: Predicate) -> bool:
        """What an article says of firms and citizens, of the organs of a company, or of who may hold a post."""
        lowers, at = self.reader.lowers, after.at
        if listing.mentions[0].core in words("people") and after.kind != "modal":
            return True
        if lowers[at] in {"phải", "cần"} and lexicon("quality").at(lowers, at + 1) is not None:
            return True
        carries_out = ["thi", "hành"] in (lowers[i : i + 2] for i in range(at, min(at + 8, self.end)))
        return all(is_private(m) for m in listing.mentions) and not carries_out

    def _speaks_to_public(self, listing: Listing) -> bool:
        """Whether firms and people as the subject are addressed: in instructions, where a class of them is picked out.

        What an article says of citizens and firms is a rule of law; "tổ chức, cá nhân" without more are anybody.
        """
        first, start = listing.mentions[0], listing.start
        if self.normative or self.narrative or self.section == "criteria":
            return False
        if first.core in words("contractor") and self.line.tokens[start].capital:
            return True
        determined = self.reader.lowers[start] in DETERMINERS or self.reader.lowers[start].isdigit()
        named = first.name.split(",")[0] if first.core in words("household") else first.name
        qualified = len(named.split()) > len(first.core.split())
        return determined or (qualified and self.line.tokens[start].capital)

    def _told_after_colon(self, listing: Listing, after: Predicate) -> bool:
        """ "Sở Tài chính: Chủ trì …" at the head of a passage; a colon that ends the sentence announces tasks."""
        if after.at >= self.end - 1:
            return True
        lowers, first = self.reader.lowers, listing.mentions[0]
        many = len(listing.mentions) > 1 or "," in first.name
        named = first.proper or many or lowers[listing.start] in {"các", "những"} or lowers[listing.start].isdigit()
        named = named or first.kind == "official" or first.core.split()[0] in {"tổ", "đoàn"}
        told = predicates().at(lowers, after.at + 1) or instructed().at(lowers, after.at + 1)
        acts = told is not None and (told[1] != "spoken" or lowers[after.at + 1] == "là")
        return after.plain and named and (listing.start == 0 or lowers[:2] == ["đối", "với"]) and acts

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

    def _promulgates(self, listing: Listing, after: Predicate) -> bool:
        """ "Bộ trưởng Bộ X ban hành Thông tư …" outside of every item: the issuer enacts and is told nothing."""
        lowers, at, path = self.reader.lowers, after.at, self.line.passage.path
        if len(listing.mentions) > 1 or not after.plain or not (path[:1] == "p" and path[1:].isdigit()):
            return False
        return lowers[at : at + 2] == ["ban", "hành"] and " ".join(lowers[at + 2 : at + 4]) in _ENACTED

    def announces(self, listing: Listing, after: Predicate) -> bool:
        """ "Sở Y tế hướng dẫn các bệnh viện như sau:", or what a superior does: the subject is who speaks, and is told nothing."""
        return after.kind == "verb" and (self.speaker.is_below(listing) or self._enacts(listing, after))

    def _labels(self, at: int) -> bool:
        """ "Cơ quan tiếp nhận và trả kết quả: Trung tâm …": what stands before the colon only announces a name."""
        reader = self.reader
        colon = next((i for i in range(at, min(at + 7, self.end - 1)) if not reader.lowers[i].isalpha()), at)
        return reader.lowers[colon] == ":" and reader.capitals[colon + 1] and opens(reader, colon + 1)

    def hands_over(self) -> bool:
        """ "… triển khai các nội dung sau:" hands the list below over; "… như sau:" may announce anything."""
        last = self.reader.lowers[max(self.start, self.end - 8) : self.end]
        ordered = {"yêu", "nghị", "giao", "mời"} & set(self.reader.lowers[self.start : self.end])
        return (
            last[-2:] == ["sau", ":"]
            and bool({"nội", "nhiệm", "việc", "pháp", "tác", "điểm"} & set(last))
            and not ordered
        )


def is_private(mention: Mention) -> bool:
    """Firms and citizens, whom an article speaks of as of anybody."""
    low = mention.name.lower()
    if mention.kind == "official":
        return any(low.endswith(f" {company}") for company in words("company"))
    if mention.core == "tổ chức":
        return not any(word in low for word in ("chính trị", "đảng", "đoàn thể", "hành chính", "cơ quan", "liên quan"))
    return mention.public or mention.core in words("private")
