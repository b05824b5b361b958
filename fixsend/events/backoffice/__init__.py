"""The back office of days of action: gatherings, sign-ups, coordinators."""
