"""From clean text to header, outline and passages (domain §1, §4)."""
