"""What every page of the site is made of, whichever app it belongs to: the base of page types, and blocks."""
