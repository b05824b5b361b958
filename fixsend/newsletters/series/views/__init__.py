"""The staff's screens of series."""
