"""Read every hostile mail in a process of its own and print how long the slowest took: python -m … prints JSON."""

import json
import logging
import os
import time


def main() -> None:
    """Read them all; what raises ends this process with a trace."""
    import django

    django.setup()
    from fixsend.delivery.bounces import classification
    from fixsend.delivery.bounces.parser import parse
    from fixsend.delivery.bounces.services import short_words
    from tests.delivery.bounces.hostile import mails

    logging.disable(logging.CRITICAL)
    slowest, name_of_slowest, number = 0.0, "", 0
    for name, mail in mails():
        number += 1
        began = time.process_time()
        report = parse(mail)
        for failure in report.failures:
            classification.classify_failure(failure, {"fixsend.example"})
            short_words(failure.text)
        took = time.process_time() - began
        if took > slowest:
            slowest, name_of_slowest = took, name
    print(json.dumps({"mails": number, "slowest_seconds": round(slowest, 2), "slowest": name_of_slowest}))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fixsend.config.settings")
    os.environ.setdefault("SITE_URL", "https://www.fixsend.example")
    main()
