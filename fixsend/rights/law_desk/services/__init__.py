"""Verbs: proposing, deciding, checking again, and what staff heard of the law."""
