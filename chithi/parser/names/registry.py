"""The registry: one door to what is known by name in Vietnamese official documents.

Document types (`document_types`), provinces (`places`), organ codes (`organs`), agencies (`agencies`), laws (`laws`).
All of it is data under `rules/`, read when first asked for.
"""

from chithi.parser.names.agencies import (
    GazetteerEntry,
    agency_key,
    canonical_agency,
    gazetteer,
    heads,
    issuer_key,
    sector_pattern,
    sector_spellings,
    sectors,
    split_sectors,
    successors,
)
from chithi.parser.names.agency_names import complete_agency_at
from chithi.parser.names.document_types import (
    DocumentType,
    canonical_type_code,
    is_type,
    type_of_code,
    type_of_word,
    type_words,
)
from chithi.parser.names.laws import law_at, law_names
from chithi.parser.names.organs import (
    Organ,
    canonical_code,
    is_form,
    is_organ,
    is_unit,
    issuer_of_code,
    organ_of_code,
    organs_of_code,
    unit_codes,
)
from chithi.parser.names.places import (
    Province,
    named_province,
    province,
    province_at,
    province_in,
    provinces,
    provinces_in,
)

__all__ = [
    "DocumentType",
    "GazetteerEntry",
    "Organ",
    "Province",
    "agency_key",
    "canonical_agency",
    "canonical_code",
    "canonical_type_code",
    "complete_agency_at",
    "gazetteer",
    "heads",
    "is_form",
    "is_organ",
    "is_type",
    "is_unit",
    "issuer_key",
    "issuer_of_code",
    "law_at",
    "law_names",
    "named_province",
    "organ_of_code",
    "organs_of_code",
    "province",
    "province_at",
    "province_in",
    "provinces",
    "provinces_in",
    "sector_pattern",
    "sector_spellings",
    "sectors",
    "split_sectors",
    "successors",
    "type_of_code",
    "type_of_word",
    "type_words",
    "unit_codes",
]
