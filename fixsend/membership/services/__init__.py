"""What changes memberships, applications, organisations and their entries."""
