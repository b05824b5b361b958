"""What staff read in the inbox, one function a screen."""
