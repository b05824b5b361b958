"""How somebody proved that a mailbox is theirs, in the words of the consent ledger."""

LINK = "Confirmed by a link in an email"
SIGNED_IN = "Signed in with this address"
SAME_BROWSER = "In a browser in which this address was confirmed by a link in an email within the hour before"
