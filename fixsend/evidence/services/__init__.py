"""What changes official figures: loading, publishing, taking back, footnotes, corrections."""
