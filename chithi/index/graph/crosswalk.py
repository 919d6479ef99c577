"""What the relations of the contract are called elsewhere: in words, on vbpl.vn, in ELI, in Akoma Ntoso.

The table is `crosswalk.toml`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Kind:
    """A relation.

    Attributes:
        name: of the contract.
        active, passive: in English words, said of the citing and of the cited document.
        vietnamese: the same two in Vietnamese.
        vbpl: numbers of the kinds of vbpl.vn; empty where it has none.
        vbpl_name: what vbpl.vn calls them.
        eli: ELI property.
        akn: element of Akoma Ntoso's activeModifications and its `type`, None where the schema has none.
    """

    name: str
    active: str
    passive: str
    vietnamese: tuple[str, str]
    vbpl: tuple[int, ...]
    vbpl_name: str | None
    eli: str
    akn: tuple[str, str] | None


@cache
def crosswalk() -> dict[str, Kind]:
    """All relations but `self`, in the contract's order."""
    table = tomllib.loads(files("chithi.index.graph").joinpath("crosswalk.toml").read_text("utf-8"))
    return {
        name: Kind(
            name=name,
            active=row["says"][0],
            passive=row["says"][1],
            vietnamese=(row["vietnamese"][0], row["vietnamese"][1]),
            vbpl=tuple(row["vbpl"]),
            vbpl_name=row.get("vbpl_name"),
            eli=row["eli"],
            akn=(row["akn"][0], row["akn"][1]) if "akn" in row else None,
        )
        for name, row in table.items()
    }
