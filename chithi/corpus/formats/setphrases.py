"""Set phrases in capitals that OCR reads with a wrong mark ("CHÍ THỊ", "TINH HƯNG LAM"): letterhead, types, posts.

Only phrases that stand in every office's documents are set right; a name or a sentence never is.
"""

from __future__ import annotations

from collections.abc import Sequence

from chithi.corpus.vietnamese import fold

_PHRASES = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ỦY BAN NHÂN DÂN",
    "HỘI ĐỒNG NHÂN DÂN",
    "TỈNH ỦY",
    "THÀNH ỦY",
    "HUYỆN ỦY",
    "BAN THƯỜNG VỤ",
    "THỦ TƯỚNG",
    "BỘ TRƯỞNG",
    "THỨ TRƯỞNG",
    "CHỦ TỊCH",
    "GIÁM ĐỐC",
    "BÍ THƯ",
    "CHÁNH VĂN PHÒNG",
    "CHỈ THỊ",
    "QUYẾT ĐỊNH",
    "NGHỊ QUYẾT",
    "NGHỊ ĐỊNH",
    "THÔNG TƯ",
    "THÔNG BÁO",
    "THÔNG TRI",
    "KẾ HOẠCH",
    "CHƯƠNG TRÌNH",
    "HƯỚNG DẪN",
    "KẾT LUẬN",
    "CÔNG ĐIỆN",
    "TỜ TRÌNH",
    "QUY ĐỊNH",
    "QUY CHẾ",
    "PHỤ LỤC",
)
_BY_FIRST: dict[str, list[tuple[list[str], list[str]]]] = {}
for _phrase in sorted(_PHRASES, key=len, reverse=True):
    _keys = fold(_phrase).split()
    _BY_FIRST.setdefault(_keys[0], []).append((_keys, _phrase.split()))


def set_right(words: Sequence[str]) -> list[str]:
    """The words of a line; where words in capitals are a set phrase but for their marks, they have its marks.

    >>> set_right(["KT.", "CHÚ", "TICH"])
    ['KT.', 'CHỦ', 'TỊCH']
    """
    out = list(words)
    keys = [fold(word).strip(".,:;") if word.isupper() else "" for word in words]
    at = 0
    while at < len(out):
        for phrase, right in _BY_FIRST.get(keys[at], ()):
            if keys[at : at + len(phrase)] == phrase:
                for i, word in enumerate(right, at):
                    out[i] = _with_marks(out[i], word)
                at += len(phrase) - 1
                break
        else:
            if _is_province(keys, words, at):
                out[at] = "TỈNH"
        at += 1
    return out


def _with_marks(word: str, right: str) -> str:
    """The word of a phrase with the stops that stand round it here."""
    core = word.strip(".,:;")
    return word.replace(core, right) if core else word


def _is_province(keys: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Whether a word is TỈNH: it opens a line in capitals, or goes on with an organ's name, before the province's."""
    opens = at == 0 or keys[at - 1] in ("dan", "uy")
    named = at + 1 < len(keys) and keys[at + 1] not in ("", "hinh", "trang", "than")
    return keys[at] == "tinh" and words[at] != "TÌNH" and opens and named
