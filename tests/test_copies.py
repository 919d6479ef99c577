"""Copies as pages print them: a heading in place of the letterhead, headlines, bylines, odd signatures; and what is body."""

from __future__ import annotations

import pytest

import chithi

ORDER = "Sở Y tế yêu cầu các bệnh viện rà soát kho thuốc, báo cáo kết quả trước ngày 05/5/2019."

# copy, (type, symbol, issuer, date, subject)
CAPTIONS = {
    "above Kính gửi, below the page's own date": (
        "Thứ Sáu, 17/5/2019\n\nCông văn số 27-CV/BNCTU ngày 14/5/2019 của Ban Nội chính Tỉnh ủy Hưng Lam về góp ý Quy chế số 12-QC/TU ngày 08/4/2019\n\nKính gửi: Các huyện ủy\n\nBan Nội chính Tỉnh ủy đề nghị các huyện ủy báo cáo.",
        ("CV", "27-CV/BNCTU", "Ban Nội chính Tỉnh ủy Hưng Lam", "2019-05-14", "góp ý Quy chế số 12-QC/TU ngày 08/4/2019"),
    ),
    "above the body": (
        f"Chỉ thị số 05/CT-UBND ngày 3/3/2020 của UBND tỉnh Hưng Lam về việc phòng cháy rừng\n\n1. {ORDER}\n\n2. Công an tỉnh phối hợp.",
        ("CT", "05/CT-UBND", "Ủy ban nhân dân tỉnh Hưng Lam", "2020-03-03", "phòng cháy rừng"),
    ),
    "above the grounds of a decision": (
        "Quyết định 91/QĐ-TTg ngày 03 tháng 3 năm 2020 của Thủ tướng Chính phủ phê duyệt Đề án bến đò\n\nCăn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt Đề án.\n\nĐiều 2. Bộ Tài chính bố trí kinh phí.",
        ("QĐ", "91/QĐ-TTg", "Thủ tướng Chính phủ", "2020-03-03", "phê duyệt Đề án bến đò"),
    ),
    "without a number": (
        "Công văn về việc phòng chống bão số 5\n\nKính gửi: Các phường, xã\n\nỦy ban nhân dân thành phố yêu cầu các phường, xã trực ban.",
        ("CV", None, None, None, "phòng chống bão số 5"),
    ),
    "only its day": (
        f"Thông báo Khẩn ngày 18/10/2020\n\nKính gửi: Các bệnh viện\n\n{ORDER}",
        ("TB", None, None, None, None),
    ),
    # no captions
    "a sentence about a document": (f"Thực hiện Quyết định số 91/QĐ-TTg ngày 3/3/2020 của Thủ tướng Chính phủ về bến đò\n\n{ORDER}", (None,) * 5),
    "a question": (f"Chỉ thị số 05/CT-UBND ngày 3/3/2020 về phòng cháy rừng quy định thế nào?\n\n{ORDER}", (None,) * 5),
}  # fmt: skip


@pytest.mark.parametrize("name", CAPTIONS)
def test_a_heading_in_place_of_the_letterhead(name: str) -> None:
    text, expected = CAPTIONS[name]
    header = chithi.parse(text).header
    assert (header.type, header.symbol, header.issuer, header.date, header.subject) == expected


def test_what_a_caption_cites_is_cited_in_the_title() -> None:
    text, _ = CAPTIONS["above Kính gửi, below the page's own date"]
    (cited,) = chithi.parse(text).citations
    assert (cited.symbol, cited.part) == ("12-QC/TU", "title")


