"""The demonstration: an invented but lifelike alliance to try everything with.

One banner on every page says that it is invented, so that no title has to. Addresses end in example.org. No real body
or person says or does anything in it. The same numbers come out every time, because the chance in it has a fixed seed.
"""

from .load import Refused, load

__all__ = ["Refused", "load"]
