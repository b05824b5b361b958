"""Staff: accounts, roles, access to the back office, work that waits, notices about it, alarms for the host."""
