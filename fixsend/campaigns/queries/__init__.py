"""Reads about campaigns, their actions and who took part."""
