"""How the host learns how the site is: checks, figures, errors by mail, alarms."""
