"""Sending a newsletter: the check before it goes, the subject test, progress and control, clicks and figures."""
