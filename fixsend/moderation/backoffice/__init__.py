"""The back office of moderation."""
