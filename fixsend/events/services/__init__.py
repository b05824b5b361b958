"""What changes days of action: proposing and deciding, signing up, notifying."""
