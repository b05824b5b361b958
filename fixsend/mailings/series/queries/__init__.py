"""How series stand."""
