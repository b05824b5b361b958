"""What the starter content enters into registries of the apps below."""

from fixsend.people.staff import work_queue
from fixsend.starter import work_items


def register() -> None:
    """Fill them."""
    work_queue.registry.register(work_items.FIRST_CAMPAIGN)
