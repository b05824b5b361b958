"""The back office of the inbox: its lists, one conversation, and prepared answers."""
