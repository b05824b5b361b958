"""Verbs that change what is held about people."""
