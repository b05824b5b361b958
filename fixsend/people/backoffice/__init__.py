"""The back office of people: the list, one person's page, merging, data requests, privacy, staff and the home page."""
