"""The staff's screens: the data desk, footnotes, requests for information, what readers report, and corrections."""
