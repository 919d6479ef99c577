"""Headers of every kind of issuer and of every decade since 1990: who, what, when, about what."""

from __future__ import annotations

import pytest

import chithi

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
BODY = "\n\n1. Các đơn vị rà soát, báo cáo kết quả.\n\n2. Giao Văn phòng theo dõi, đôn đốc.\n\n"
LETTER = "\n\nKính gửi: Các đơn vị trực thuộc\n\nThực hiện chương trình công tác, đề nghị:"

# name: header, family, type, symbol, issuer, place, date, subject
KINDS = {
    "a province of 1991": (
        f"UBND TỈNH MINH HẢI\nSố: 12/CT-UB\n\n{MOTTO}\nCà Mau, ngày 14 tháng 3 năm 1991\n\nCHỈ THỊ\nVề việc chấn chỉnh quản lý đò ngang\n\nUBND tỉnh chỉ thị:",
        ("state", "CT", "12/CT-UB", "Ủy ban nhân dân tỉnh Minh Hải", "Cà Mau", "1991-03-14", "chấn chỉnh quản lý đò ngang"),
    ),
    "an old title that says whose it is": (
        f"ỦY BAN NHÂN DÂN TỈNH SÔNG BÉ\nSố: 148/QĐ-UB\n\n{MOTTO}\nThủ Dầu Một, ngày 02 tháng 8 năm 1994\n\nQUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH SÔNG BÉ\nV/v thành lập trạm bến đò\n\nỦY BAN NHÂN DÂN TỈNH SÔNG BÉ\n\n- Căn cứ Luật Tổ chức HĐND và UBND;\n\nQUYẾT ĐỊNH:",
        ("state", "QĐ", "148/QĐ-UB", "Ủy ban nhân dân tỉnh Sông Bé", "Thủ Dầu Một", "1994-08-02", "thành lập trạm bến đò"),
    ),
    "a title with number and date": (
        f"THỦ TƯỚNG CHÍNH PHỦ\n*****\nSố: 45/1998/CT-TTg\n{MOTTO}\nHà Nội, ngày 11 tháng 12 năm 1998\n\nCHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 45/1998/CT-TTg NGÀY 11 THÁNG 12 NĂM 1998 VỀ VIỆC TỔ CHỨC TẾT KỶ MÃO\n\nThủ tướng Chính phủ chỉ thị:",
        ("state", "CT", "45/1998/CT-TTg", "Thủ tướng Chính phủ", "Hà Nội", "1998-12-11", "TỔ CHỨC TẾT KỶ MÃO"),
    ),
    "a Party committee of 1996": (
        "ĐẢNG CỘNG SẢN VIỆT NAM\nTỈNH ỦY HÀ TÂY\n***\nSố 15-CT/TU\nHà Đông, ngày 20 tháng 5 năm 1996\n\nCHỈ THỊ\nvề xây dựng làng văn hóa\n\nBan Thường vụ Tỉnh ủy yêu cầu:",
        ("party", "CT", "15-CT/TU", "Tỉnh ủy Hà Tây", "Hà Đông", "1996-05-20", "xây dựng làng văn hóa"),
    ),
    "two ministries, one line": (
        f"BỘ TÀI CHÍNH - BỘ NỘI VỤ\nSố: 31/2007/TTLT-BTC-BNV\n{MOTTO}\nHà Nội, ngày 19 tháng 4 năm 2007\n\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn phụ cấp lưu trữ\n\nCăn cứ Luật Lưu trữ;\n\nLiên Bộ hướng dẫn:",
        ("state", "TTLT", "31/2007/TTLT-BTC-BNV", "Bộ Tài chính", "Hà Nội", "2007-04-19", "Hướng dẫn phụ cấp lưu trữ"),
    ),
    "two ministries, two lines": (
        f"BỘ QUỐC PHÒNG\nBỘ CÔNG AN\nSố: 06/2014/TTLT-BQP-BCA\n{MOTTO}\nHà Nội, ngày 20 tháng 01 năm 2014\n\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn bến đò biên giới\n\nCăn cứ Luật Biên giới;\n\nLiên Bộ hướng dẫn:",
        ("state", "TTLT", "06/2014/TTLT-BQP-BCA", "Bộ Quốc phòng", "Hà Nội", "2014-01-20", "Hướng dẫn bến đò biên giới"),
    ),
    "the judges of the highest court": (
        f"HỘI ĐỒNG THẨM PHÁN\nTÒA ÁN NHÂN DÂN TỐI CAO\nSố: 02/2006/NQ-HĐTP\n{MOTTO}\nHà Nội, ngày 12 tháng 5 năm 2006\n\nNGHỊ QUYẾT\nHướng dẫn thủ tục phúc thẩm\n\nCăn cứ Luật Tổ chức Tòa án nhân dân;\n\nQUYẾT NGHỊ:",
        ("state", "NQ", "02/2006/NQ-HĐTP", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", "Hà Nội", "2006-05-12", "Hướng dẫn thủ tục phúc thẩm"),
    ),
    "the Front's centre": (
        f"MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN TRUNG ƯƠNG\nSố: 482/MTTW-BTT\nV/v hiệp thương bầu cử\n\nHà Nội, ngày 01 tháng 02 năm 2021{LETTER}",
        ("organization", "CV", "482/MTTW-BTT", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Hà Nội", "2021-02-01", "hiệp thương bầu cử"),
    ),
    "the Youth Union of a province": (
        "ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH VĨNH PHÚC\n***\nSố: 318-KH/TĐTN\n\nVĩnh Yên, ngày 12 tháng 6 năm 2014\n\nKẾ HOẠCH\nTổ chức hè tình nguyện\n-----\n\nBan Thường vụ xây dựng kế hoạch:",
        ("organization", "KH", "318-KH/TĐTN", "Tỉnh đoàn Vĩnh Phúc", "Vĩnh Yên", "2014-06-12", "Tổ chức hè tình nguyện"),
    ),
    "a letter whose unit has a type's code": (
        f"BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\nSố: 6120/BNN-TT\nV/v sản xuất vụ Đông Xuân\n{MOTTO}\nHà Nội, ngày 18 tháng 9 năm 2015{LETTER}",
        ("state", "CV", "6120/BNN-TT", "Bộ Nông nghiệp và Phát triển nông thôn", "Hà Nội", "2015-09-18", "sản xuất vụ Đông Xuân"),
    ),
    "a board whose task fills the second line": (
        f"BAN CHỈ ĐẠO QUỐC GIA\nPHÒNG, CHỐNG THIÊN TAI\nSố: 13/CV-BCĐ\nV/v ứng phó bão\n{MOTTO}\nHà Nội, ngày 11 tháng 3 năm 2020{LETTER}",
        ("state", "CV", "13/CV-BCĐ", "Ban Chỉ đạo quốc gia phòng, chống thiên tai", "Hà Nội", "2020-03-11", "ứng phó bão"),
    ),
    "an hour in the line of place and date": (
        f"BỘ Y TẾ\nSố: 07/CĐ-BYT\n{MOTTO}\nHà Nội, hồi 15 giờ 30 ngày 14 tháng 9 năm 2017\n\nCÔNG ĐIỆN\nVề việc ứng phó bão\n\nBộ Y tế yêu cầu:",
        ("state", "CĐ", "07/CĐ-BYT", "Bộ Y tế", "Hà Nội", "2017-09-14", "ứng phó bão"),
    ),
    "a name at the end of the subject": (
        f"SỞ Y TẾ\nSố: 22/SYT-NVY\nV/v tăng cường phòng,\nchống bệnh sốt xuất huyết\nDengue\n{MOTTO}\nHưng Lam, ngày 19 tháng 7 năm 2022{LETTER}",
        ("state", "CV", "22/SYT-NVY", "Sở Y tế", "Hưng Lam", "2022-07-19", "tăng cường phòng, chống bệnh sốt xuất huyết Dengue"),
    ),
    "a subject whose line ends with about": (
        f"ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\nSố: 5/UBND-KT\nV/v góp ý dự thảo Quyết định về\nChương trình bến đò\n{MOTTO}\nHưng Lam, ngày 02 tháng 4 năm 2019{LETTER}",
        ("state", "CV", "5/UBND-KT", "Ủy ban nhân dân tỉnh Hưng Lam", "Hưng Lam", "2019-04-02", "góp ý dự thảo Quyết định về Chương trình bến đò"),
    ),
    "a number broken behind its hyphen": (
        f"ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\nSố: 3783/QĐ-\nUBND\n{MOTTO}\nHưng Lam, ngày 20 tháng 11 năm 2023\n\nQUYẾT ĐỊNH\nCông bố bến đò\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n\nQUYẾT ĐỊNH:",
        ("state", "QĐ", "3783/QĐ-UBND", "Ủy ban nhân dân tỉnh Hưng Lam", "Hưng Lam", "2023-11-20", "Công bố bến đò"),
    ),
    "a dot behind the colon of the number": (
        f"SỞ Y TẾ\nSố:. 22/SYT-NVY\nV/v phòng dịch\n{MOTTO}\nHưng Lam, ngày 19 tháng 7 năm 2022{LETTER}",
        ("state", "CV", "22/SYT-NVY", "Sở Y tế", "Hưng Lam", "2022-07-19", "phòng dịch"),
    ),
    "a firm of a place that no table knows": (
        f"TỔNG CÔNG TY ĐIỆN LỰC SƠN KHÊ\nSố: 22/ĐLSK-KT\nV/v cấp điện\n{MOTTO}\nSơn Khê, ngày 19 tháng 7 năm 2022{LETTER}",
        ("state", "CV", "22/ĐLSK-KT", "Tổng công ty Điện lực Sơn Khê", "Sơn Khê", "2022-07-19", "cấp điện"),
    ),
    "a subject in four short lines above who decides": (
        f"BỘ Y TẾ\nSố: 22/QĐ-BYT\n{MOTTO}\nHà Nội, ngày 19 tháng 7 năm 2022\n\nQUYẾT ĐỊNH\nPhê chuẩn kết quả bầu chức vụ Chủ tịch\nỦy ban nhân dân thành phố An Khê nhiệm kỳ\n2026 - 2031, chuẩn bị cho kỳ họp của\nHội đồng nhân dân\n\nBỘ TRƯỞNG BỘ Y TẾ\n\nCăn cứ Luật Khám bệnh, chữa bệnh;\n\nQUYẾT ĐỊNH:",
        ("state", "QĐ", "22/QĐ-BYT", "Bộ Y tế", "Hà Nội", "2022-07-19", "Phê chuẩn kết quả bầu chức vụ Chủ tịch Ủy ban nhân dân thành phố An Khê nhiệm kỳ 2026 - 2031, chuẩn bị cho kỳ họp của Hội đồng nhân dân"),
    ),
    "who decides stands below the subject in small letters": (
        f"BỘ Y TẾ\nSố: 22/QĐ-BYT\n{MOTTO}\nHà Nội, ngày tháng năm\n\nQUYẾT ĐỊNH\nVề việc mở bến đò\nBộ trưởng Bộ Y tế\nCăn cứ Luật Khám bệnh, chữa bệnh;\n\nQUYẾT ĐỊNH:",
        ("state", "QĐ", "22/QĐ-BYT", "Bộ Y tế", "Hà Nội", None, "mở bến đò"),
    ),
    "a Party committee inside a province's": (
        "ĐẢNG BỘ TỈNH BẮC KẠN\nĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH\n*\nSố 45-CV/ĐU\ntriển khai Kết luận số 83-KL/TW\ncủa Bộ Chính trị\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nĐức Xuân, ngày 12 tháng 8 năm 2025" + LETTER,
        ("party", "CV", "45-CV/ĐU", "Đảng ủy Ủy ban nhân dân tỉnh Bắc Kạn", "Đức Xuân", "2025-08-12", "triển khai Kết luận số 83-KL/TW của Bộ Chính trị"),
    ),
    "the motto cut over two cells": (
        "CHỦ TỊCH ỦY BAN\nNHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nTỈNH BẮC KẠN | Độc lập - Tự do - Hạnh phúc |\nSố: 38/2024/QĐ-CTUBND | Bắc Kạn, ngày 12 tháng 8 năm 2025 |\n\nQUYẾT ĐỊNH\nBan hành quy chế bến đò\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n\nQUYẾT ĐỊNH:",
        ("state", "QĐ", "38/2024/QĐ-CTUBND", "Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn", "Bắc Kạn", "2025-08-12", "Ban hành quy chế bến đò"),
    ),
    "a long title in capitals with number and date": (
        "THÔNG TƯ\nCỦA BỘ TÀI CHÍNH SỐ 21/2004/TT-BTC NGÀY 16 THÁNG 12 NĂM 2004 HƯỚNG DẪN LẬP DỰ TOÁN SỬA BẾN ĐÒ, MUA PHAO CỨU SINH VÀ TẬP HUẤN NGƯỜI LÁI ĐÒ NGANG TRÊN CÁC TUYẾN SÔNG BIÊN GIỚI\n\nCăn cứ Luật Ngân sách nhà nước;",
        ("state", "TT", "21/2004/TT-BTC", "Bộ Tài chính", None, "2004-12-16", "HƯỚNG DẪN LẬP DỰ TOÁN SỬA BẾN ĐÒ, MUA PHAO CỨU SINH VÀ TẬP HUẤN NGƯỜI LÁI ĐÒ NGANG TRÊN CÁC TUYẾN SÔNG BIÊN GIỚI"),
    ),
    "a branch of a union below its superior": (
        f"LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN\n\nCÔNG ĐOÀN NGÀNH Y TẾ\n\nSố: 14/CĐYT\nV/v trực bến đò\n{MOTTO}\nBắc Kạn, ngày 12 tháng 8 năm 2022" + LETTER,
        ("organization", "CV", "14/CĐYT", "Công đoàn ngành Y tế", "Bắc Kạn", "2022-08-12", "trực bến đò"),
    ),
    "number and subject in one line": (
        f"SỞ Y TẾ\nSố: 22/SYT-NVY v/v phòng dịch\n{MOTTO}\nHưng Lam, ngày 19 tháng 7 năm 2022{LETTER}",
        ("state", "CV", "22/SYT-NVY", "Sở Y tế", "Hưng Lam", "2022-07-19", "phòng dịch"),
    ),
    "the stamp of a draft below the type": (
        f"SỞ Y TẾ\nSố: /TTr-SYT\n{MOTTO}\nHưng Lam, ngày 19 tháng 7 năm 2022\n\nTỜ TRÌNH\nDỰ THẢO\nDự án Bệnh viện An Khê{LETTER}",
        ("state", "TTr", None, "Sở Y tế", "Hưng Lam", "2022-07-19", "Dự án Bệnh viện An Khê"),
    ),
    "an abbreviation in a name": (
        f"ĐẢNG ỦY TRƯỜNG ĐHBK AN KHÊ\nSố: 22-CV/ĐU\nV/v mở lớp\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Khê, ngày 19 tháng 7 năm 2022{LETTER}",
        ("party", "CV", "22-CV/ĐU", "Đảng ủy trường ĐHBK An Khê", "An Khê", "2022-07-19", "mở lớp"),
    ),
    "a stamp before the subject": (
        f"SỞ Y TẾ\nSố: 22/SYT-NVY\nKHẨN V/v phòng dịch\n{MOTTO}\nHưng Lam, ngày 19 tháng 7 năm 2022{LETTER}",
        ("state", "CV", "22/SYT-NVY", "Sở Y tế", "Hưng Lam", "2022-07-19", "phòng dịch"),
    ),
    "a subject whose second line opens with a capital": (
        f"SỞ Y TẾ\nSố: 5/TTr-SYT\n{MOTTO}\nHưng Lam, ngày 19 tháng 7 năm 2022\n\nTỜ TRÌNH\nVề việc đề nghị công nhận xã An Khê đạt chuẩn\nChăm sóc sức khỏe ban đầu\ncho trẻ em năm 2022{LETTER}",
        ("state", "TTr", "5/TTr-SYT", "Sở Y tế", "Hưng Lam", "2022-07-19", "đề nghị công nhận xã An Khê đạt chuẩn Chăm sóc sức khỏe ban đầu cho trẻ em năm 2022"),
    ),
    "only the regulation that a decision encloses": (
        "QUY ĐỊNH\nVề quản lý bến đò\n(Ban hành kèm theo Quyết định số 21/2014/QĐ-UBND ngày 17 tháng 9 năm 2014 của Ủy ban nhân dân tỉnh Bắc Kạn)\n\nQuy định này áp dụng với bến đò:",
        ("state", "QyĐ", "21/2014/QĐ-UBND", "Ủy ban nhân dân tỉnh Bắc Kạn", None, "2014-09-17", "quản lý bến đò"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_kinds(kind: str) -> None:
    head, expected = KINDS[kind]
    document = chithi.parse(f"{head}{BODY}GIÁM ĐỐC\n\nTrần Minh Khoa\n")
    header = document.header
    assert (
        header.family,
        header.type,
        header.symbol,
        header.issuer,
        header.place,
        header.date,
        header.subject,
    ) == expected
    assert [item.path for item in document.items] == ["1", "2"]


ADDRESSEES = {
    "a second address": (
        "Kính gửi: Sở Y tế các tỉnh\nĐồng kính gửi: Viện Bến đò",
        ["Sở Y tế các tỉnh", "Viện Bến đò"],
    ),
    "where the addressee is": (
        "Kính gửi: Công ty TNHH Đò Ngang\n(Địa chỉ: Lô B, thị xã An Khê)\nMã số thuế: 3700000001",
        ["Công ty TNHH Đò Ngang"],
    ),
    "a dash behind the colon": (
        "Kính gửi: - Các huyện ủy, thành ủy,\n- Các ban đảng.",
        ["Các huyện ủy, thành ủy", "Các ban đảng"],
    ),
    "a list without dashes": ("Kính gửi:\nBộ Tài chính;\nBộ Nội vụ.", ["Bộ Tài chính", "Bộ Nội vụ"]),
    "a name over two lines": (
        "Kính gửi: Ủy ban nhân dân các tỉnh,\nthành phố trực thuộc Trung ương",
        ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"],
    ),
}


@pytest.mark.parametrize("case", ADDRESSEES)
def test_addressees(case: str) -> None:
    lines, names = ADDRESSEES[case]
    document = chithi.parse(
        f"SỞ NỘI VỤ\nSố: 15/SNV-TC\nV/v rà soát biên chế\n{MOTTO}\nHưng Lam, ngày 04 tháng 3 năm 2024\n\n{lines}\n\nTrả lời văn bản số 01/ĐN ngày 20/02/2024, Sở Nội vụ đề nghị:{BODY}GIÁM ĐỐC\n\nTrần Minh Khoa\n"
    )
    assert list(document.header.addressees) == names
    assert [item.path for item in document.items] == ["1", "2"]


COPIES = {
    "what is addressed and bears no name is a letter": (
        "Kính gửi: Sở Y tế các tỉnh\n\nNgày 16/8/2023 Bộ Y tế đã có Công văn số 95/BYT-KH về việc mở bến đò.",
        "CV",
    ),
    "who sends a telegram": ("Cục Bến đò điện: Sở Giao thông các tỉnh.\n\nTheo tin bão, Cục đề nghị các Sở:", "CĐ"),
    "an article is none of them": ("Bến đò An Khê vừa được sửa.\n\nNgười dân kính gửi lời cảm ơn.", None),
}


@pytest.mark.parametrize("case", COPIES)
def test_copies_without_letterhead(case: str) -> None:
    text, kind = COPIES[case]
    document = chithi.parse(f"{text}{BODY}")
    assert (document.header.type, document.header.symbol) == (kind, None)


LEADS = {
    "bracketed labels below a short heading": (
        "Nội dung như sau:\n\n(1) Sở Nội vụ:\n\n- Lập danh sách.\n\n+ Theo mẫu.\n\n(2) Các xã báo cáo.",
        ["1", "1/-1", "1/-1/+1", "2"],
    ),
    "a dash that rests on something is a task, once the order is begun": (
        "Sở Y tế yêu cầu:\n\n- Trên cơ sở danh sách đã duyệt, các xã báo cáo.\n\n- Các sở kiểm tra.",
        ["-1", "-2"],
    ),
    "what rests on something above it is not": (
        "- Căn cứ Luật Khám bệnh, chữa bệnh;\n\nSở Y tế yêu cầu:\n\n- Các sở kiểm tra.\n\n- Các xã báo cáo.",
        ["-1", "-2"],
    ),
    "a paragraph that opens with a day": (
        "Sở Y tế yêu cầu:\n\nTừ ngày 01 tháng 10 năm 2025, các xã tiêm vắc xin.\n\nTrước ngày 01 tháng 11 năm 2025, các xã báo cáo.",
        ["p1", "p2", "p3"],
    ),
}


@pytest.mark.parametrize("case", LEADS)
@pytest.mark.parametrize(
    "letterhead", [f"SỞ Y TẾ\nSố: 22/SYT-NVY\n{MOTTO}\nHưng Lam, ngày 04 tháng 3 năm 2024\n\n", ""]
)
def test_where_the_body_begins(case: str, letterhead: str) -> None:
    text, paths = LEADS[case]
    document = chithi.parse(f"{letterhead}Kính gửi: Các đơn vị\n\n{text}\n")
    assert [item.path for item in document.walk()] == paths
    assert document.header.date == ("2024-03-04" if letterhead else None)


def test_a_day_behind_the_number() -> None:
    document = chithi.parse(
        f"Thông tư của Bộ Tài chính\nSố 83/2001/TT-BTC ngày 18 tháng 01 năm 2001\nHướng dẫn thu phí bến đò{BODY}"
    )
    assert (document.header.symbol, document.header.date) == ("83/2001/TT-BTC", "2001-01-18")


def test_a_first_paragraph_as_short_as_an_addressee() -> None:
    document = chithi.parse(
        f"SỞ NỘI VỤ\nSố: 15/SNV-TC\nKHẨN V/v trực bến đò\n{MOTTO}\nHưng Lam, ngày 04 tháng 3 năm 2024\n\nKính gửi: Các sở, ngành\n\nSở đề nghị các sở trực ban.\n\nGIÁM ĐỐC\n\nTrần Minh Khoa\n"
    )
    assert (document.header.addressees, document.header.urgency) == (("Các sở, ngành",), "KHẨN")
    assert [item.text for item in document.items] == ["Sở đề nghị các sở trực ban."]


def test_a_header_that_a_print_put_below_its_title() -> None:
    document = chithi.parse(
        f"NGHỊ ĐỊNH\nQuy định về quản lý bến đò\n\nCăn cứ Luật Tổ chức Chính phủ;\n\nĐiều 1. Phạm vi điều chỉnh\n\n1. Bến đò.\n\n2. Người lái đò.\n\nCHÍNH PHỦ\nSố: 135/2026/NĐ-CP\n{MOTTO}\nHà Nội, ngày 07 tháng 4 năm 2026\n\nĐiều 2. Hiệu lực thi hành\n\nNghị định này có hiệu lực từ ngày ký.\n\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\nTrần Minh Khoa\n"
    )
    header = document.header
    assert (header.symbol, header.issuer, header.date) == ("135/2026/NĐ-CP", "Chính phủ", "2026-04-07")
    assert [(item.path, item.text) for item in document.walk()] == [
        ("Điều 1", ""),
        ("Điều 1/1", "Bến đò."),
        ("Điều 1/2", "Người lái đò."),
        ("Điều 2", "Nghị định này có hiệu lực từ ngày ký."),
    ]


def test_a_board_that_names_itself_in_its_first_sentence() -> None:
    document = chithi.parse(
        f"Số: 174/CV-BCĐ\n{MOTTO}\nngày 02 tháng 12 năm 2025\n\nKính gửi: Các bộ\n\nThực hiện Kết luận số 192-KL/TW, Ban Chỉ đạo sắp xếp bến đò và xây dựng cầu yêu cầu các bộ:{BODY}TRƯỞNG BAN\n\nTrần Minh Khoa\n"
    )
    assert document.header.issuer == "Ban Chỉ đạo sắp xếp bến đò và xây dựng cầu"
