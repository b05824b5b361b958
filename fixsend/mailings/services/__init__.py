"""Verbs of the mailing list and of outgoing mail."""
