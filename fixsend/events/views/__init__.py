"""The public pages of days of action, and those of hosts and coordinators."""
