"""Screens for sending a newsletter, and the address that counts a click."""
