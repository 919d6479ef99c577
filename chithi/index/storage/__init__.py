"""SQLite, the source of truth: tables, rows, one writer at a time, files that are whole on the disk."""
