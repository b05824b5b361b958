"""The forms of the screens about people, their data, and staff."""
