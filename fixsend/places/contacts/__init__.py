"""Councillors and officers of councils, whom staff import from a file: read, compared, loaded."""
