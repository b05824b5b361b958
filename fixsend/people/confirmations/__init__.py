"""Requests that wait for the owner of a mailbox: asked for, mailed, confirmed and carried out."""
