"""Automatic messages: what joining, an action or a tag sets off, in steps with delays, while people want it."""
