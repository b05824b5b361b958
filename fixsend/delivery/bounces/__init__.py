"""Returned mail: parses bounces and complaints, classifies them by cause, and applies what follows."""
