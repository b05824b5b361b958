"""Submission over SMTP (RFC 6409): plain asyncio, without Django, so that it can be tested and measured alone."""

from fixsend.delivery.smtp.callbacks import Mail, Source
from fixsend.delivery.smtp.pool import Pool
from fixsend.delivery.smtp.relay import Relay, Timeouts

__all__ = ["Mail", "Pool", "Relay", "Source", "Timeouts"]
