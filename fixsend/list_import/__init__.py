"""Bringing in a list from elsewhere: a Mailchimp export or any CSV, every row accounted for, undone at will."""
