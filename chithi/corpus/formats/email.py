"""E-mails (EML) and saved web archives (MHT): the attachments, and the letter's own text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32

from chithi.corpus.formats import Member, readable_suffixes
from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource

_HEADER = re.compile(
    rb"(?:From |Return-Path:|Received:|Delivered-To:|MIME-Version:|From:|Message-ID:|Date:|Subject:|X-[\w-]+:|To:)",
    re.I,
)
_FIELD = re.compile(rb"^(?:From|MIME-Version|Message-ID|Content-Type)\s?:", re.I | re.M)
# A few words that go with an attachment are no document; a letter is.
_LEAST_LETTER = 400
_MOST_PARTS = 1_000


class _Email:
    name = "eml"
    suffixes = (".eml", ".mht", ".mhtml")

    def accepts(self, data: bytes, suffix: str) -> bool:
        head = data[:4096]
        if suffix in self.suffixes:
            return b":" in head and b"\0" not in head
        return bool(_HEADER.match(head.lstrip())) and len(_FIELD.findall(head)) >= 2

    def missing(self) -> str | None:
        return None

    def members(self, data: bytes, path: str, limits: Limits) -> Iterator[Member]:
        try:
            found = list(_members(message_from_bytes(data.lstrip(), policy=compat32), limits))
        except (ValueError, LookupError, RecursionError, MessageError):
            raise UnreadableSource(f"{path}: is a damaged e-mail") from None
        yield from found


EMAIL = _Email()


def _members(message: Message, limits: Limits) -> Iterator[Member]:
    parts = list(_parts(message))
    attached = [(name, part) for name, part in parts if name]
    readable = readable_suffixes()
    known = [name for name, _ in attached if "." + name.lower().rpartition(".")[2] in readable]
    letter = _best([part for name, part in parts if not name and part.get_content_maintype() == "text"])
    if letter is not None:
        content = _content(letter)
        if not known or len(content) >= _LEAST_LETTER:
            yield Member("letter" + (".html" if letter.get_content_subtype() == "html" else ".txt"), content)
    for name, part in attached[: limits.members]:
        if part.get_content_maintype() == "message":
            payload = part.get_payload()
            inner = payload[0] if isinstance(payload, list) and payload else None
            yield Member(name, inner.as_bytes() if isinstance(inner, Message) else b"")
        else:
            yield Member(name, _content(part))


def _parts(message: Message) -> Iterator[tuple[str | None, Message]]:
    """The leaves of a message in order, attachments with their names; attached messages count as leaves."""
    stack = [message]
    count = 0
    while stack:
        part = stack.pop()
        count += 1
        if count > _MOST_PARTS:
            raise ValueError("too many parts")
        if part.get_content_maintype() == "multipart":
            children = part.get_payload()
            if isinstance(children, list):
                stack.extend(child for child in reversed(children) if isinstance(child, Message))
            continue
        name = _file_name(part)
        if part.get_content_type() == "message/rfc822":
            name = name or "message.eml"
        inline = part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment"
        yield (None if inline else name or None), part


def _file_name(part: Message) -> str | None:
    name = part.get_filename()
    if not name:
        return None
    try:
        decoded = make_header(decode_header(name))
        return str(decoded)
    except (ValueError, LookupError, MessageError):
        return name


def _best(letters: list[Message]) -> Message | None:
    """Of the renderings of a letter the one with the layout."""
    html = next((part for part in letters if part.get_content_subtype() == "html"), None)
    return html or next(iter(letters), None)


def _content(part: Message) -> bytes:
    """A part's bytes; text as UTF-8 when the part names its encoding."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return b""
    charset = part.get_content_charset()
    if part.get_content_maintype() == "text" and charset and charset not in ("utf-8", "us-ascii"):
        try:
            return content.decode(charset).encode("utf-8")
        except (LookupError, UnicodeError):
            return content
    return content
