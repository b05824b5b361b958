"""What is asked of official figures."""
