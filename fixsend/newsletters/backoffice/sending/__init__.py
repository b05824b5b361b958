"""Screens for sending a newsletter and for the mailings on their way."""
