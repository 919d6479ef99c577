"""Word documents (DOCX): the text as Word shows it, automatic numbers and accepted changes included."""

from __future__ import annotations

from chithi.corpus.formats import Raw
from chithi.corpus.formats.zips import ZIP_MAGIC, names_of
from chithi.corpus.limits import Limits


class _Docx:
    name = "docx"
    suffixes = (".docx", ".docm", ".dotx")
    isolated = True

    def accepts(self, data: bytes, suffix: str) -> bool:
        if not data.startswith(ZIP_MAGIC):
            return False
        names = names_of(data)
        return "word/document.xml" in names or (suffix in self.suffixes and "[Content_Types].xml" in names)

    def missing(self) -> str | None:
        return None

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        from chithi.corpus.formats.packages import Package
        from chithi.corpus.formats.worddocument import Reader

        return Reader(Package(data, path, limits), path, limits).read()


DOCX = _Docx()
