"""Django's PostgreSQL engine, but for one thing in `base`: Django wants a module of that name."""
