"""The public pages of official figures, a module for each kind of page."""
