"""Running the site: the supervisor, its parts, and what has to be ready before they start."""
