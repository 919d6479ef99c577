"""What is known by name: types of documents, organs and agencies, provinces, laws, symbols; and the ids that follow from them."""
