"""Reads: `published` for everybody, `weeks` and `queue` for those who look after the counts."""
