"""What changes participations, signatures, pledges and counts."""
