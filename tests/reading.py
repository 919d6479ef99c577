"""What the tests of the header read off a document."""

from __future__ import annotations

from chithi.parser.document import Document


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
