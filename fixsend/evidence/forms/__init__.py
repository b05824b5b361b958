"""What visitors of the figures choose and type."""
