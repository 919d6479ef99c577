"""What the assignment grammar finds in running text: agencies as named, and lists of them."""

from __future__ import annotations

from dataclasses import dataclass

from chithi.parser.document import AssigneeKind


@dataclass(frozen=True, slots=True)
class Mention:
    """One assignee as named.

    Attributes:
        start, end: token indices; the quoted text runs from the first to the last of them.
        kind: body, official or collective.
        name: the name in full, with the head restored that a list shares ("Sở" in "các sở: Tài chính, Y tế").
        core: the noun that carries it, lower case ("đơn vị", "chủ tịch", "sở").
        vague: a class of own units without a function of their own ("các đơn vị trực thuộc").
        public: firms and citizens, whom only the document itself can address.
        proper: it names one body, or one post, by name.
    """

    start: int
    end: int
    kind: AssigneeKind
    name: str
    core: str
    vague: bool = False
    public: bool = False
    proper: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Agencies in coordination: the mentions in order and the token range that they fill."""

    start: int
    end: int
    mentions: tuple[Mention, ...]
