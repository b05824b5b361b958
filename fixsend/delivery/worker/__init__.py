"""The mail worker: asyncio keeps the mail server busy while PostgreSQL is read ahead and written to in bulk.

`worker` starts and stops everything; `dispatcher` gives connections their next mail and collects outcomes;
`mailing_queue` holds the copies of one mailing; `throttling` keeps to rate limits; `store` has the worker's queries,
which `database_executor` runs in threads; `transports` are the ways by which mail leaves.
"""
