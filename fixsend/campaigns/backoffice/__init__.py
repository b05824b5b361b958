"""The back office of campaigns: figures of each action, who took part, and what looks odd."""
