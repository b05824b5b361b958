"""The mail worker: asyncio keeps the mail server busy while PostgreSQL is asked ahead and told in bulk.

`worker` looks after everything; `desk` is where connections take their next mail and say what became of it; `lane` is
one mailing at the desk; `gate` holds a pace; `clerk` does the database's work in threads; `doors` lead out.
"""
