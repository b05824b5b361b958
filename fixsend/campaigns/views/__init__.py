"""Public pages of taking part."""
