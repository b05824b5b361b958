"""What maintainers run beside the site: making a release, and looking after the coverage of the tests."""
