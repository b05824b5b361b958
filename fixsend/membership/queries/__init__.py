"""Reads about joining, members and organisations."""

from .directory import directory_search
from .erasure import consequences_of_erasure

__all__ = ["consequences_of_erasure", "directory_search"]
