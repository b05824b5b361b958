"""The back office of the public site: contact messages, the report of slots, and pages that the site requires."""
