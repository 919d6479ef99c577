"""OpenDocument text (ODT): the text as LibreOffice shows it, automatic numbers and accepted changes included."""

from __future__ import annotations

from chithi.corpus.formats import Raw
from chithi.corpus.formats.zips import ZIP_MAGIC, names_of
from chithi.corpus.limits import Limits

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"


class _Odt:
    name = "odt"
    suffixes = (".odt", ".ott")
    isolated = True

    def accepts(self, data: bytes, suffix: str) -> bool:
        return data.startswith(ZIP_MAGIC) and (
            MEDIA_TYPE.encode() in data[:200] or (suffix in self.suffixes and "content.xml" in names_of(data))
        )

    def missing(self) -> str | None:
        return None

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        from chithi.corpus.formats.opendocument import Reader
        from chithi.corpus.formats.packages import Package

        return Reader(Package(data, path, limits), path).read()


ODT = _Odt()
