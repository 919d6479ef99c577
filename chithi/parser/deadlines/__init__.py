"""The times that bind an instruction, and what they mean in a calendar (domain §6)."""
