"""Pages of the mailing list."""
