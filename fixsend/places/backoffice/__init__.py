"""The back office of places."""
