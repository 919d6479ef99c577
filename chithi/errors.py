"""What can go wrong in a way that the user can mend. Everything else is a bug and stays a traceback."""


class ChithiError(Exception):
    """Base of all errors that are shown as one line: what is wrong and how to mend it."""


class UnreadableSource(ChithiError):
    """A file is missing, empty, binary, undecodable or in no known format."""


class UnknownDocument(ChithiError):
    """No document of the knowledge base has this id or number.

    Args:
        asked: what the user typed.
        nearest: numbers or ids that come closest, best first.
    """

    def __init__(self, asked: str, nearest: tuple[str, ...] = ()) -> None:
        self.asked = asked
        self.nearest = nearest
        hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
        super().__init__(f"no document {asked!r} in this knowledge base{hint}")


class BrokenBase(ChithiError):
    """A folder is no knowledge base, or one of another version."""
