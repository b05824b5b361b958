"""What the pages and screens of days of action read."""
