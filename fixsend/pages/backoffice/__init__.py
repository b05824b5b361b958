"""The back office of the public site: the report of slots, and pages that the site requires."""
