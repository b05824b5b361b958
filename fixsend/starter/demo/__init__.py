"""The demonstration: a fictional but lifelike alliance to try everything with. It says everywhere that it is made up.

Names of people and organisations end in "(fictional)", addresses in example.org, and a banner stands on every page.
The same numbers come out every time, because the chance in it has a fixed seed.
"""

from .load import Refused, load

__all__ = ["Refused", "load"]
