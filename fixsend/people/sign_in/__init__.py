"""Signing in, without passwords: an emailed code for all people, and a second step for staff."""
