"""How results look: on a terminal for people, as JSON, JSON lines and CSV for programs. Nothing is decided here."""
