"""Verbs that change who takes part in what."""
