"""Sentences that open with what is carried out: who goes on to order, or who has done what."""

from __future__ import annotations

import re

from chithi.parser.citations.actors import UNLABELLED
from chithi.parser.document import Relation
from chithi.parser.passage import Passage

_REACH = 900  # characters from the reference to the verb of the main clause
# "Để thi hành Luật …, Chính phủ đã ban hành …"
_ISSUED = re.compile(
    r"[^.;:]{3,300}?,\s+(?P<who>(?:quốc\s+hội|chính\s+phủ|thủ\s+tướng|bộ\s|ủy\s+ban\s+thường\s+vụ\s+quốc\s+hội)[^,.;:]{0,60}?)"
    r"\s+(?:đã|vừa)\s+(?:ban\s+hành|ký|ra|có|thông\s+qua)\s+(?=(?:các\s+)?(?:nghị|quyết|thông|chỉ|kế|chương|hướng|công|kết|luật|pháp|văn))"
)
# "Thực hiện Công văn số …, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu": the opening of an order, wherever it stands.
_HANDS_OVER = re.compile(
    r"[^.]{3,400}?[,;]\s+(?:chủ\s+tịch|thủ\s+tướng|bộ\s|bộ\s+trưởng|ủy\s+ban|ubnd|hội\s+đồng|sở\s|ban\s|tỉnh\s+ủy|thành\s+ủy|huyện\s+ủy|tổng\s+(?:cục|công\s+ty)|cục\s|công\s+ty|tập\s+đoàn|văn\s+phòng|liên\s+đoàn|viện\s)"
    r"[^,.;:]{0,100}?\s(?:yêu\s+cầu|đề\s+nghị|thông\s+báo|có\s+ý\s+kiến|chỉ\s+đạo(?=\s?:|\s+như\s+sau))(?!\w)"
)


def others_issued(low: str, lead: int, end: int, issuer: str) -> bool:
    """Whether the main clause tells of another body's act: it was that body which implemented.

    Args:
        low: plain text of the document in lower case.
        lead: where the reference begins.
        end: of the paragraph.
        issuer: of the document, in lower case; "" when unknown.
    """
    clause = _ISSUED.match(low, lead, min(end, lead + _REACH))
    return clause is not None and not issuer.startswith(clause["who"].strip())


def opens_order(low: str, passage: Passage, relation: Relation, before: str, lead: int) -> bool:
    """Whether a paragraph of a text without items states its ground and goes on to hand over an order.

    Args:
        low: plain text of the document in lower case.
        passage: the paragraph.
        relation: that of the trigger.
        before: the words of the sentence before the trigger.
        lead: where the reference begins.
    """
    return (
        relation in ("implements", "legal_basis")
        and not before.strip(' "“(*-')
        and UNLABELLED.fullmatch(passage.path) is not None
        and _HANDS_OVER.match(low, lead, min(passage.end, lead + _REACH)) is not None
    )
