"""The back office of days of action: gatherings, who comes, coordinators."""
