"""Who issues documents: organs of the centre, of provinces, districts and communes, of the Party and the unions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.generator.chance import between, chance, day_between, pick
from chithi.parser.names import registry
from chithi.parser.names.registry import Province

NEW_MINISTRIES = date(2025, 3, 1)
NEW_PROVINCES = date(2025, 7, 1)

# (field, code of the ministry, code of the department, first and last day where they matter)
FIELDS: tuple[tuple[str, str, str, date | None, date | None], ...] = (
    ("Y tế", "BYT", "SYT", None, None),
    ("Tài chính", "BTC", "STC", None, None),
    ("Xây dựng", "BXD", "SXD", None, None),
    ("Nội vụ", "BNV", "SNV", None, None),
    ("Tư pháp", "BTP", "STP", None, None),
    ("Giáo dục và Đào tạo", "BGDĐT", "SGDĐT", None, None),
    ("Công Thương", "BCT", "SCT", date(2008, 1, 1), None),
    ("Khoa học và Công nghệ", "BKHCN", "SKHCN", date(2003, 1, 1), None),
    ("Văn hóa, Thể thao và Du lịch", "BVHTTDL", "SVHTTDL", date(2008, 1, 1), None),
    ("Nông nghiệp và Môi trường", "BNNMT", "SNNMT", NEW_MINISTRIES, None),
    ("Dân tộc và Tôn giáo", "BDTTG", "SDTTG", NEW_MINISTRIES, None),
    ("Kế hoạch và Đầu tư", "BKHĐT", "SKHĐT", None, date(2025, 2, 28)),
    ("Giao thông vận tải", "BGTVT", "SGTVT", None, date(2025, 2, 28)),
    ("Tài nguyên và Môi trường", "BTNMT", "STNMT", date(2003, 1, 1), date(2025, 2, 28)),
    ("Thông tin và Truyền thông", "BTTTT", "STTTT", date(2008, 1, 1), date(2025, 2, 28)),
    ("Nông nghiệp và Phát triển nông thôn", "BNNPTNT", "SNNPTNT", None, date(2025, 2, 28)),
    ("Lao động - Thương binh và Xã hội", "BLĐTBXH", "SLĐTBXH", date(2008, 1, 1), date(2025, 2, 28)),
)

# Provinces that nobody finds on a map: a parser must read the name off the page.
INVENTED = ("Hưng Lam", "Bình Sơn Hạ", "An Khê Giang")
DISTRICTS = ("Mỹ Hà", "Tân Lộc", "Vân Đình", "Yên Trạch", "Phú Lâm", "Đông Sơn", "Bắc Khê")
COMMUNES = ("Tân Thành", "Long Hòa", "Bình An", "Phước Lộc", "Vĩnh Xuân", "Đại Đồng", "Suối Nga")


def fields_at(day: date) -> list[tuple[str, str, str]]:
    """The fields that had a ministry and a department of their own on a day: name, codes of both."""
    return [
        (name, ministry, department)
        for name, ministry, department, since, until in FIELDS
        if (since is None or since <= day) and (until is None or day <= until)
    ]


@dataclass(frozen=True, slots=True)
class Host:
    """The issuer of a document and the world around it.

    Attributes:
        level: centre, ministry, province, department, district, commune.
        code: organ code in its numbers.
        commands: who speaks in the body ("Chủ tịch Ủy ban nhân dân tỉnh").
        area: how the body names the territory ("tỉnh", "thành phố", "huyện", "xã", "cả nước").
        authority, position: lines above the signer's name.
    """

    family: str
    level: str
    issuer: str
    lines: tuple[str, ...]
    superior: str | None
    code: str
    place: str
    province: Province | None
    day: date
    commands: str
    area: str
    authority: tuple[str, ...]
    position: str

    @property
    def two_tiers(self) -> bool:
        """Whether districts were already gone."""
        return self.day >= NEW_PROVINCES

    @property
    def local(self) -> str:
        """The class of local committees that it gives orders to, without "Ủy ban nhân dân"."""
        if self.level in ("centre", "ministry"):
            return "các tỉnh, thành phố trực thuộc trung ương"
        if self.level == "district":
            return "các xã, thị trấn"
        if self.two_tiers:
            return "các xã, phường"
        return "các huyện, thị xã, thành phố"


def _draw_province(rng: Random, day: date) -> Province:
    if chance(rng, 0.08):
        return registry.named_province(pick(rng, INVENTED))
    return pick(rng, [p for p in registry.provinces() if p.existed(day.isoformat()) and p.kind != "đặc khu"])


def draw_host(rng: Random) -> Host:
    """An issuer at a time at which it existed."""
    kind = pick(rng, _KINDS)
    first = date(1998, 1, 5) if chance(rng, 0.2) else date(2012, 1, 5)
    last = date(2025, 6, 30) if kind == "district" else date(2026, 11, 30)
    day = day_between(rng, first, last)
    return _MAKERS[kind](rng, day)


def _committee(rng: Random, day: date) -> Host:
    place = _draw_province(rng, day)
    acting = pick(rng, _SIGNING)
    return Host(
        "state",
        "province",
        f"Ủy ban nhân dân {place.full_name}",
        ("ỦY BAN NHÂN DÂN", place.full_name.upper()),
        None,
        "UBND",
        place.name,
        place,
        day,
        f"Chủ tịch Ủy ban nhân dân {place.kind}",
        place.kind,
        tuple(line.format(body="ỦY BAN NHÂN DÂN") for line in acting[0]),
        acting[1],
    )


def _council(rng: Random, day: date) -> Host:
    place = _draw_province(rng, day)
    return Host(
        "state",
        "province",
        f"Hội đồng nhân dân {place.full_name}",
        ("HỘI ĐỒNG NHÂN DÂN", place.full_name.upper()),
        None,
        "HĐND",
        place.name,
        place,
        day,
        f"Hội đồng nhân dân {place.kind}",
        place.kind,
        (),
        "CHỦ TỊCH",
    )


def _department(rng: Random, day: date) -> Host:
    place = _draw_province(rng, day)
    name, _, code = pick(rng, fields_at(day))
    deputy = chance(rng, 0.5)
    return Host(
        "state",
        "department",
        f"Sở {name} {place.full_name}",
        (f"SỞ {name}".upper(),),
        f"ỦY BAN NHÂN DÂN {place.full_name}".upper(),
        code,
        place.name,
        place,
        day,
        f"Sở {name}",
        place.kind,
        ("KT. GIÁM ĐỐC",) if deputy else (),
        "PHÓ GIÁM ĐỐC" if deputy else "GIÁM ĐỐC",
    )


def _district(rng: Random, day: date) -> Host:
    return _committee_below(rng, day, "district", "huyện", pick(rng, DISTRICTS))


def _commune(rng: Random, day: date) -> Host:
    return _committee_below(rng, day, "commune", pick(rng, ("xã", "phường")), pick(rng, COMMUNES))


def _committee_below(rng: Random, day: date, level: str, kind: str, name: str) -> Host:
    """The committee of a district or commune; its page may say which province it lies in."""
    place = _draw_province(rng, day)
    acting = pick(rng, _SIGNING)
    return Host(
        "state",
        level,
        f"Ủy ban nhân dân {kind} {name}",
        ("ỦY BAN NHÂN DÂN", f"{kind} {name}".upper()),
        place.full_name.upper() if chance(rng, 0.3) else None,
        "UBND",
        name,
        place,
        day,
        f"Chủ tịch Ủy ban nhân dân {kind}",
        kind,
        tuple(line.format(body="ỦY BAN NHÂN DÂN") for line in acting[0]),
        acting[1],
    )


def _ministry(rng: Random, day: date) -> Host:
    name, code, _ = pick(rng, fields_at(day))
    deputy = chance(rng, 0.5)
    return Host(
        "state",
        "ministry",
        f"Bộ {name}",
        (f"BỘ {name}".upper(),),
        None,
        code,
        "Hà Nội",
        None,
        day,
        f"Bộ trưởng Bộ {name}",
        "cả nước",
        ("KT. BỘ TRƯỞNG",) if deputy else (),
        "THỨ TRƯỞNG" if deputy else "BỘ TRƯỞNG",
    )


def _prime_minister(rng: Random, day: date) -> Host:
    deputy = chance(rng, 0.3)
    return Host(
        "state",
        "centre",
        "Thủ tướng Chính phủ",
        ("THỦ TƯỚNG CHÍNH PHỦ",),
        None,
        "TTg",
        "Hà Nội",
        None,
        day,
        "Thủ tướng Chính phủ",
        "cả nước",
        ("KT. THỦ TƯỚNG",) if deputy else (),
        "PHÓ THỦ TƯỚNG" if deputy else "THỦ TƯỚNG",
    )


def _government(rng: Random, day: date) -> Host:
    return Host(
        "state",
        "centre",
        "Chính phủ",
        ("CHÍNH PHỦ",),
        None,
        "CP",
        "Hà Nội",
        None,
        day,
        "Chính phủ",
        "cả nước",
        ("TM. CHÍNH PHỦ",),
        "THỦ TƯỚNG",
    )


def _government_office(rng: Random, day: date) -> Host:
    return Host(
        "state",
        "centre",
        "Văn phòng Chính phủ",
        ("VĂN PHÒNG CHÍNH PHỦ",),
        None,
        "VPCP",
        "Hà Nội",
        None,
        day,
        "Thủ tướng Chính phủ",
        "cả nước",
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM",),
        "PHÓ CHỦ NHIỆM",
    )


def _party_province(rng: Random, day: date) -> Host:
    place = _draw_province(rng, day)
    acting = pick(
        rng,
        (
            (("T/M BAN THƯỜNG VỤ",), "BÍ THƯ"),
            (("T/M BAN THƯỜNG VỤ",), "PHÓ BÍ THƯ"),
            (("T/M BAN THƯỜNG VỤ",), "PHÓ BÍ THƯ THƯỜNG TRỰC"),
            (("T/L BAN THƯỜNG VỤ",), "CHÁNH VĂN PHÒNG"),
            (("T/L BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG"), "PHÓ CHÁNH VĂN PHÒNG"),
        ),
    )
    committee = place.committee.split(" ủy ")[0]
    return Host(
        "party",
        "province",
        place.committee,
        (place.committee.upper(),),
        None,
        "TU",
        place.name,
        place,
        day,
        f"Ban Thường vụ {committee} ủy",
        place.kind,
        acting[0],
        acting[1],
    )


def _party_district(rng: Random, day: date) -> Host:
    place = _draw_province(rng, min(day, date(2025, 6, 30)))
    name = pick(rng, DISTRICTS)
    return Host(
        "party",
        "district",
        f"Huyện ủy {name}",
        (f"HUYỆN ỦY {name}".upper(),),
        f"ĐẢNG BỘ {place.full_name}".upper(),
        "HU",
        name,
        place,
        min(day, date(2025, 6, 30)),
        "Ban Thường vụ Huyện ủy",
        "huyện",
        ("T/M BAN THƯỜNG VỤ",),
        pick(rng, ("BÍ THƯ", "PHÓ BÍ THƯ")),
    )


def _union(rng: Random, day: date) -> Host:
    place = _draw_province(rng, day)
    return Host(
        "organization",
        "province",
        f"Liên đoàn Lao động {place.full_name}",
        ("LIÊN ĐOÀN LAO ĐỘNG", place.full_name.upper()),
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
        "LĐLĐ",
        place.name,
        place,
        day,
        f"Ban Thường vụ Liên đoàn Lao động {place.kind}",
        place.kind,
        ("TM. BAN THƯỜNG VỤ",),
        pick(rng, ("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    )


_SIGNING = (
    ((), "CHỦ TỊCH"),
    (("TM. {body}",), "CHỦ TỊCH"),
    (("TM. {body}", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
    (("KT. CHỦ TỊCH",), "PHÓ CHỦ TỊCH"),
    (("TL. CHỦ TỊCH",), "CHÁNH VĂN PHÒNG"),
    (("TUQ. CHỦ TỊCH",), "CHÁNH VĂN PHÒNG"),
)
_MAKERS = {
    "committee": _committee,
    "council": _council,
    "department": _department,
    "district": _district,
    "commune": _commune,
    "ministry": _ministry,
    "prime minister": _prime_minister,
    "government": _government,
    "government office": _government_office,
    "party": _party_province,
    "party district": _party_district,
    "union": _union,
}
# As often as they are met in practice: provinces most.
_KINDS = (
    *("committee",) * 8,
    *("department",) * 3,
    *("ministry",) * 3,
    *("prime minister",) * 3,
    *("government",) * 2,
    *("government office",) * 2,
    *("party",) * 4,
    "council",
    "council",
    "district",
    "commune",
    "commune",
    "party district",
    "union",
)

SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Lò", "Hà")
MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Quang", "Hữu", "Thanh", "Xuân", "Ngọc", "Kim", "Quốc", "Thu")
GIVEN = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Giang",
    "Hải",
    "Hương",
    "Khánh",
    "Lâm",
    "Nghĩa",
    "Phong",
    "Sơn",
    "Thủy",
    "Tuấn",
)


def draw_name(rng: Random) -> str:
    """A person's name."""
    middle = f"{pick(rng, MIDDLE)} " * between(rng, 1, 1 + chance(rng, 0.1))
    return f"{pick(rng, SURNAMES)} {middle}{pick(rng, GIVEN)}"
