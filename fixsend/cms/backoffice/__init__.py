"""What this app changes in Wagtail's screens for pages."""
