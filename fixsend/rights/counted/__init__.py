"""Steps of the law that were late, counted for families who want that, without finding any of them.

A report is made by `services.reports`, a burst decided on by `services.weeks`, a quarter published by
`services.snapshots` through the gate (`fixsend.web.disclosure`). What anybody reads comes from `queries.published`.
"""
