"""Check a sending domain in DNS: SPF, DKIM, DMARC, MX and PTR."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from fixsend.delivery.deliverability.lookup import Grade, Lookup
from fixsend.delivery.deliverability.services import Sender, check, our_sender


class Command(BaseCommand):
    help = "Check SPF, DKIM, DMARC, MX and PTR of a sending domain. Ends with 1 where something has to be mended."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the domain; without one, the site's own sender is checked."""
        parser.add_argument("domain", nargs="?", default="")
        parser.add_argument("--selector", action="append", default=[], help="where the DKIM key stands")
        parser.add_argument("--bounces", default="", help="domain of the envelope sender, if it is another")
        parser.add_argument("--relay", default="", help="host name of your own mail server")
        parser.add_argument("--server", action="append", default=[], help="DNS server to ask (address or address:port)")

    def handle(self, *args: Any, domain: str, **options: Any) -> None:
        """Print each finding; raises SystemExit(1) where one has to be put right."""
        sender = our_sender()
        if domain:
            selectors = options["selector"] or sender.selectors
            signer = sender.signer if domain == sender.from_domain else None
            sender = Sender(domain, options["bounces"] or domain, options["relay"], selectors, signer)
        found = check(sender, Lookup(options["server"]))
        for finding in found:
            self.stdout.write(f"{finding.grade.label:16} {finding.title}: {finding.words}")
        if any(finding.grade is Grade.WRONG for finding in found):
            raise SystemExit(1)
