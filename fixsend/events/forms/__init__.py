"""What people fill in about gatherings."""
