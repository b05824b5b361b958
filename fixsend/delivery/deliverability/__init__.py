"""Whether our mail is believed: what DNS says about the sender, and how each mail provider takes what we send."""
