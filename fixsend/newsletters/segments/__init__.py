"""Saved segments: rules under a name, kept to be used again."""
