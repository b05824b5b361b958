"""Forms with which people take part."""
