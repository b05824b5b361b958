"""Staff accounts: roles, the gate before the back office, what waits for staff, alarms for the host."""
