"""The staff's screens: applications, members, organisations and the aims."""
