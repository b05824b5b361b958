"""Reads about joining, members, organisations and the directory."""
