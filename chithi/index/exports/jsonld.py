"""JSON-LD: schema.org `Legislation` with the relations of ELI, one object a document; contexts inline, nothing fetched."""

from __future__ import annotations

import json

from chithi.index.graph.crosswalk import crosswalk
from chithi.parser.document import Document

CONTEXT = {
    "@vocab": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "legislationDate": {"@type": "Date"},
    "legislationDateVersion": {"@type": "Date"},
    "legislationLegalForce": {"@type": "@vocab"},
    "legislationApplies": {"@type": "@id"},
    "legislationChanges": {"@type": "@id"},
    "eli:repeals": {"@type": "@id"},
    "eli:amends": {"@type": "@id"},
    "eli:based_on": {"@type": "@id"},
    "eli:cites": {"@type": "@id"},
    "eli:corrects": {"@type": "@id"},
    "eli:consolidates": {"@type": "@id"},
    "eli:applies": {"@type": "@id"},
    "eli:related_to": {"@type": "@id"},
}
# The crosswalk from the relations of the contract (the document does this to the cited one) to ELI properties.
PROPERTIES = {name: kind.eli for name, kind in crosswalk().items()}


def to_jsonld(document: Document) -> str:
    """A document as one line of JSON-LD.

    Args:
        document: any parsed document; its citations without an id are left out, nested ones are no relation of its own.
    """
    header = document.header
    node: dict[str, object] = {"@context": CONTEXT, "@type": "Legislation", "inLanguage": "vi"}
    if document.id:
        node["@id"] = f"urn:lex:vn{document.id}"
    facts = {
        "legislationIdentifier": header.symbol,
        "legislationType": header.type_name,
        "legislationDate": header.date,
        "name": header.subject,
        "legislationDateVersion": header.effective_date,
    }
    node |= {key: value for key, value in facts.items() if value}
    if header.issuer:
        node["legislationPassedBy"] = {"@type": "Organization", "name": header.issuer, "identifier": header.issuer_key}
    related: dict[str, list[str]] = {}
    for citation in document.citations:
        name = PROPERTIES.get(citation.relation)
        if name and citation.id and citation.nested_in is None:
            target = f"urn:lex:vn{citation.id}"
            if target not in related.setdefault(name, []):
                related[name].append(target)
    return json.dumps(node | dict(sorted(related.items())), ensure_ascii=False)
