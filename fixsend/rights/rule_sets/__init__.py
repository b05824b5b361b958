"""The law's time limits as data: what the files in `rules/` say, as types.

A rule set is one file: a part of the law, in force from a day. A rule is one duty with its time limit. Everything here
is read-only; `fixsend.rights.lint` says what may not be in a file, and `docs/law.md` shows all of it to a lawyer.

`declaration` has what a file can say, `conventions` how we count where the law does not say, `law` all of it together,
and `files` reads it.
"""
