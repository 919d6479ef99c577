"""DOC, RTF and Word's XML through a word processor's own program: LibreOffice without its window, or antiword for DOC."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from chithi.corpus.formats import Raw
from chithi.corpus.formats.docx import DOCX
from chithi.corpus.formats.programs import run
from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_XML = (b'progid="Word.Document"', b"schemas.microsoft.com/office/word/2003/wordml", b"office/2006/xmlPackage")
_OFFICE = ("soffice", "libreoffice")
_FONT = re.compile(rb"(\\f\d{1,5})([\\\s{][^;]{0,400};)")
_OLD_FONT = re.compile(rb"[ }](?:\.vn|vni)", re.IGNORECASE)
_LONGEST_TABLE = 200_000
_CHARSET = re.compile(rb"\\fcharset\d{1,3}")
# No macro runs, nothing outside is loaded, no fonts or links are asked for.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def _office() -> str | None:
    return next((found for name in _OFFICE if (found := shutil.which(name))), None)


class _Doc:
    name = "doc"
    suffixes = (".doc", ".dot")
    isolated = True

    def accepts(self, data: bytes, suffix: str) -> bool:
        return data.startswith(_OLE)

    def missing(self) -> str | None:
        if _office() or shutil.which("antiword"):
            return None
        return "libreoffice-writer-nogui (keeps automatic numbers) or antiword"

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        if _named("EncryptedPackage") in data:
            raise UnreadableSource(f"{path}: is protected by a password; save it without one")
        if _named("WordDocument") not in data:
            raise UnreadableSource(f"{path}: is no Word document, but another kind of Office file")
        if office := _office():
            return _converted(office, data, "doc", "application/msword", path, limits)
        if antiword := shutil.which("antiword"):
            return _by_antiword(antiword, data, path, limits)
        raise UnreadableSource(f"{path}: DOC files need {self.missing()}; or save it as DOCX")


class _Rtf:
    name = "rtf"
    suffixes = (".rtf",)
    isolated = True

    def accepts(self, data: bytes, suffix: str) -> bool:
        return data.startswith(b"{\\rtf")

    def missing(self) -> str | None:
        return None if _office() else "libreoffice-writer-nogui"

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        if office := _office():
            return _converted(office, _as_typed(data), "rtf", "application/rtf", path, limits)
        raise UnreadableSource(f"{path}: RTF files need {self.missing()}; or save it as DOCX")


class _WordXml:
    """What Word 2003 calls an XML document, mostly under the name of a DOC file, and Word 2007 a package in one part."""

    name = "word-xml"
    suffixes = (".doc",)
    isolated = True

    def accepts(self, data: bytes, suffix: str) -> bool:
        head = data[:4096]
        return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml") and any(mark in head for mark in _WORD_XML)

    def missing(self) -> str | None:
        return None if _office() else "libreoffice-writer-nogui"

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise UnreadableSource(f"{path}: declares a document type, which such files never do")
        if office := _office():
            return _converted(office, data, "xml", "application/xml", path, limits)
        raise UnreadableSource(f"{path}: Word's XML files need {self.missing()}; or save it as DOCX")


DOC = _Doc()
RTF = _Rtf()
WORD_XML = _WordXml()


def _named(stream: str) -> bytes:
    return stream.encode("utf-16-le")


def _as_typed(data: bytes) -> bytes:
    """RTF whose fonts of old encodings leave every byte as it was typed, whatever character set they are said to have."""
    start = data.find(b"{\\fonttbl")
    end = data.find(b"{\\colortbl", start) if start >= 0 else -1
    if start < 0:
        return data
    end = end if end > start else start + _LONGEST_TABLE

    def western(match: re.Match[bytes]) -> bytes:
        if not _OLD_FONT.search(match[2]):
            return match[0]
        return match[1] + b"\\fcharset0" + _CHARSET.sub(b"", match[2])

    return data[:start] + _FONT.sub(western, data[start:end]) + data[end:]


def _converted(office: str, data: bytes, kind: str, media_type: str, path: str, limits: Limits) -> Raw:
    """Convert to DOCX in a folder of its own and read that, so that numbers, notes and changes are treated alike."""
    with tempfile.TemporaryDirectory(prefix="chithi-", ignore_cleanup_errors=True) as folder:
        profile = Path(folder, "profile")
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
        source, target = Path(folder, f"document.{kind}"), Path(folder, "out")
        source.write_bytes(data)
        command = [office, "--headless", "--norestore", "--nolockcheck", f"-env:UserInstallation={profile.as_uri()}"]
        command += ["--convert-to", "docx", "--outdir", str(target), str(source)]
        run(command, path, limits, folder=folder)
        result = target / "document.docx"
        if not result.is_file() or result.stat().st_size > limits.file_bytes:
            raise UnreadableSource(f"{path}: is damaged: LibreOffice cannot read it")
        raw = DOCX.read(result.read_bytes(), path, limits)
    return Raw(raw.text, media_type, raw.encoding, raw.warnings, raw.asides)


def _by_antiword(antiword: str, data: bytes, path: str, limits: Limits) -> Raw:
    with tempfile.TemporaryDirectory(prefix="chithi-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "document.doc")
        source.write_bytes(data)
        out = run([antiword, "-w", "0", "-m", "UTF-8.txt", str(source)], path, limits, folder=folder)
    text = out.decode("utf-8", "replace")
    if not text.strip():
        raise UnreadableSource(f"{path}: holds no text that antiword can read; install libreoffice-writer-nogui")
    warning = ("doc.antiword", "read by antiword, which drops automatic numbers; LibreOffice would keep them")
    return Raw(_by_columns(text), "application/msword", "utf-8", (warning,))


def _by_columns(text: str) -> str:
    """Antiword sets the two columns of a header or a foot line by line side by side: here they follow each other."""
    out: list[str] = []
    left: list[str] = []
    right: list[str] = []
    for line in [*text.split("\n"), ""]:
        cells = line.strip().strip("|").split("|") if line.startswith("|") else []
        if len(cells) == 2:
            left.append(cells[0].strip())
            right.append(cells[1].strip())
            continue
        out += [cell for cell in (*left, *right) if cell]
        left, right = [], []
        out.append(line)
    return "\n".join(out)
