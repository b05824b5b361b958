"""Reads of the law desk."""
