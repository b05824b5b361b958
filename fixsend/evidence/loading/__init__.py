"""Reading official files: pure functions from a file to records, figures and a report; only `store` writes."""
