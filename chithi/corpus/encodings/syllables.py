"""Whether a word can be a Vietnamese syllable, by the grammar of its letters: onset, rime, tone.

The evidence that decides between encodings: text read in the wrong one hardly ever makes syllables.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = dict(zip("\u0300\u0301\u0303\u0309\u0323", "fsxrj", strict=True))
_ONSET_LETTERS = "ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x"
# Written without tones. `uy`, `oa`, `oe` and their kin stand beside the plain ones; after `qu` and `gi` the rest is a rime.
_OPEN_RIMES = (
    "a e ê i o ô ơ u ư y ia ua ưa ai ao au ay âu ây eo êu iu oi ôi ơi ui ưi ưu iêu yêu oa oe uê uy uơ oai oay oao oeo "
    "uôi ươi ươu uây uya uyu uyê am ăm âm em êm im om ôm ơm um iêm yêm uôm ươm oam oăm oem an ăn ân en ên in on ôn ơn un "
    "iên yên uôn ươn oan oăn oen uân uyên ang ăng âng eng ong ông ung ưng iêng yêng uông ương oang oăng uâng oong ooong "
    "anh ênh inh oanh uênh uynh yn ynh ym ưn ưm"
)
_STOPPED_RIMES = (
    "ap ăp âp ep êp ip op ôp ơp up ưp iêp ươp oap oăp uyp yp at ăt ât et êt it ot ôt ơt ut ưt iêt yêt uôt ươt oat oăt oet "
    "uât uyt uyêt yt ac ăc âc ec oc ôc uc ưc iêc uôc ươc oac oăc ooc ach êch ich oach uêch uych ych"
)
_ONSETS = tuple(_ONSET_LETTERS.split())
_OPEN = frozenset(_OPEN_RIMES.split())
_STOPPED = frozenset(_STOPPED_RIMES.split())
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether a word in NFC, of any case, can be a Vietnamese syllable.

    >>> is_syllable("người"), is_syllable("lợng"), is_syllable("nhaân")
    (True, False, False)
    """
    if len(word) > 7:
        return False
    tone = ""
    letters = []
    for char in unicodedata.normalize("NFD", word.lower()):
        if char in _TONES:
            if tone:
                return False
            tone = _TONES[char]
        else:
            letters.append(char)
    bare = unicodedata.normalize("NFC", "".join(letters))
    if bare in _OPEN or (bare in _STOPPED and tone in ("s", "j")):
        return True
    for onset in _ONSETS:
        if bare.startswith(onset):
            rime = bare[len(onset) :]
            if rime in _OPEN or (rime in _STOPPED and tone in ("s", "j")):
                return True
            if onset == "gi" and not rime:
                return True
    return False


def words(text: str) -> list[str]:
    """The runs of letters of a text."""
    return _WORD.findall(text)
