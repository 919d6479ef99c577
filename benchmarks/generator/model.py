"""The model of an official document: what it says, before anybody decides how the page looks.

Every sentence carries the facts that a careful reader would take from it, in the order of the words. The vocabulary is
that of the JSON document (relations, roles, kinds of deadlines, item paths); the layout is no part of the model.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from string import Formatter


@dataclass(frozen=True, slots=True)
class Cited:
    """A mention of another document.

    Attributes:
        symbol: canonical; the bare number of a short mention ("128"); None for a law cited by name.
        name: of a law, with " năm 2017" where that is said; of an unnumbered document, its words.
        date: ISO, only where this mention says it.
        issuer: canonical full name where it is said or evident from the symbol; None is not compared.
        pinpoint: pairs such as ("article", "5").
    """

    symbol: str | None
    type: str
    name: str | None = None
    date: str | None = None
    issuer: str | None = None
    relation: str = "cites"
    pinpoint: tuple[tuple[str, str], ...] = ()
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody told to do something: canonical name and role (lead, support, relay)."""

    assignee: str
    role: str = "lead"


@dataclass(frozen=True, slots=True)
class Timed:
    """A time that binds an instruction: kind and value as in the JSON document, and its words."""

    kind: str
    value: str
    text: str


Fact = Cited | Told | Timed


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words and the facts in them."""

    text: str = ""
    facts: tuple[Fact, ...] = ()

    def __add__(self, other: Phrase | str) -> Phrase:
        if isinstance(other, str):
            return Phrase(self.text + other, self.facts)
        return Phrase(self.text + other.text, self.facts + other.facts)

    def __radd__(self, other: str) -> Phrase:
        return Phrase(other + self.text, self.facts)

    def capital(self) -> Phrase:
        """The phrase as the beginning of a sentence. The words of a deadline that opens it change along."""
        text = self.text[:1].upper() + self.text[1:]
        facts = self.facts
        if facts and isinstance(facts[0], Timed) and self.text.startswith(facts[0].text):
            facts = (replace(facts[0], text=text[: len(facts[0].text)]), *facts[1:])
        return Phrase(text, facts)

    def related(self, relation: str) -> Phrase:
        """The same words where every document that is not nested stands in the given relation to this one."""
        return Phrase(
            self.text,
            tuple(replace(f, relation=relation) if isinstance(f, Cited) and not f.nested else f for f in self.facts),
        )

    def nested(self) -> Phrase:
        """The same words inside another document's title: nobody is told anything, no document is related."""
        return Phrase(
            self.text,
            tuple(replace(f, relation="cites", nested=True) for f in self.facts if isinstance(f, Cited)),
        )


def say(template: str, **parts: Phrase | str) -> Phrase:
    """Fill `{names}` of a template; the facts follow in the order in which the parts are used."""
    said = Phrase()
    for literal, name, _, _ in Formatter().parse(template):
        said += literal
        if name is not None:
            said += parts[name]
    return said


def enumerate_phrases(parts: list[Phrase], *, last: str = " và ", comma: str = ", ") -> Phrase:
    """`a, b và c`."""
    said = parts[0]
    for position, part in enumerate(parts[1:], 2):
        said = said + (last if position == len(parts) else comma) + part
    return said


NOTHING = Phrase()


@dataclass(frozen=True, slots=True)
class Unit:
    """A labelled unit of the body.

    Attributes:
        label: as printed ("1.", "a)", "Điều 3.", "-").
        step: what the label adds to the path ("1", "a", "Điều 3", "-2").
        heading: a title on the label's line that is followed by text of its own or by sub-units.
        text: the unit's own sentence; empty when the heading says all.
        more: paragraphs without a label that follow it.
    """

    label: str
    step: str
    text: Phrase
    heading: Phrase | None = None
    more: tuple[Phrase, ...] = ()
    children: tuple[Unit, ...] = ()

    def walk(self, above: str = "") -> Iterator[tuple[str, Unit]]:
        """This unit and all below it, with their paths, in document order."""
        path = f"{above}/{self.step}" if above else self.step
        yield path, self
        for child in self.children:
            yield from child.walk(path)

    @property
    def paragraphs(self) -> tuple[Phrase, ...]:
        """The unit's own paragraphs, heading first."""
        return tuple(p for p in (self.heading, self.text, *self.more) if p is not None and p.text)


@dataclass(frozen=True, slots=True)
class Body:
    """What lies between the title and the recipients.

    Attributes:
        title: the subject, where the body depends on it (an amending or detailing document's).
        effective_after: days from the signing to the day of effect; `effective`: that day itself.
    """

    basis: tuple[Phrase, ...] = ()
    formula: str | None = None
    preamble: tuple[Phrase, ...] = ()
    units: tuple[Unit, ...] = ()
    loose: tuple[Phrase, ...] = ()
    closing: tuple[Phrase, ...] = ()
    title: Phrase = Phrase()
    effective_after: int | None = None
    effective: date | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """A document. `title` holds the facts of the subject's opening words (an amending document's). `units` is empty for a body without labels: then `loose` holds its paragraphs (`p1`, `p2`, …)."""

    family: str
    type: str
    type_name: str | None
    number: str
    symbol: str
    superior: str | None
    issuer: str
    issuer_lines: tuple[str, ...]
    place: str
    date: str
    subject: str
    title: Phrase = Phrase()
    addressees: tuple[str, ...] = ()
    basis: tuple[Phrase, ...] = ()
    formula: str | None = None
    preamble: tuple[Phrase, ...] = ()
    units: tuple[Unit, ...] = ()
    loose: tuple[Phrase, ...] = ()
    closing: tuple[Phrase, ...] = ()
    recipients: tuple[tuple[str, str | None], ...] = ()
    kept_by: str = "VT"
    authority: tuple[str, ...] = ()
    position: str = ""
    signer: str = ""
    urgency: str | None = None
    effective: str | None = None
    traits: frozenset[str] = field(default_factory=frozenset)

    def walk(self) -> Iterator[tuple[str, Unit]]:
        """Every unit with its path, in document order."""
        for unit in self.units:
            yield from unit.walk()

    def facts(self) -> Iterator[tuple[str, Fact]]:
        """Every fact with the path where it stands."""
        places: list[tuple[str, Phrase]] = [("title", self.title)]
        places += [("preamble", p) for p in (*self.basis, *self.preamble)]
        places += [(path, p) for path, unit in self.walk() for p in unit.paragraphs]
        places += [(f"p{number}", p) for number, p in enumerate(self.loose, 1)]
        places += [("closing", p) for p in self.closing]
        for path, phrase in places:
            for fact in phrase.facts:
                yield path, fact
