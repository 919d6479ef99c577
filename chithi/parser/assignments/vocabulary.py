"""The words of the assignment grammar: closed classes from `rules/assignees.toml`, `rules/classes.toml`
and `rules/predicates.toml`, names and fields of the registry."""

from __future__ import annotations

from functools import cache

from chithi.parser.language import Gazetteer, Lexicon, words_of
from chithi.parser.names.agencies import gazetteer as known_names
from chithi.parser.names.agencies import heads
from chithi.parser.rules import load

# "Bộ" in these is no ministry.
_COMMANDS = ("Bộ Tư lệnh", "Bộ Chỉ huy", "Bộ Tổng", "Bộ Chính trị", "Bộ Trưởng")
SEPARATORS = {",", "và", ";", "cùng", "hoặc", "&", "/"}
MARKS = set(",.;:!?()[]{}“”\"'’‘/…*|")
# Words that can neither go on in a name nor qualify it.
CLOSED = {
    "biết",
    "của", "do", "được", "bị", "để", "nhằm", "theo", "trong", "tại", "trên", "với", "về", "từ", "đến", "khi", "nếu", "mà",
    "thì", "là", "đã", "đang", "sẽ", "phải", "cần", "không", "có", "này", "đó", "nào", "và", "hoặc", "cùng", "cho", "ra", "vào",
    "bởi", "như", "nơi", "thuộc", "nêu", "nhất", "các", "những", "mỗi", "căn", "trước", "sau", "cũng", "đều", "vẫn", "còn", "chưa", "vừa", "lên", "rất", "tự", "đồng",
}  # fmt: skip


@cache
def grammar() -> dict[str, list[str]]:
    """Every closed class of the assignment grammar by its name."""
    return {**load("assignees")["words"], **load("classes")["words"], **load("predicates")["words"]}


@cache
def words(name: str) -> frozenset[str]:
    """A closed class of the rules file as a set of phrases."""
    return frozenset(" ".join(words_of(w)) for w in grammar()[name])


@cache
def lexicon(*names: str) -> Lexicon:
    """The phrases of some classes of the rules file, each with the name of its class; later classes win."""
    return Lexicon((phrase, name) for name in names for phrase in grammar()[name])


@cache
def predicates() -> Lexicon:
    """What may follow a subject: modals, adverbs, verbs, scope phrases, and the words that make it a report."""
    return lexicon("scope", "verb", "adverb", "modal", "spoken")


@cache
def instructed() -> Lexicon:
    """Verbs that only a predicate can be at its place: those with which items open."""
    verbs = load("instructions")["words"]["verb"]
    single = {"mở", "họp", "treo", "trồng", "mua"}
    opening = [phrase for phrase in verbs if " " in phrase or phrase in single]
    return Lexicon((phrase, "verb") for phrase in (*opening, *grammar()["deed"]))


@cache
def openings() -> Lexicon:
    """Words with which a mention can begin, and the look-alikes that end the search (`stop`)."""
    table = grammar()
    classes = ("generic", "alone", "title", "honorific", "determiner", "stop")
    entries = [(w, "level") for w in table["level"]] + [(w, "head") for w in _head_nouns()]
    entries += [(w, "generic") for w in table["people"]]
    entries += [(w, "title") for w in heads("official") if w not in table["honorific"]]
    return Lexicon(entries + [(w, c) for c in classes for w in table[c]])


@cache
def _head_nouns() -> tuple[str, ...]:
    """Nouns that begin the name of a body: the registry's and those of the rules file."""
    return tuple(w for w in (*heads("body"), *grammar()["head"]) if w != "cơ sở")


@cache
def head_lexicon() -> Lexicon:
    """The head nouns, to be found at a token."""
    return Lexicon((w, "head") for w in _head_nouns())


@cache
def _fields() -> tuple[str, ...]:
    """Every spelling of the fields that departments and ministries are named after."""
    table = load("agencies")
    names = {row["name"] for row in table["sector"]}
    bodies = [entry.name for entry in known_names() if entry.name.startswith("Bộ ")]
    names |= {name[3:] for name in bodies if name[3].isupper() and not name.startswith(_COMMANDS)}
    spellings = names | {alias for row in table["sector"] for alias in row.get("aliases", ())}
    return tuple(sorted(spellings | {short for short, full in table["abbreviations"].items() if full in names}))


@cache
def sectors() -> Lexicon:
    """The fields, for lists that share one head."""
    return Lexicon((name, "sector") for name in _fields())


def _abbreviated(name: str) -> str:
    """A name with the bodies inside it abbreviated ("Văn phòng HĐND và UBND")."""
    for full, short in (("Hội đồng nhân dân", "HĐND"), ("Ủy ban nhân dân", "UBND"), ("Mặt trận Tổ quốc", "MTTQ")):
        name = name.replace(full, short)
    return name.replace("Đoàn đại biểu Quốc hội", "Đoàn ĐBQH")


@cache
def gazetteer() -> Gazetteer:
    """Every body that the registry knows, abbreviations included, with the departments and ministries of every field."""
    names = [entry.name for entry in known_names() if entry.kind == "body"]
    bodies = tuple(name.casefold() for name in names)
    shorts = load("agencies")["abbreviations"].items()  # "CĐ cấp" goes on
    names += [s for s, full in shorts if full.casefold().startswith(bodies) and not s.endswith((" các", " cấp"))]
    names += [short for name in names if (short := _abbreviated(name)) != name]
    names += [
        name.replace("Phòng chống thiên tai và Tìm kiếm cứu nạn", short)
        for name in names
        for short in ("PCTT và TKCN", "PCTT&TKCN", "PCTT - TKCN")
        if "thiên tai và Tìm" in name
    ]
    names += [name.replace("hòng chống", "hòng, chống") for name in names if "hòng chống" in name]
    names += [f"{head} {field}" for field in _fields() for head in ("Sở", "Bộ", "Ngành", "Phòng", "Ty")]
    return Gazetteer(names)
