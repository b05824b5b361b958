"""Councillors and officers of councils, as staff bring them in from a CSV file: read, compared, loaded."""
