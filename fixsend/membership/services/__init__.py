"""Verbs that change who has joined, what is asked of whom, and what organisations' entries say."""
