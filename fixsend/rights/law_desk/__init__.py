"""The law desk: staff propose versions of the rules, compare and try them, and a second person approves.

`services.versions` has the verbs, `checking` what a proposal must be, `comparison` what it changes, `queries.desk` what
waits. What is in use is `fixsend.rights.current`.
"""
