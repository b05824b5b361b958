"""The back office's screens about supporters: finding people, one person's page, taking down, merging, requests."""
