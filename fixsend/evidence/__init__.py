"""Evidence: what official statistics say about each council, with its source on every number."""
