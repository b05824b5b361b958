"""What comes back: bounces, complaints, and the causes they are sorted by."""
