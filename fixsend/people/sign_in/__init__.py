"""Signing in: an emailed code for everybody, and a second step for staff. Nobody here has a password."""
