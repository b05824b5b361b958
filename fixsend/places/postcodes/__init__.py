"""From a postcode to a council and a constituency: the ONS Postcode Directory, or postcodes.io where none is loaded."""
