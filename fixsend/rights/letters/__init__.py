"""Letters that ask for what is due: their kinds and words, filling them in, and files made of them."""
