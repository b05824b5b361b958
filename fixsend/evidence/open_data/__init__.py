"""Figures as tables that anybody may take: what is in each, as CSV and JSON, and all of them as one package."""
