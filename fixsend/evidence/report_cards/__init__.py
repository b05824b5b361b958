"""A report card: which figures answer which question, how they are drawn, and what other apps add to it."""
