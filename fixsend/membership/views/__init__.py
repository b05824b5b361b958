"""Public pages of joining."""
