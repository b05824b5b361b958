"""Release the send lock of a restored or copied site; the administrator of its machine may decide that."""

from typing import Any

from django.core.management.base import BaseCommand

from fixsend.delivery.engine import send_lock
from fixsend.delivery.queries.progress import need_staff


class Command(BaseCommand):
    help = "Let this site send mail after a restore. Never on a copy that was made to try something out."

    def handle(self, *args: Any, **options: Any) -> None:
        """Release the lock and say what waits for staff."""
        released = send_lock.release(None)
        self.stdout.write("Mail leaves from here now." if released else "Sending was not held.")
        if released and (waiting := need_staff()):
            self.stdout.write(f"{waiting} newsletters were on their way and wait: decide about them under Mailings.")
