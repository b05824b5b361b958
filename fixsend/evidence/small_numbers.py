"""The one setting for tiny councils."""

# Of fewer cases than this a count is shown and no percentage: in the City of London and the Isles of Scilly one child
# more or less would change a percentage by ten points and more, and say nothing about the council.
FEWEST_FOR_A_PERCENTAGE = 50
