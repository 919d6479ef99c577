"""Which other documents are mentioned, and what this one does to them (domain §2, §7)."""
