"""What the screens of series show."""
