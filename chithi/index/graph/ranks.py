"""Ranks of issuing bodies: nobody may change or end a document of a body above (domain §7.3)."""

from __future__ import annotations

from functools import lru_cache

from chithi.index.graph.resolution import issuer_key

# Beginnings of issuer keys, within each family from the top down. What is not here has no rank: nothing is said of it.
_LADDERS = (
    (
        ("quoc-hoi",),
        ("uy-ban-thuong-vu-quoc-hoi",),
        ("chinh-phu", "thu-tuong-chinh-phu"),
        ("bo-", "ngan-hang-nha-nuoc", "thanh-tra-chinh-phu", "van-phong-chinh-phu"),
        ("hoi-dong-nhan-dan-tinh", "hoi-dong-nhan-dan-thanh-pho"),
        ("uy-ban-nhan-dan-tinh", "uy-ban-nhan-dan-thanh-pho"),
        ("so-", "uy-ban-nhan-dan-huyen", "uy-ban-nhan-dan-quan", "hoi-dong-nhan-dan-huyen"),
        ("uy-ban-nhan-dan-xa", "uy-ban-nhan-dan-phuong", "uy-ban-nhan-dan-dac-khu", "hoi-dong-nhan-dan-xa"),
    ),
    (
        ("ban-chap-hanh-trung-uong", "bo-chinh-tri", "ban-bi-thu", "trung-uong"),
        ("tinh-uy", "thanh-uy"),
        ("huyen-uy", "quan-uy", "dang-uy-xa", "dang-uy-phuong"),
    ),
)


def acts_above_itself(issuer: str | None, other: str | None) -> bool:
    """Whether the first body stands below the second one, both known to stand on one ladder."""
    if issuer is None or other is None:
        return False
    one, two = _place(issuer), _place(other)
    return one is not None and two is not None and one[0] == two[0] and one[1] > two[1]


@lru_cache(maxsize=4096)
def _place(issuer: str) -> tuple[int, int] | None:
    key = issuer_key(issuer)
    # Party first: "bo-chinh-tri" would pass for a ministry.
    for ladder in reversed(range(len(_LADDERS))):
        for rank, beginnings in enumerate(_LADDERS[ladder]):
            if any(
                key == start or key.startswith(start if start.endswith("-") else f"{start}-") for start in beginnings
            ):
                return ladder, rank
    return None
