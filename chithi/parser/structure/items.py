"""The outline: a stack of labels over the body's paragraphs gives the item tree and the passages (domain §4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from chithi.parser.document import Item, Part, Warning
from chithi.parser.passage import Passage
from chithi.parser.rules import rules
from chithi.parser.structure.components import (
    COURTESY,
    ENACTING,
    GROUND,
    RULES,
    Line,
    capitals,
    opens_telegram,
)
from chithi.parser.structure.foot import annex_heading
from chithi.parser.structure.labelling import BULLETS, CHAPTERS, labelled
from chithi.parser.structure.labels import BRACKETED, RANKS, Label, follows, kind_of, read_label
from chithi.parser.structure.layout import Layout
from chithi.parser.structure.quoting import OPENS_QUOTE, quote_end

_LETTERING = ("d", "e")
_TITLED = CHAPTERS | {"article", "roman", "capital"}
# A sentence that rests on something and gives its order at once is no ground of what follows.
_ORDERS = re.compile(r",\s[^,;:]{3,120}\s(?:yêu cầu|đề nghị|giao|quyết định)\s[^;:]+\.$")
_INSTRUCTS = re.compile(
    r"(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay|Đổi|Hủy bỏ|Bỏ|Điều chỉnh|Sửa|Quyết định này|Nghị định này|Thông tư này)\b"
)


@dataclass(slots=True)
class _Node:
    """An item under construction."""

    label: Label
    path: str
    parent: _Node | None
    start: int
    end: int
    depth: int = 0
    lines: list[tuple[Line, int]] = field(default_factory=list)  # with the offset of the text after the label
    children: list[_Node] = field(default_factory=list)
    bullets: dict[str, int] = field(default_factory=dict)
    heading: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """Items, passages of preamble, body and closing in text order, and what was odd about the labels."""

    items: tuple[Item, ...]
    passages: tuple[Passage, ...]
    warnings: tuple[Warning, ...]


def read_outline(text: str, layout: Layout) -> Outline:
    """The outline of a document's body and the headings of its annexes.

    Args:
        text: the clean text.
        layout: its zones.
    """
    builder = _Builder(text)
    lines = [line for line in layout.lines[slice(*layout.body)] if not line.table]
    builder.read(lines)
    annexes = _annexes(text, layout)
    return Outline(
        tuple(builder.item(node) for node in builder.roots) + annexes,
        tuple(builder.passages()),
        tuple(builder.warnings),
    )


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.roots: list[_Node] = []
        self.stack: list[_Node] = []
        self.preamble: list[Line] = []
        self.closing: list[Line] = []
        self.order: list[tuple[_Node | None, Line, int, bool]] = []  # node, line, offset, quoted
        self.bullets: dict[str, int] = {}
        self.warnings: list[Warning] = []
        self.quote_until = -1
        self.cited: set[int] = set()  # starts of the lines of a provision that a letter quotes word for word

    # Reading -----------------------------------------------------------------------------------------------------

    def read(self, body: Sequence[Line]) -> None:
        lines, labels = labelled(body)
        started = False
        for i, line in enumerate(lines):
            quoted = i <= self.quote_until
            label = None if quoted else labels[i]
            if label is not None and not self._plausible(label, lines, labels, i):
                label = None
            if label is None:
                if not started:
                    self.preamble.append(line)
                else:
                    self._continue(line, quoted)
            else:
                started = True
                self._open(label, line)
            if not quoted:
                self._watch_quote(lines, i, label)
            if quoted or (self.quote_until > i and OPENS_QUOTE.match(line.plain)):
                self.cited.add(line.start)
        if started:
            self._split_closing()
        else:
            self._number_paragraphs()

    def _watch_quote(self, lines: Sequence[Line], i: int, label: Label | None) -> None:
        """An amending document writes out new text in quotation marks: units inside are not its own (P12)."""
        end = quote_end(lines, i, label.end if label else 0, self._amends_next)
        if end is not None:
            self.quote_until = end

    def _amends_next(self, text: str) -> bool:
        """Whether a line is the amending document's next instruction, in its own numbering."""
        label = read_label(text)
        if label is None or not _INSTRUCTS.match(text, label.end):
            return False
        return any(
            n.label.sort == label.sort and label.value > n.label.value and follows(label, n.label) for n in self.stack
        )

    def _plausible(self, label: Label, lines: Sequence[Line], labels: Sequence[Label | None], i: int) -> bool:
        if label.sort in ("part", "chapter", "article"):
            return True
        if label.sort in ("section", "subsection"):
            return label.firm
        siblings = [n for n in self.stack if n.label.sort == label.sort]
        if label.sort in BULLETS:
            return True
        if label.sort == "dotted":
            return True
        if siblings and not (label.sort in BRACKETED and label.value == 1):  # a second list counts from one again
            return label.firm or follows(label, siblings[-1].label)
        if label.sort in BRACKETED | {"roman", "capital"}:
            # I. before II.; an initial or a lone bracket is no label.
            return (label.value == 1 and (label.sort not in BRACKETED or _has_successor(label, labels, i))) or (
                label.sort == "roman" and label.value <= 20 and lines[i].plain[label.end : label.end + 4].isupper()
            )
        if label.sort == "letter":
            return label.firm or label.value == 1
        return label.firm or label.value == 1

    def _open(self, label: Label, line: Line) -> None:
        if label.sort == "dotted":
            label = self._without_mark(label)
        parent = self._parent_of(label)
        siblings = parent.children if parent else self.roots
        last = next((n for n in reversed(siblings) if n.label.sort == label.sort), None)
        if last is not None:
            self._check_sequence(last.label, label, line)
        path = self._path(label, parent)
        depth = parent.depth + 1 if parent else 0
        node = _Node(label, path, parent, line.start, line.end, depth)
        siblings.append(node)
        self.stack[depth:] = (node,)
        node.lines.append((line, label.end))
        self.order.append((node, line, label.end, False))

    def _without_mark(self, label: Label) -> Label:
        """A clause's number that a footnote's mark stuck to ("2.6 Tổ chức …" behind clause 1): no clause has decimals."""
        whole, _, mark = label.text.partition(".")
        if mark == "1" or not mark.isdigit() or not self.stack:
            return label
        counted = next((n.label for n in reversed(self.stack) if n.label.sort == "number"), None)
        if (
            not any(n.label.sort == "article" for n in self.stack)
            or int(whole) != (counted.value if counted else 0) + 1
        ):
            return label
        return Label("number", whole, int(whole), label.end)

    def _parent_of(self, label: Label) -> _Node | None:
        stack = list(self.stack)
        if label.sort == "dotted":
            prefix = label.text.rsplit(".", 1)[0]
            for node in reversed(stack):
                bare = node.label.text.removeprefix("Điều ")
                if bare == prefix and node.label.sort in ("number", "dotted", "article"):
                    return node
            while stack and RANKS[stack[-1].label.sort] >= RANKS["number"] and stack[-1].label.sort != "number":
                stack.pop()
            if stack and stack[-1].label.sort == "number":
                # "2.1" without a "2" before it stands beside the numbers, not under another one.
                stack.pop()
            return stack[-1] if stack else None
        if self._led_in(label):
            return stack[-1]
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth].label.sort == label.sort and (
                label.sort != "letter" or follows(label, stack[depth].label) or label.value == 1
            ):
                return stack[depth].parent
        while stack and RANKS[stack[-1].label.sort] > RANKS[label.sort]:
            if (
                label.value == 1
                and label.sort == "number"
                and stack[-1].label.sort in ("letter", "capital")
                and not any(n.label.sort == "number" for n in stack)
            ):
                break
            stack.pop()
        return stack[-1] if stack else None

    def _led_in(self, label: Label) -> bool:
        """Whether the last paragraph announces a list ("…:") and the label begins one of a kind that is not open yet."""
        if not self.order or label.value > 1 or any(n.label.sort == label.sort for n in self.stack):
            return False
        node, line, _, _ = self.order[-1]
        return node is self.stack[-1] and node.label.sort in RANKS and line.plain.rstrip().endswith(":")

    def _path(self, label: Label, parent: _Node | None) -> str:
        if label.sort in BULLETS:
            counts = parent.bullets if parent else self.bullets
            counts[label.text] = counts.get(label.text, 0) + 1
            name = f"{label.text}{counts[label.text]}"
        else:
            name = label.text
        return f"{parent.path}/{name}" if parent else name

    def _check_sequence(self, last: Label, label: Label, line: Line) -> None:
        if label.sort in BULLETS or label.sort == "dotted":
            return
        span = (line.start, line.start + label.end)
        if label.value == last.value:
            self._warn("items.repeated", f"the label {label.text!r} stands twice in a row", span)
        elif label.sort == "letter" and (last.text, label.text) == _LETTERING:
            self._warn("items.lettering", "the letters go from d to e without đ", span)
        elif label.value > last.value + 1.5 and label.sort != "article":
            self._warn("items.gap", f"after {last.text!r} comes {label.text!r}", span)

    def _warn(self, code: str, message: str, span: tuple[int, int]) -> None:
        self.warnings.append(Warning(code=code, message=message, span=span))

    def _continue(self, line: Line, quoted: bool) -> None:
        node = self.stack[-1]
        if self._is_heading_line(node, line):
            node.heading = (node.heading[0] if node.heading else line.start, line.end)
        # A paragraph flush with the numbers goes on with the innermost unit; after a list of dashes that ended with a
        # full stop it cannot be told apart from one that goes on with the list's owner.
        node.lines.append((line, 0))
        node.end = line.end
        self.order.append((node, line, 0, quoted))

    @staticmethod
    def _is_heading_line(node: _Node, line: Line) -> bool:
        """Chương, Mục and Phần have their title on the next line, in capitals or bold."""
        if node.label.sort not in CHAPTERS or node.children:
            return False
        first = node.lines[0][0]
        bare = first.plain[node.lines[0][1] :].strip() == ""
        alone = len(node.lines) == 1 or all(capitals(text.plain) for text, _ in node.lines[1:])
        return (
            alone
            and (bare or capitals(line.plain))
            and (capitals(line.plain) or line.wholly_bold or (bare and len(node.lines) == 1))
        )

    # Closing and paragraphs without labels -----------------------------------------------------------------------

    def _split_closing(self) -> None:
        """The unlabelled paragraphs at the end that speak for the whole document are no part of the last item."""
        tail = len(self.order)
        while tail and self.order[tail - 1][2] == 0 and not self._labelled(tail - 1):
            tail -= 1
        for at in range(tail, len(self.order)):
            node, line, _, quoted = self.order[at]
            assert node is not None
            below_heading = len(node.lines) > 1 and node.lines[1][0] is line and self._heads(node)
            if quoted or not _closes(line.plain, node, at >= len(self.order) - 2, below_heading):
                continue
            for owner, cut, _, _ in self.order[at:]:
                assert owner is not None
                owner.lines = [(kept, offset) for kept, offset in owner.lines if kept is not cut]
                owner.end = owner.lines[-1][0].end
                self.closing.append(cut)
            del self.order[at:]
            return

    def _heads(self, node: _Node) -> bool:
        """Whether an item's first paragraph only heads it, so that what follows is its text."""
        text = node.lines[0][0].plain
        if text.endswith(":"):
            return True
        if re.search(r"[.;…]\s*$", text):
            return False
        if node.label.sort in _TITLED:
            return True
        # Its like before it are sentences that stand alone.
        siblings = node.parent.children if node.parent else self.roots
        before = [one for one in siblings if one is not node and one.label.sort == node.label.sort]
        return not before or not all(
            len(one.lines) == 1 and not one.children and re.search(r"[.;]\s*$", one.lines[0][0].plain) for one in before
        )

    def _labelled(self, at: int) -> bool:
        node, line, _, _ = self.order[at]
        return node is not None and node.lines[0][0] is line

    def _number_paragraphs(self) -> None:
        """P6: a body without labels has the items p1, p2, …; the grounds before it stay preamble.

        The paragraphs of a provision that a letter writes out in quotation marks belong to the one that introduces it.
        """
        ruling = next((line.start for line in self.preamble if RULES.fullmatch(line.plain)), 0)
        set_lines = (ENACTING, RULES, COURTESY)
        lines = [line for line in self.preamble if not any(one.fullmatch(line.plain) for one in set_lines)]
        above = [line for line in lines if line.start < ruling]
        body = len(above) if any(GROUND.match(line.plain) for line in above) else 0
        while body < len(lines) and (
            ("Căn cứ" in lines[body].plain[:10] and not _ORDERS.search(lines[body].plain))
            or (body and GROUND.match(lines[body].plain))
        ):
            body += 1
        if body < len(lines) and opens_telegram(lines[body].plain):
            body += 1  # a telegram's address: whom it is sent to
            while body < len(lines) and lines[body].plain.startswith(("-", "+", "•", "–")):
                body += 1
        for line in lines[body:]:
            if self.roots and line.start in self.cited:
                node = self.roots[-1]
                node.lines.append((line, 0))
                node.end = line.end
                self.order.append((node, line, 0, True))
                continue
            number = len(self.roots) + 1
            label = Label("paragraph", "", number, 0)
            node = _Node(label, f"p{number}", None, line.start, line.end, lines=[(line, 0)])
            self.roots.append(node)
            self.order.append((node, line, 0, False))
        self.preamble = lines[:body]

    # Results -----------------------------------------------------------------------------------------------------

    def passages(self) -> list[Passage]:
        found = [
            Passage(line.start, line.end, "preamble", "preamble", first=i == 0) for i, line in enumerate(self.preamble)
        ]
        for node, line, offset, quoted in self.order:
            assert node is not None
            first = node.lines[0][0] is line
            start = min(line.start + offset, line.end)
            if start == line.end:
                continue
            found.append(
                Passage(
                    start,
                    line.end,
                    "body",
                    node.path,
                    first=first,
                    parent=node.parent.path if node.parent else None,
                    has_children=bool(node.children),
                    quoted=quoted,
                )
            )
        part: Part = "closing"
        found.extend(
            Passage(line.start, line.end, part, "closing", first=i == 0) for i, line in enumerate(self.closing)
        )
        return found

    def item(self, node: _Node, under_article: bool = False) -> Item:
        sort = node.label.sort
        children = tuple([self.item(child, under_article or sort == "article") for child in node.children])
        heading, own = self._heading_and_text(node)
        kind = "paragraph" if sort == "paragraph" else kind_of(node.label, under_article)
        end = max(node.end, children[-1].span[1]) if children else node.end
        return Item(
            path=node.path,
            label=node.label.text,
            kind=kind,
            heading=heading,
            text=own,
            span=(node.start, end),
            children=children,
        )

    def _heading_and_text(self, node: _Node) -> tuple[str | None, str]:
        (line, offset), *rest = node.lines
        first = self.text[line.start + offset : line.end].strip()
        following = [(other, self.text[other.start : other.end]) for other, _ in rest] if rest else []
        if node.heading is not None:
            inside = [
                text for other, text in following if other.start >= node.heading[0] and other.end <= node.heading[1]
            ]
            after = [text for other, text in following if other.end > node.heading[1]]
            return " ".join([*([first] if first else []), *inside]), "\n".join(after)
        lead = max(0, line.bold_lead - offset)
        if line.wholly_bold or lead >= len(first) > 0:
            lead = len(first)
        if not first:
            return None, "\n".join(text for _, text in following)
        title = None
        if (
            (lead >= len(first) and len(first) <= 300)
            or (
                node.label.sort in ("roman", "capital", *CHAPTERS, "article")
                and _is_title(first)
                and (following or node.children)
            )
            or (node.label.sort in ("number", "dotted", "letter") and _is_title(first) and (following or node.children))
        ):
            title = first
        elif lead > 8 and " " in first[:lead].strip():
            cut = len(first[:lead].rstrip())
            return first[:cut], "\n".join([first[cut:].lstrip(), *(text for _, text in following)])
        if title is not None:
            return title, "\n".join(text for _, text in following)
        return None, "\n".join([first, *(text for _, text in following)])