# copy, the paths and first words of its paragraphs
PARAGRAPHS = {
    "a headline, a caption of a picture, links and a byline": (
        f"Sở Y tế thông báo về việc kiểm tra kho thuốc của các bệnh viện trên địa bàn toàn tỉnh trong năm 2019 và các năm sau\n\n{ORDER}\n\nẢnh minh họa, nguồn: Internet.\n\nSở Tài chính bố trí kinh phí.\n\nXem chi tiết công văn tại đây\n\nTrân trọng./.\n\nLê Văn Bảo\n\nIn Gửi Email\n\nCác bài viết đã đăng",
        ["p1 Sở Y tế", "p2 Sở Tài chính"],
    ),
    "a list of recipients without its heading": (
        f"Kính gửi: Các bệnh viện\n\n1. {ORDER}\n\n2. Sở Tài chính bố trí kinh phí.\n\n-TTr UBND tỉnh;\n-Sở Nội vụ;\n-Lưu.\n\nTM. ỦY BAN NHÂN DÂN\nLê Văn Bảo",
        ["1 Sở Y tế", "2 Sở Tài chính"],
    ),
    "grounds up to the ruling, whatever they end with": (
        "QUYẾT ĐỊNH\nVề việc khen thưởng\n\nỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Thi đua, khen thưởng;\n\nXét đề nghị của Giám đốc Công an tỉnh.\n\nQUYẾT ĐỊNH:\n\nChánh Văn phòng chịu trách nhiệm thi hành.",
        ["p1 Chánh Văn phòng"],
    ),
    "a short sentence that hands over, below whom it tells": (
        "Kính gửi: Các huyện\nUBND tỉnh yêu cầu các huyện:\n- Che phủ mạ.\n- Giữ nước ruộng.",
        ["-1 Che phủ mạ.", "-2 Giữ nước ruộng."],
    ),
    "a sentence that rests on something and orders": (
        "Kính gửi: Các trường\n\nCăn cứ vào điểm chuẩn, Giám đốc Sở yêu cầu hiệu trưởng các trường tiếp nhận học sinh.\n\nThời gian nhận hồ sơ từ ngày 5/7/2010.",
        ["p1 Căn cứ vào", "p2 Thời gian nhận"],
    ),
    "dashes of grounds and aims": (
        "QUYẾT ĐỊNH\nVề việc quản lý chợ\n\nHỘI ĐỒNG BỘ TRƯỞNG\n\n- Căn cứ Luật tổ chức Hội đồng Bộ trưởng;\n\n- Để ổn định việc buôn bán,\n\nỦy ban nhân dân các huyện phải tổ chức lại các chợ.\n\nSở Thương nghiệp hướng dẫn các chợ ghi sổ.",
        ["p1 Ủy ban nhân", "p2 Sở Thương nghiệp"],
    ),
    "a dash that carries out, below a sentence that hands over": (
        "Kính gửi: Các đơn vị\n\nTrời sắp có mưa to, Ban Quản lý đề nghị các tổ, đội:\n\n- Thực hiện nghiêm Công điện số 31/CĐ-UBND ngày 05/8/2022 của UBND tỉnh.\n\n- Chằng buộc mái che.",
        ["-1 Thực hiện nghiêm", "-2 Chằng buộc mái"],
    ),
    "dashes of grounds above a sentence that hands over": (
        "Kính gửi: Các đơn vị\n\n- Thực hiện Công điện số 31/CĐ-UBND ngày 05/8/2022 của UBND tỉnh;\n\nBan Quản lý đề nghị các đơn vị:\n\n- Chằng buộc mái che.\n\n- Báo cáo hằng ngày.",
        ["-1 Chằng buộc mái", "-2 Báo cáo hằng"],
    ),
    "what a decision encloses, behind a post without a name": (
        "QUYẾT ĐỊNH\nVề việc tham gia công ước\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tham gia công ước.\n\nĐiều 2. Bộ Tài chính thi hành Quyết định này./.\n\nTHỦ TƯỚNG\n\nKẾ HOẠCH\nTHỰC HIỆN CÔNG ƯỚC\n\n(Ban hành kèm theo Quyết định số 91/QĐ-TTg ngày 3 tháng 3 năm 2004)\n\n1. Mục đích\n\n- Làm tốt việc chung.",
        ["Điều 1 Tham gia công", "Điều 2 Bộ Tài chính"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_what_is_a_paragraph_of_the_body(name: str) -> None:
    text, expected = PARAGRAPHS[name]
    items = chithi.parse(text).items
    assert [f"{item.path} {' '.join(item.text.split()[:3])}" for item in items] == expected


# head of a document, its subject
SUBJECTS = {
    "tones on the wrong vowel": ("CHỈ THỊ\nCUẢ CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG SỐ 35-CT NGÀY 6-3-1990 VỀ VIỆC MỞ CHỢ\n\n", "MỞ CHỢ"),
    "blanks round a number's hyphen": ("QUYẾT ĐỊNH\nCỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 42 - HĐBT NGÀY 7-5-1984 VỀ VIỆC MỞ BẾN ĐÒ\n\nHỘI ĐỒNG BỘ TRƯỞNG\n\nCăn cứ Hiến pháp;\n\n", "MỞ BẾN ĐÒ"),
    "a resolution by its old name": ("ỦY BAN THƯỜNG VỤ QUỐC HỘI\nSố: 9-NQ/QHK7\nQUYẾT NGHỊ\nVỀVIỆC IN TIỀN MỚI\nỦY BAN THƯỜNG VỤ QUỐC HỘI\n\nCăn cứ điều 83 của Hiến pháp;\n\n", "IN TIỀN MỚI"),
    "number, day and issuer in one line with it": ("THÔNG TƯ\nSỐ 44-BTC/TT NGÀY 5-7-1990 CỦA BỘ TÀI CHÍNH QUY ĐỊNH VIỆC GHI HÓA ĐƠN\n\n", "QUY ĐỊNH VIỆC GHI HÓA ĐƠN"),
    "number and day above it": ("THÔNG TƯ\nSỐ 44-BTC/TT NGÀY 5-7-1990\nHƯỚNG DẪN CHẾ ĐỘ HÓA ĐƠN\n\n", "HƯỚNG DẪN CHẾ ĐỘ HÓA ĐƠN"),
    "the type, whose it is and what it is about in one line": ("TỈNH ỦY HƯNG LAM\nSố 5-CT/TU\n\nCHỈ THỊ của Ban Thường vụ Tỉnh ủy về chống rét\n\n", "chống rét"),
    "two types": ("SỞ Y TẾ\nSố: 55/QĐ-SYT\nQUY ĐỊNH VÀ HƯỚNG DẪN\nVỀ VIỆC CHUYỂN VIỆN\n\n", "CHUYỂN VIỆN"),
    "whoever decides is no subject": ("QUYẾT ĐỊNH\n\nỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Đất đai;\n\nQUYẾT ĐỊNH:\n\n", None),
    "nor the end of one": (
        "QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ QUẢN LÝ BẾN ĐÒ, CHỢ NỔI VÀ ĐƯỜNG THỦY CỦA NGƯỜI\nDÂN, DOANH NGHIỆP TRÊN ĐỊA BÀN TỈNH HƯNG LAM\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa\nphương năm 2015;\nCăn cứ Nghị định số 64/2011/NĐ-CP\nngày 09/6/2011 của Chính phủ về bến đò\nngang, chợ nổi và việc chở khách trên\nsông, trên kênh;\n",
        "BAN HÀNH QUY CHẾ QUẢN LÝ BẾN ĐÒ, CHỢ NỔI VÀ ĐƯỜNG THỦY CỦA NGƯỜI DÂN, DOANH NGHIỆP TRÊN ĐỊA BÀN TỈNH HƯNG LAM",
    ),
    "a letter's, over two lines": ("CÔNG ĐOÀN NGÀNH Y TẾ\nSố: 77/CĐN-TG\nV/v kỷ niệm 90 năm\n\nNgày mở bến đò An Khê\n\nHưng Lam, ngày 18 tháng 7 năm 2016\n\nKính gửi: Các công đoàn cơ sở\n\n", "kỷ niệm 90 năm Ngày mở bến đò An Khê"),
    "a letter's, without V/v": ("TÒA ÁN NHÂN DÂN TỐI CAO\nSố: 15/TA-PC\nBảo đảm chất lượng giải quyết các vụ việc dân sự\n\nHà Nội, ngày 11 tháng 8 năm 2015\n\nKính gửi: Các Tòa án\n\n", "Bảo đảm chất lượng giải quyết các vụ việc dân sự"),
}  # fmt: skip


@pytest.mark.parametrize("name", SUBJECTS)
def test_subjects(name: str) -> None:
    head, subject = SUBJECTS[name]
    assert chithi.parse(f"{head}1. {ORDER}\n\n2. Sở Tài chính bố trí kinh phí.\n").header.subject == subject


# foot, name of the signer
SIGNERS = [
    ("T/M Ban Bí thư\n\nLê Văn Bảo", "Lê Văn Bảo"),
    ("T.M BAN BÍ THƯ\n\nLê Văn Bảo", "Lê Văn Bảo"),
    ("Lê Văn Bảo\n\n(Đã ký)", "Lê Văn Bảo"),
    ("Lê Văn Bảo", None),  # who wrote the page
]


@pytest.mark.parametrize(("foot", "name"), SIGNERS)
def test_signers(foot: str, name: str | None) -> None:
    document = chithi.parse(
        f"BAN BÍ THƯ\nSố 12-QĐ/TW\nQUYẾT ĐỊNH\nVề việc lập ban\n\n1. Lập ban.\n\n2. {ORDER}\n\n{foot}\n"
    )
    assert (document.header.signature and document.header.signature.name) == name
    assert [item.text for item in document.items] == ["Lập ban.", ORDER]


def test_a_letterhead_that_kept_only_the_superior() -> None:
    """The number's code says whose the letter is; a ministry's own code leaves it the ministry's."""
    for code, issuer in (("TCHQ-GSQL", "Tổng cục Hải quan"), ("BTC-TCHQ", "Bộ Tài chính")):
        head = f"BỘ TÀI CHÍNH\nSố: 55/{code}\nV/v thủ tục\n\nHà Nội, ngày 3 tháng 3 năm 2009\n\nKính gửi: Các Cục Hải quan\n\n{ORDER}"
        assert chithi.parse(head).header.issuer == issuer


def test_a_letterhead_with_broken_letters_below_a_page() -> None:
    page = "Đây là bản xem trước của tài liệu dài 12 trang. Mời đăng nhập để xem toàn bộ tài liệu này, hoặc tải về máy (491 KB)"
    head = "ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\nSố: 61/QĐ-UBND\nCỘNG HÒA XàHỘI CHỦ NGHĨA VIỆT NAM\nHưng Lam, ngày 28 tháng 8 năm 2019"
    header = chithi.parse(
        f"{page}\n\n{head}\n\nQUYẾT ĐỊNH\nVề việc lập bến đò\n\nCăn cứ Luật Đất đai;\n\nĐiều 1. {ORDER}"
    ).header
    assert (header.symbol, header.date, header.subject) == ("61/QĐ-UBND", "2019-08-28", "lập bến đò")


@pytest.mark.parametrize(
    ("issuer", "family"),
    [
        ("HỘI CHỮ THẬP ĐỎ HUYỆN LAM SƠN", "organization"),
        ("HIỆP HỘI VẬN TẢI THỦY HƯNG LAM", "organization"),
        ("HỘI ĐỒNG NHÂN DÂN HUYỆN LAM SƠN", "state"),
    ],
)
def test_associations_are_organisations(issuer: str, family: str) -> None:
    head = f"{issuer}\nSố: 12/CV-BCH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLam Sơn, ngày 3 tháng 5 năm 2018"
    assert chithi.parse(f"{head}\n\nKính gửi: Các đơn vị\n\n1. {ORDER}\n").header.family == family
