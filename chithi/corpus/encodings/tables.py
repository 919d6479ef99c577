"""The old encodings as tables: TCVN3 (ABC, the fonts .Vn…), VNI (the fonts VNI-…), VISCII. Text in, text out.

Bytes of these encodings are taken as Latin-1 first, which is also how their text looks where it was pasted into Unicode.
Sources: TCVN 5712:1993 (VN3), RFC 1456 (VISCII), the VNI for Windows character set.
"""

from __future__ import annotations

import re
import unicodedata

_TCVN3 = str.maketrans(
    dict(
        zip(
            "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
            "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
            strict=True,
        )
    )
)
# Where Latin-1 has controls, Windows had quotes and dashes; people typed them into text of every encoding.
_WINDOWS = {
    byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}

_VISCII = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
_VISCII_TABLE = {0x80 + i: char for i, char in enumerate(_VISCII)} | {
    0x02: "Ẳ",
    0x05: "Ẵ",
    0x06: "Ẫ",
    0x14: "Ỷ",
    0x19: "Ỹ",
    0x1E: "Ỵ",
}
VISCII_CONTROLS = bytes((0x02, 0x05, 0x06, 0x14, 0x19, 0x1E))

# VNI writes a base letter and a mark. A mark is a tone, a vowel's hat, or both at once.
_TONE = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HAT = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_ALONE = {"ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}


def _vni_pairs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for base in "aeouyôö":
        for mark, tone in _TONE.items():
            pairs[base + mark] = _ALONE.get(base, base) + tone
    for base in "aeo":
        for mark, tone in _HAT.items():
            pairs[base + mark] = base + "\u0302" + tone
    for mark, tone in _BREVE.items():
        pairs["a" + mark] = "a\u0306" + tone
    return {key: unicodedata.normalize("NFC", text) for key, text in pairs.items()}


_PAIRS = _vni_pairs()
_VNI = re.compile(f"[aeouyôö][{''.join(sorted({*_TONE, *_HAT, *_BREVE}))}]|[{''.join(_ALONE)}]", re.IGNORECASE)


def _vni_letter(match: re.Match[str]) -> str:
    found = match[0]
    low = found.lower()
    letter = _PAIRS.get(low) or _ALONE.get(low[0], low[0]) + (_ALONE.get(low[1:], low[1:]))
    return letter.upper() if found[0].isupper() else letter


def from_tcvn3(text: str) -> str:
    """TCVN3 as Latin-1 -> Unicode. Capitals with tones do not exist there: see `capitals.restore`."""
    return text.translate(_TCVN3).translate(_WINDOWS)


def from_vni(text: str) -> str:
    """VNI as Latin-1 -> Unicode.

    >>> from_vni("Uûy ban nhaân daân")
    'Ủy ban nhân dân'
    """
    return _VNI.sub(_vni_letter, text).translate(_WINDOWS)


def from_viscii(text: str) -> str:
    """VISCII as Latin-1 -> Unicode."""
    return text.translate(_VISCII_TABLE)


def from_cp1258(text: str) -> str:
    """CP1258 as Latin-1 -> Unicode; its tones are combining marks."""
    return unicodedata.normalize("NFC", text.encode("latin-1", "replace").decode("cp1258", "replace"))


def from_double_utf8(text: str) -> str:
    """UTF-8 that was once taken for Windows-1252 -> Unicode; unchanged where it is no such thing."""
    out = bytearray()
    for char in text:
        if ord(char) < 0x100:
            out.append(ord(char))
            continue
        try:
            out += char.encode("cp1252")
        except UnicodeEncodeError:
            return text
    try:
        return out.decode("utf-8")
    except UnicodeDecodeError:
        return text
