"""Screens for message series."""
