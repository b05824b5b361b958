"""What somebody wrote for nothing, because a colleague was first: the message gives it back, to be copied."""


def given_back(*texts: str | None) -> str:
    """Return the end of a message that says what was written; nothing where nothing was."""
    words = " ".join(f"“{text.strip()}”" for text in texts if text and text.strip())
    return f" You wrote: {words}" if words else ""
