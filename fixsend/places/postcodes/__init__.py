"""From a postcode to a council and a constituency: the ONS Postcode Directory, and another site where there is none."""
