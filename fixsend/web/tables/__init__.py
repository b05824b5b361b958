"""Reading tables as other programs write them: CSV in any usual encoding and dialect, Excel workbooks, ZIP files.

`reading.open_table` reads one. What it cannot read it refuses, with the line and what to do.
"""
