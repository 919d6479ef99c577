"""The whole base for other programs: Akoma Ntoso, JSON-LD, CSV, JSON lines. One module a format; all stream, any size."""
