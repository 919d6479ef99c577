"""Verbs inside the name of a class, which say what its units are there for: "đơn vị quản lý công trình", "cơ quan dự báo"."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from chithi.parser.assignments.bodies import Bodies
from chithi.parser.assignments.mentions import Mention
from chithi.parser.assignments.vocabulary import CLOSED, MARKS, instructed, lexicon, predicates


class Functions(Bodies):
    """Tells the verb that belongs to a class from the verb that says what the class is to do."""

    @abstractmethod
    def _group(
        self, at: int, end: int, *, first: bool, expected: bool, before: Sequence[Mention]
    ) -> tuple[list[Mention], int] | None: ...

    def _function(self, noun: int, at: int, end: int) -> int | None:
        """The end of a verb straight after the noun that says what the unit does, with the object of that verb.

        "cơ quan dự báo khí tượng thủy văn", "đơn vị đăng ký đầu tư". None when the verb is the predicate instead:
        what follows it is then no predicate and no end.
        """
        away = sum(not self.capitals[i] for i in range(noun + 1, at)) + 1  # "Công ty TNHH MTV | khai thác công trình"
        if away > 3:
            return None
        adjunct = self._adjunct(at, end)
        if adjunct is not None:
            return adjunct
        if (
            self.lowers[noun] not in {"cơ", "đơn", "tổ", "lực", "doanh", "nhà", "hộ", "công", "cửa"}
            or away > 2
            or self.lowers[noun + 1] == "an"
        ):
            return None
        found = lexicon("function").at(self.lowers, at)
        if found is None:
            return None
        if self.lowers[found[0]] in {",", "và"} and self.lowers[at] in {"quản", "sản", "khai", "tư", "kinh"}:
            # "quản lý, khai thác công trình"
            found = lexicon("function").at(self.lowers, found[0] + 1) or found
        for i in range(found[0], min(found[0] + 14, end)):
            modal = lexicon("modal").at(self.lowers, i)
            if modal is not None and self.lowers[i] not in {"làm", "sẽ", "được", "cần"}:
                return i
            if self.lowers[i] in MARKS or self.lowers[i] in {"đã", "để"}:
                break
            if lexicon("adverb").at(self.lowers, i) is not None:
                break
        if found[0] - at == 2 and self.lowers[at] in {"tổ", "thực", "xây", "ban", "đề"}:
            return None  # these are what everybody does, and name no trade
        stop = self._function_object(noun, found[0], end)
        if stop >= end and self.lowers[at] == "phối" and stop > found[0]:
            return None  # "các cơ quan, đơn vị phối hợp thực hiện."
        if stop >= end or self.lowers[stop] == ":":
            return stop
        if self.lowers[stop] == "và" and predicates().at(self.lowers, stop + 1) is None:
            further = self._nouns(noun, stop + 1, end)
            return further if further > stop + 1 else stop
        if self.lowers[stop] in {",", "và"}:
            listed = self._generic(stop + 1, end) is not None and not self._acts(stop + 1)
            follows = stop > found[0] and (
                listed or self._group(stop + 1, end, first=False, expected=False, before=()) is not None
            )
            return stop if follows else None
        if stop > found[0] and lexicon("place_of_work").at(self.lowers, stop) is not None:
            return stop
        after = predicates().at(self.lowers, stop) or instructed().at(self.lowers, stop)
        manner = after is not None and after[1] == "adverb" and stop == found[0]
        if manner and after is not None and predicates().at(self.lowers, after[0]) is None:
            return None  # "các đơn vị quản lý chặt chẽ vật tư"
        if after is None and found[0] - at > 2:  # "đơn vị quản lý vận hành lưới điện | chặt tỉa …"
            return self._next_deed(stop, end)
        bounded = self.lowers[stop] == "theo" or self.lowers[stop : stop + 2] == ["trong", "việc"]
        return stop if after is not None and (after[1] != "scope" or bounded) else None

    def _next_deed(self, at: int, end: int) -> int | None:
        """The next word that only a predicate begins with, behind a few lower-case words."""
        for i in range(at + 1, min(at + 5, end)):
            if not self.lowers[i - 1].isalpha() or self.capitals[i - 1]:
                return None
            if instructed().at(self.lowers, i) is not None or lexicon("adverb", "modal").at(self.lowers, i) is not None:
                return i
        return None

    def _adjunct(self, at: int, end: int) -> int | None:
        """The end of a verb that only names a trade, because the list or its predicate goes straight on behind it.

        "nhà thầu thi công, các đơn vị tư vấn …", "các đơn vị tư vấn tích cực …"; but "các đơn vị rà soát kịp thời".
        """
        for stop in range(at + 1, min(at + 3, end)):
            word = self.lowers[stop - 1]
            if self.capitals[stop - 1] or word in CLOSED or word in MARKS or not word.isalpha():
                return None
            follow = self.lowers[stop]
            if follow in {",", "và"} and self.lowers[stop + 1] in {"các", "những"}:
                return stop
            if follow in {",", "và"} and self._generic(stop + 1, end) is not None and not self._acts(stop + 1):
                return stop
            after = lexicon("adverb", "modal").at(self.lowers, stop)
            if after is None or lexicon("adverb", "modal").at(self.lowers, at) is not None:
                continue
            if lexicon("verb").at(self.lowers, at) is None or (after[1] == "modal" and follow != "là"):
                return stop
        return None

    def _acts(self, at: int) -> bool:
        """A verb that looks like a class: "và tổ chức thực hiện"."""
        return self.lowers[at] in {"tổ", "cấp", "báo", "lãnh"} and not self.capitals[at]

    def _function_object(self, noun: int, at: int, end: int) -> int:
        while at < end:
            found = lexicon("qualifier").at(self.lowers, at)
            if found is not None and found[0] <= end:
                at = found[0]
                continue
            verb = lexicon("verb").at(self.lowers, at)
            if verb is not None:
                after = predicates().at(self.lowers, verb[0]) if verb[0] < end else None
                if (
                    verb[0] >= end
                    or self.lowers[verb[0]] == ":"
                    or (after is not None and after[1] in ("modal", "spoken"))
                ):
                    at = verb[0]
                    continue
                break
            further = self._nouns(noun, at, end)
            if further == at:
                break
            at = further
        return at
