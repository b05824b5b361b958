"""The committed schema: what the migrations make of an empty PostgreSQL database, as one SQL script.

`make schema` writes it (`make`), and a new embedded database loads it in a second instead of migrating for most of a
minute (`load`). `script` is the file itself: the script and, at its head, what has to hold for it to be used.
"""
