"""Reads about the mailing list and outgoing mail."""

from .relay import RelayTrouble, relay_trouble

__all__ = ["RelayTrouble", "relay_trouble"]
