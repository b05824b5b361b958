"""The staff's screens of evidence."""