def _is_title(text: str) -> bool:
    """Whether the first paragraph of a unit that has more to it is its title: short, without a full stop."""
    return len(text) <= 200 and not text.endswith((".", ";", "…")) and ". " not in text


def _has_successor(label: Label, labels: Sequence[Label | None], i: int) -> bool:
    return any(other is not None and other.sort == label.sort and other.value == 2 for other in labels[i + 1 : i + 40])


def _closes(text: str, node: _Node, last: bool, below_heading: bool) -> bool:
    """Whether an unlabelled paragraph after the last item belongs to the document's closing (domain §4.4).

    Args:
        text: the paragraph.
        node: the last item.
        last: it is one of the last two (a line about whom to call may follow).
        below_heading: the item is only a heading so far; then the paragraph is its text, whatever it says.
    """
    if COURTESY.fullmatch(text):
        return True
    if below_heading and (node.label.sort == "article" or not rules("items", "closing")[0].pattern.match(text)):
        return False
    in_article = node.label.sort == "article" or (node.parent is not None and "Điều" in node.path)
    for rule in rules("items", "closing"):
        if in_article and not rule.data.get("articles", False):
            continue
        if rule.data.get("last", False) and not last:
            continue
        if rule.pattern.match(text) if rule.data.get("at_start", True) else rule.pattern.search(text):
            return True
    return False


def _annexes(text: str, layout: Layout) -> tuple[Item, ...]:
    """The annexes after the signature: heading and text, nothing of their inside read (domain §4, GUIDE)."""
    lines = layout.lines[slice(*layout.annex)]
    starts = [(i, match) for i, line in enumerate(lines) if (match := annex_heading(line))]
    found = []
    for number, (i, match) in enumerate(starts):
        stop = starts[number + 1][0] if number + 1 < len(starts) else len(lines)
        line = lines[i]
        title = [text[line.start + match.start("rest") : line.end].strip()]
        at = i + 1
        while (
            at < min(stop, i + 5)
            and (capitals(lines[at].plain) or lines[at].plain.startswith("("))
            and not lines[at].table
        ):
            if not lines[at].plain.startswith("("):
                title.append(text[lines[at].start : lines[at].end])
            at += 1
        label = f"Phụ lục {match['value']}" if match["value"] else "Phụ lục"
        body = "\n".join(text[other.start : other.end] for other in lines[at:stop])
        found.append(
            Item(
                path=label,
                label=label,
                kind="annex",
                heading=" ".join(t for t in title if t) or None,
                text=body,
                span=(line.start, lines[stop - 1].end),
            )
        )
    return tuple(found)
