"""Reads about members and organisations."""

from .directory import directory_search

__all__ = ["directory_search"]
