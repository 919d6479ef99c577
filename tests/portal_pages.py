"""One document on the pages of portals: their skeletons, with the menus, notes and counters that they set round and into it."""

from __future__ import annotations

import re
from html import escape

from office_files import Layout, blocks

_LINKS = "".join(f'<li><a href="/vb/{n}">Quyết định số {n}/QĐ-UBND về việc khác</a></li>' for n in range(20))
_MENU = f"<ul class='menu'><li><a href='/'>Trang chủ</a></li><li><a href='/vb'>Văn bản</a></li>{_LINKS}</ul>"
_SCRIPT = "<script>var noiDung = '<p>Điều 1. Không phải văn bản</p>';</script>"


def _facts(*rows: tuple[str, str]) -> str:
    cells = "".join(f"<tr><td>{label}:</td><td>{value}</td></tr>" for label, value in rows)
    return f"<table class='thuoctinh'>{cells}</table>"


_SAID = _facts(
    ("Cơ quan ban hành", "Ủy ban nhân dân tỉnh Hưng Lam"),
    ("Số hiệu", "08/CT-UBND"),
    ("Loại văn bản", "Chỉ thị"),
    ("Ngày ban hành", "16/03/2022"),
    ("Người ký", "Lê Thị Hoài Thương"),
    ("Tình trạng hiệu lực", "Đã biết"),
)


def luatvietnam(layout: Layout) -> str:
    """Each paragraph in a box of its own, words cut by tags, tips and editors' notes between paragraphs."""

    def box(number: int, content: str) -> str:
        tip = '<span class="tooltip-button"><span class="bg-theo-doi">Đang theo dõi</span></span>'
        return f'<div id="demuc{number}" class="docitem-{1 + number % 5}">{content}{tip}</div>'

    def cut(line: str) -> str:
        """A word cut in two by a tag, as editors leave it."""
        return re.sub(r"^(\w)(\w+)", r"\1<span>\2</span>", escape(line))

    whole = blocks(layout)
    head, foot = whole[: whole.index("<p>")], whole[whole.rindex("</p>") + 4 :]
    boxes = [box(0, head)]
    for number, line in enumerate(layout.body, 1):
        boxes.append(box(number, f"<p>{cut(line)}</p>"))
        if number % 4 == 0:
            boxes.append(
                '<div class="docitem-binhluan"><p>Xem thêm: Chỉ thị 99/CT-UBND ngày 01/01/2020 hướng dẫn nội dung này.</p></div>'
            )
    boxes.append(box(99, foot))
    return (
        "<html><head><title>Chỉ thị 08/CT-UBND - LuatVietnam</title></head><body>"
        f"<header>{_MENU}</header><h1 class='the-document-title'>Chỉ thị 08/CT-UBND</h1><div id='tomtat'>{_SAID}</div>"
        f"<div id='noidung'><div class='the-document-body ndthaydoi noidungtracuu'>{''.join(boxes)}</div></div>"
        "<div class='popup'><p>Bạn chưa Đăng nhập thành viên. Đây là tiện ích dành cho tài khoản thành viên.</p></div>"
        f"<div class='van-ban-lien-quan'><h3>Văn bản liên quan</h3>{_MENU}</div>{_SCRIPT}</body></html>"
    )


def gazette(layout: Layout) -> str:
    """The electronic gazette: facts in a table above the text, signed files below it."""
    files = "<div class='file'><a href='08.signed.pdf'>08.signed.pdf</a> (1,2 MB) Tải về</div>"
    return (
        "<html><head><title>Công báo điện tử nước CHXHCN Việt Nam</title></head><body>"
        f"<div class='top'>{_MENU}</div><div class='wrap'><div class='left'>{_MENU}</div>"
        f"<div class='detail'>{_SAID}<div class='detail-content'>{blocks(layout)}</div>{files}</div></div>"
        f"<footer><p>Trang thông tin điện tử Công báo. Tổng số lượt truy cập: 1.234.567</p></footer>{_SCRIPT}</body></html>"
    )


def lawnet(layout: Layout) -> str:
    """A commercial portal: its own number and title above, calls to log in below."""
    return (
        "<html><head><meta property='og:url' content='https://lawnet.vn/vb/chi-thi-08.html'></head><body>"
        f"<nav>{_MENU}</nav><div class='vb-tab'><div class='tab-1'>{_SAID}</div>"
        f"<div class='tab-2'><div class='NDContent'>{blocks(layout)}</div></div></div>"
        "<div class='login'><p>Đăng nhập để xem nội dung đầy đủ và lược đồ của văn bản này.</p></div>"
        f"<div class='same'><p><b>Văn bản cùng lĩnh vực</b></p>{_MENU}</div></body></html>"
    )


def portlets(layout: Layout) -> str:
    """A province's site of portlets: the document is the article of one of them."""
    return (
        "<html><head><title>Cổng thông tin điện tử tỉnh Hưng Lam</title></head><body><div id='wrapper'>"
        f"<header id='banner'><h1><a href='/'>CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HƯNG LAM</a></h1>{_MENU}</header>"
        "<div id='content'><div class='columns-2'><div class='portlet-column' id='column-1'>"
        f"<section class='portlet'><div class='portlet-content'>{_MENU}</div></section></div>"
        "<div class='portlet-column' id='column-2'><section class='portlet'><header><h2>Văn bản chỉ đạo điều hành</h2></header>"
        f"<div class='portlet-body'><div class='journal-content-article'>{blocks(layout)}</div></div></section></div></div></div>"
        "<footer><p>Cơ quan chủ quản: UBND tỉnh Hưng Lam. Điện thoại: 0999.123.456. Giấy phép số 01/GP-TTĐT</p>"
        f"<p>Lượt truy cập: 123456</p></footer></div>{_SCRIPT}</body></html>"
    )


def one_form(layout: Layout) -> str:
    """An older site of a department: one form round everything, tables for the layout, the text in a cell."""
    return (
        "<html><head><meta name='GENERATOR' content='Microsoft Visual Studio'></head><body>"
        "<form id='aspnetForm'><input type='hidden' name='__VIEWSTATE' value='dDwtMTA4'>"
        f"<table width='100%'><tr><td colspan='2'>{_MENU}</td></tr>"
        f"<tr><td width='20%'><div><b>Liên kết website</b></div>{_MENU}<div>Đang trực tuyến: 12</div></td>"
        f"<td><div id='ctl00_Main_pnlNoiDung'><div class='noidung'>{blocks(layout)}</div></div></td></tr>"
        "<tr><td colspan='2'>Bản quyền thuộc Sở Tư pháp tỉnh Hưng Lam</td></tr></table></form></body></html>"
    )


PORTALS = {page.__name__: page for page in (luatvietnam, gazette, lawnet, portlets, one_form)}
