"""The province that a document speaks from: what it means by "UBND tỉnh", "Tỉnh ủy", "tỉnh".

The issuer of a district or commune does not name its province, but the lines above it do ("ĐẢNG BỘ TỈNH HẢI DƯƠNG" over
"HUYỆN ỦY …"), also where no table knows the province.
"""

from __future__ import annotations

import re

from chithi.parser.names.places import Province, named_province, province
from chithi.parser.passage import Reading

# How much of a text may be its header (characters).
_HEAD = 2000
_NAME = r"(?P<name>[^\W\d_]+(?:[ -][^\W\d_]+){0,3})"
# The line may go on with the body itself, where the cells of a table were joined.
_CAPITALS = re.compile(
    rf"(?<!\w)(?P<kind>TỈNH|THÀNH PHỐ|TP\.?) (?:ỦY )?{_NAME}(?:\s*$|(?= (?:ỦY BAN|HỘI ĐỒNG|HUYỆN ỦY|THÀNH ỦY|THỊ ỦY|ĐẢNG (?:ỦY|BỘ)) ))",
    re.MULTILINE,
)


def home_by_lines(reading: Reading) -> Province | None:
    """The province of a document's issuer by the capital lines of its head, where the header's fields do not tell it.

    Args:
        reading: the document as far as it has been read.
    """
    header = reading.header
    if header.issuer is None or header.issuer_key is None:
        return None
    body = min((p.start for p in reading.passages), default=0)
    for line in _CAPITALS.finditer(reading.plain, 0, min(body, _HEAD)):
        if not line["name"].isupper():
            continue
        found = province(line["name"], header.date)
        if found is not None:
            return found
        if line["kind"] == "TỈNH":  # a city that no table knows may belong to a province
            return named_province(line["name"].title())
    return None
