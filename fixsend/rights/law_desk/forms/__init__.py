"""What staff say of a rule: one field for each part of it, and what is wrong is said at its field."""
