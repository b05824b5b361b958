"""Whom a newsletter is for: rules, the SQL that they become, counts, and words for them."""
