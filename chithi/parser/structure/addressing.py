"""Whom a document is addressed to: "Kính gửi" inline or as a list, "Đồng kính gửi", the list of a telegram."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chithi.parser.passage import Passage
from chithi.parser.structure.components import (
    ADDRESSED,
    Line,
    opens_telegram,
)

_BULLETS = ("-", "+", "•", "–")
# What stands below an addressee and tells how to find it.
_WHEREABOUTS = re.compile(
    r"\(.*\)[.;]?$|(?:\(|Địa chỉ|Đ/c|ĐC|Mã số thuế|MST|Số điện thoại|Điện thoại|Email|E-mail|Fax)\s*[:(]?"
)
_ADDRESS_BEHIND = re.compile(r"\s*[(,;-]\s*(?:Địa chỉ|Đ/c|ĐC|MST|Mã số thuế)\s*:.*$")


def read_addressees(text: str, head: Sequence[Line], passages: Sequence[Passage], plain: str) -> tuple[str, ...]:
    """The addressees, in the order of the text, without address and closing mark.

    Args:
        text: the clean text.
        head: the header's lines.
        passages: of the body; a telegram lists its addressees in the preamble.
        plain: the text for matching.
    """
    names = _of_letter(text, head) or _of_telegram(text, passages, plain)
    return tuple(name for name in (re.sub(r"[\s;,.:]+$", "", _ADDRESS_BEHIND.sub("", n)) for n in names) if name)


def _of_letter(text: str, head: Sequence[Line]) -> list[str]:
    names: list[str] = []
    open_list = False
    for line in head:
        match = ADDRESSED.match(line.plain)
        if match is not None:
            rest = text[line.start + match.end() : line.end].strip(" :*").lstrip("-+•– ")
            names += re.split(r";\s+(?:[-–]\s*)?(?=[^\W\d_])", rest) if rest else []
            open_list = True
        elif open_list and line.plain.startswith(_BULLETS):
            names.append(text[line.start : line.end].lstrip("-+•– "))
        elif open_list and _WHEREABOUTS.match(line.plain):
            continue
        elif open_list and names and line.plain[0].islower() and not names[-1].endswith((";", ".")):
            names[-1] = f"{names[-1]} {text[line.start : line.end]}"
        elif (open_list and not names) or (open_list and names[-1].endswith(";")):
            names.append(text[line.start : line.end])
        else:
            open_list = False
    return names


def _of_telegram(text: str, passages: Sequence[Passage], plain: str) -> list[str]:
    """The list after "… điện:" of a công điện, which stands in the preamble's first lines."""
    preamble = [p for p in passages if p.part == "preamble"]
    for i, passage in enumerate(preamble):
        if opens_telegram(plain[passage.start : passage.end]):
            names: list[str] = []
            listed = False  # under a "Kính gửi:" of their own they may stand without dashes
            for following in preamble[i + 1 :]:
                words = text[following.start : following.end]
                if ADDRESSED.fullmatch(plain, following.start, following.end):
                    listed = True
                    continue
                if names and names[-1].endswith(":") and not words.startswith(_BULLETS):
                    names[-1] += f" {words}"  # "- Bộ trưởng các Bộ:" and below it which
                    continue
                if not words.startswith(_BULLETS) and not (listed and (not names or names[-1].endswith(";"))):
                    break
                names.append(words.lstrip("-+•– "))
            return names
    return []
