"""Who is told to do what, in which role (domain §5)."""
