"""What the tests of the header read off a document."""

from __future__ import annotations

from chithi.parser.document import Document

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def facts(document: Document) -> dict[str, str | None]:
    """The header's fields that a clerk would copy out."""
    header = document.header
    return {
        "family": header.family,
        "type": header.type,
        "symbol": header.symbol,
        "issuer": header.issuer,
        "place": header.place,
        "date": header.date,
        "subject": header.subject,
        "signer": header.signature.name if header.signature else None,
    }


def head(
    *lines: str, title: str = "QUYẾT ĐỊNH\nVề việc ban hành quy chế", signed: str = "GIÁM ĐỐC\n\nVũ Văn An"
) -> str:
    """A short decision below the lines of a header."""
    return "\n".join(
        [
            *lines,
            "",
            title,
            "",
            "Căn cứ Luật Tổ chức chính quyền địa phương;",
            "",
            "Điều 1. Ban hành quy chế kèm theo Quyết định này./.",
            "",
            signed,
        ]
    )
