"""The words of what somebody has to do, once its times are taken out of them."""

from __future__ import annotations

import re

_MARKS = " ,;:./-"
_MARKS_IN_A_ROW = re.compile(r"([,;])(?:\s*[,;])+")
_SPACE_BEFORE_MARK = re.compile(r"\s+([,;.])")
# What is left of a time that stood at the end: "…, hoàn thành [trước ngày 10/8]".
_REST_OF_TIME = re.compile(r"[,;] (?:và )?(?:hoàn thành|xong|chậm nhất(?: là)?|thời hạn|thời gian)$")


def action_of(words: str, *, timed: bool) -> str:
    """An action on one line.

    Args:
        words: without the times.
        timed: it ended with one of them, which may have left a word behind.
    """
    joined = " ".join(words.replace("*", "").split())
    action = _MARKS_IN_A_ROW.sub(r"\1", _SPACE_BEFORE_MARK.sub(r"\1", joined)).strip(_MARKS)
    return _REST_OF_TIME.sub("", action) if timed else action


def ends_with(words: str, time: str) -> bool:
    """Whether a time is the last thing that words say."""
    return words.rstrip(_MARKS + "\n").endswith(time)
