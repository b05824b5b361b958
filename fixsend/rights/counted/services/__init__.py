"""Verbs: reports of families, decisions about weeks, and publishing a quarter."""
