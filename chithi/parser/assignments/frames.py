"""What the assignment grammar gives: somebody told something; and the issuer, who tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from chithi.corpus.vietnamese import fold
from chithi.parser.assignments.clauses import Line, Predicate
from chithi.parser.assignments.mentions import Listing, Mention
from chithi.parser.document import Role
from chithi.parser.names.agencies import canonical_agency


@dataclass(slots=True)
class Frame:
    """Somebody told something, with token indices into its line.

    Attributes:
        line: index of the line.
        start: where the list of agencies begins that the mention is a member of.
        action: where what is to be done begins.
        heading: it speaks for the items below.
        by: who gives the order, when said.
        hands_on: its task is to direct another body that is named.
        chain: it stands in a chain of at least three.
    """

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


def frames_of(
    index: int, line: Line, listing: Listing, role: Role, rule: str, after: Predicate, by: str | None = None
) -> list[Frame]:
    """One frame for each member of a list; "quý cơ quan" names nobody."""
    action = min(after.at, len(line.tokens))
    named = [
        replace(m, name=m.name[:-9]) if m.name.endswith((" nêu trên", " nói trên")) else m for m in listing.mentions
    ]
    return [
        Frame(index, m, role, rule, listing.start, action, by=by)
        for m in named
        if not m.name.lower().startswith("quý ")
    ]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The issuer.

    Attributes:
        names: those by which its document speaks of it, folded.
        superiors: the names of those above it.
    """

    names: frozenset[str]
    superiors: re.Pattern[str]

    def is_below(self, listing: Listing) -> bool:
        """Whether a list names nobody but superiors of the issuer."""
        return all(self.superiors.match(canonical_agency(m.name)) for m in listing.mentions)

    def is_one(self, mention: Mention) -> bool:
        """Whether a mention is the issuer itself."""
        return _folded(mention.name) in self.names

    def is_all(self, listing: Listing) -> bool:
        """Whether a list names nobody but the issuer."""
        return all(self.is_one(m) for m in listing.mentions)


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return fold(canonical_agency(name))
