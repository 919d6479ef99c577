"""From a model to a page: header and signature in each of the ways in which copies keep them, body in paragraphs."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from random import Random

from benchmarks.generator.chance import between, chance, pick
from benchmarks.generator.model import Model, Unit

STATE_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True, slots=True)
class Layout:
    """How the page looks.

    Attributes:
        header: stacked (left block, then right block), interleaved (both on one line), piped (table rows),
            left (the right column is lost), none.
        footer: recipients first, signature first, or both in one table row (piped: lines run together).
        wrap: column of hard line breaks, None for one line a paragraph.
        markdown: bold, italics and backslashes of a converted page.
        chrome: a portal's menus and counters around the document.
        pages: page numbers and running heads in the middle of sentences.
        twice: the whole body comes a second time.
        blank: blank lines between paragraphs.
        capitals: the subject below the type's name in capitals.
        numbered: false for a copy made before the number was written in ("Số:      /QĐ-UBND").
        lines: a long subject below the type's name broken into two lines.
        annex: an enclosed table and rules behind the signature, which say nothing for this document.
    """

    header: str = "stacked"
    footer: str = "recipients"
    wrap: int | None = None
    markdown: bool = False
    chrome: bool = False
    pages: bool = False
    twice: bool = False
    blank: bool = True
    capitals: bool = False
    annex: bool = False
    numbered: bool = True
    lines: bool = False

    @property
    def keeps_header(self) -> bool:
        """Whether the page still says all that the header of the model says."""
        return self.header not in ("left", "none")


CLEAN = Layout()


def draw_layout(rng: Random, *, damaged: bool = False) -> Layout:
    """A layout; `damaged` allows those that copying and converting leave behind."""
    layout = Layout(
        header=pick(rng, ("stacked", "stacked", "interleaved", "piped")),
        footer=pick(rng, ("recipients", "signature")),
        blank=not chance(rng, 0.2),
        capitals=chance(rng, 0.15),
        annex=chance(rng, 0.1),
        numbered=not chance(rng, 0.04),
        lines=chance(rng, 0.3),
    )
    if not damaged:
        return layout
    header = pick(rng, ("stacked", "interleaved", "piped", "left", "none"))
    pages = chance(rng, 0.3)
    # Rows of a table are not wrapped, and a body that comes twice was copied with the same page breaks.
    narrow = header not in ("interleaved", "piped") and chance(rng, 0.5)
    return replace(
        layout,
        header=header,
        footer=pick(rng, ("recipients", "signature", "recipients", "signature", "piped")),
        wrap=between(rng, 60, 110) if narrow else None,
        markdown=chance(rng, 0.3),
        chrome=chance(rng, 0.3),
        pages=pages,
        twice=not pages and chance(rng, 0.1),
        blank=True,
    )


def render(model: Model, layout: Layout = CLEAN, rng: Random | None = None) -> str:
    """The document as text. Without `rng` the page breaks fall in the same places each time."""
    rng = rng or Random(0)
    head = _header(model, layout) if layout.header != "none" else []
    body = _title(model, layout) + _body(model, layout)
    if layout.twice:
        body = body + _body(model, layout)
    paragraphs = head + body + _footer(model, layout) + (_annex(model) if layout.annex else [])
    if layout.pages:
        paragraphs = _paged(paragraphs, rng)
    if layout.wrap:
        paragraphs = [_wrapped(p, layout.wrap) for p in paragraphs]
    if layout.chrome:
        paragraphs = [*_CHROME_ABOVE, *paragraphs, *_CHROME_BELOW]
    return ("\n\n" if layout.blank else "\n").join(paragraphs) + "\n"


def _dateline(model: Model) -> str:
    year, month, day = (int(part) for part in model.date.split("-"))
    return (
        f"{model.place}, ngày {day:02d} tháng {month:02d} năm {year}"
        if month < 3
        else (f"{model.place}, ngày {day:02d} tháng {month} năm {year}")
    )


def _columns(model: Model) -> tuple[list[str], list[str]]:
    """The left and the right column of the header."""
    left = [*([model.superior] if model.superior else []), *model.issuer_lines]
    if model.family == "party":
        left += ["*", f"Số {model.symbol}"]
        right = ["ĐẢNG CỘNG SẢN VIỆT NAM", _dateline(model)]
    elif model.family == "organization":
        left += ["*", f"Số: {model.symbol}"]
        right = [*STATE_MOTTO, _dateline(model)]
    else:
        left += ["-------", f"Số: {model.symbol}"]
        right = [*STATE_MOTTO, "---------------", _dateline(model)]
    if model.type == "CV":
        left.append(f"V/v {model.subject}")
    return left, right


def _header(model: Model, layout: Layout) -> list[str]:
    left, right = _columns(model)
    if not layout.numbered:
        left = [line.replace(model.number, "      ", 1) if line.startswith("Số") else line for line in left]
    if layout.markdown:
        left = [_bold(line) if line.isupper() else line.replace("*", r"\*") for line in left]
        right = [_bold(line) if line.isupper() else f"*{line}*" for line in right]
    if layout.header == "left":
        lines = ["\n".join(left)]
    elif layout.header == "interleaved":
        top = next(n for n, line in enumerate(left) if line.startswith("Số"))
        names = [*left[:top], *[""] * (len(right) - 1 - top)]
        others = [*right[:-1], *[""] * (top + 1 - len(right))]
        pairs = zip([*names, left[top]], [*others, right[-1]], strict=True)
        lines = ["\n".join([*(f"{a:<45}   {b}".rstrip() for a, b in pairs), *left[top + 1 :]])]
    elif layout.header == "piped":
        names, rest = left[:-1], left[-1]
        if model.type == "CV":
            names, rest = left[:-2], f"{left[-2]} {left[-1]}"
        lines = [f"| {' '.join(names)} | {' '.join(right[:-1])} |\n| --- | --- |\n| {rest} | {right[-1]} |"]
    else:
        lines = ["\n".join(left), "\n".join(right)]
    if model.urgency:
        lines.insert(1 if layout.header == "stacked" else len(lines), model.urgency)
    return lines


def _title(model: Model, layout: Layout) -> list[str]:
    if model.type == "CV":
        if layout.header == "none" or not model.addressees:
            return []
        if len(model.addressees) == 1:
            return [f"Kính gửi: {model.addressees[0]}."]
        if layout.capitals:
            return [f"Kính gửi: {'; '.join(model.addressees)}."]
        lines = [f"- {name};" for name in model.addressees[:-1]] + [f"- {model.addressees[-1]}."]
        return ["\n".join(["Kính gửi:", *lines])]
    name = (model.type_name or "").upper()
    about = model.subject
    if model.family != "party" and model.type not in ("NĐ", "TT") and not about.startswith(("sửa", "quy định")):
        about = f"Về việc {about}"
    about = about[:1].upper() + about[1:]
    if layout.lines and len(about) > 60:
        half = about.rindex(" ", 0, 50)
        about = f"{about[:half]}\n{about[half + 1 :]}"
    if layout.capitals:
        about = about.upper()
    if layout.markdown:
        name, about = _bold(name), _bold(about)
    lines = [f"{name}\n{about}"]
    if model.family == "party":
        lines.append("-----")
    return lines


def _body(model: Model, layout: Layout) -> list[str]:
    paragraphs: list[str] = []
    if model.basis:
        who = " ".join(model.issuer_lines)
        if model.type != "TT":
            paragraphs.append(f"BỘ TRƯỞNG {who}" if who.startswith("BỘ ") else who)
        paragraphs += [f"*{line.text}*" if layout.markdown else line.text for line in model.basis]
    if model.formula:
        paragraphs.append(_bold(model.formula) if layout.markdown else model.formula)
    paragraphs += [p.text for p in model.preamble]
    for unit in model.units:
        paragraphs += _unit(unit, layout)
    paragraphs += [p.text for p in model.loose]
    paragraphs += [p.text for p in model.closing]
    paragraphs[-1] = paragraphs[-1].rstrip(".;") + "./."
    return paragraphs


def _unit(unit: Unit, layout: Layout) -> list[str]:
    label = unit.label
    chapter = label.startswith(("Chương", "Phần", "Mục"))
    first = unit.paragraphs[0].text
    if layout.markdown and not chapter and unit.heading is not None:
        opening = _bold(f"{label} {first}")
    elif layout.markdown and not chapter and label[0].isdigit():
        opening = f"{_bold(label)} {first}"
    else:
        opening = f"{label}\n{first}" if chapter else f"{label} {first}"
    paragraphs = [opening, *(p.text for p in unit.paragraphs[1:])]
    for child in unit.children:
        paragraphs += _unit(child, layout)
    return paragraphs


def _footer(model: Model, layout: Layout) -> list[str]:
    party = model.family == "party"
    end = "," if party else ";"
    lines = [f"- {name}{f' ({purpose})' if purpose else ''}{end}" for name, purpose in model.recipients]
    lines.append("- Lưu Văn phòng." if party else f"- Lưu: {model.kept_by}.")
    recipients = "\n".join(["Nơi nhận:", *lines])
    heads = [*model.authority, model.position]
    if layout.markdown:
        heads = [_bold(line) for line in heads]
    signature = ["\n".join(heads), *([] if party else ["(Đã ký)"]), model.signer]
    if layout.footer == "piped":
        return [f"| {' '.join(recipients.split(chr(10)))} | {' '.join(' '.join(signature).split(chr(10)))} |"]
    return [recipients, *signature] if layout.footer == "recipients" else [*signature, recipients]


def _annex(model: Model) -> list[str]:
    return [
        f"PHỤ LỤC\nDANH MỤC CÔNG VIỆC\n(Kèm theo {model.type_name} số {model.symbol})",
        "| STT | Nội dung | Cơ quan chủ trì | Thời gian hoàn thành |",
        "| 1 | Rà soát danh mục công trình | Sở Xây dựng | Trước ngày 30/6/2031 |",
        "| 2 | Tổng hợp kết quả | Sở Tài chính | Hằng tháng |",
    ]


def _bold(line: str) -> str:
    return f"**{line}**"


def _wrapped(paragraph: str, column: int) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, column, break_long_words=False, break_on_hyphens=False)) or line
        for line in paragraph.split("\n")
    )


def _paged(paragraphs: list[str], rng: Random) -> list[str]:
    """Break long paragraphs at pages: the rest stands below a page number, in a gazette below its running head too."""
    pages, page = [], 1
    head = ["CÔNG BÁO/Số 15 + 16/Ngày 11-01-2021"] if chance(rng, 0.3) else []
    for paragraph in paragraphs:
        words = paragraph.split(" ")
        if "\n" not in paragraph and len(words) > 40 and chance(rng, 0.3):
            cut = between(rng, 10, len(words) - 10)
            page += 1
            pages += [" ".join(words[:cut]), str(page), *head, " ".join(words[cut:])]
        else:
            pages.append(paragraph)
    return pages


_CHROME_ABOVE = (
    "Trang chủ | Giới thiệu | Văn bản | Liên hệ",
    "Đăng nhập",
    "Lượt xem: 1024",
)
_CHROME_BELOW = (
    "Chia sẻ bài viết: Facebook Zalo Twitter",
    "Các tin khác",
    "Bản quyền thuộc về Cổng thông tin điện tử. Điện thoại: 0200.3812.345",
)
