"""Forms of joining, of an application's status page, and of the back office."""
