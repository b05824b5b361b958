"""What the screens of sending show."""
