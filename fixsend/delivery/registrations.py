"""What the engine enters into the registries of the apps below."""

from __future__ import annotations

from fixsend.delivery import privacy, provider_events, retention_rules
from fixsend.delivery.bounces import alarm
from fixsend.delivery.queries.relay import relay_trouble, stuck_mail
from fixsend.delivery.queries.self_paused import self_paused
from fixsend.people import personal_data, retention
from fixsend.people.staff import alarms, roles
from fixsend.web import written


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    provider_events.connect()
    personal_data.sources.register(*privacy.SOURCES)
    retention.rules.register(*retention_rules.RULES)
    _register_roles()
    alarms.registry.register(alarms.Alarm("relay", "Our mail server refuses our mail", _relay))
    alarms.registry.register(alarms.Alarm("self_paused", "A newsletter stopped by itself", self_paused))
    alarms.registry.register(alarms.Alarm("mailer", "No mail leaves", stuck_mail))
    alarms.registry.register(alarms.Alarm("deliverability", "Mail providers turn our mail away", alarm.message))


def _register_roles() -> None:
    secretaries = (roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY)
    roles.allow(secretaries, "delivery.view_message", "delivery.change_message")
    suppression_keepers = (roles.ADMINISTRATOR, *secretaries)
    roles.allow((*suppression_keepers, roles.READ_ONLY), "people.view_suppression")
    roles.allow(suppression_keepers, "people.change_suppression")
    roles.allow((*secretaries, roles.READ_ONLY), "delivery.view_returnedmail", "delivery.view_unparsedmail")
    roles.allow((roles.CAMPAIGNER, roles.READ_ONLY), "delivery.view_sendercheck")
    roles.allow(roles.CAMPAIGNER, "delivery.add_sendercheck")
    senders = (roles.ADMINISTRATOR, roles.CAMPAIGNER)
    roles.allow((*senders, roles.READ_ONLY), "delivery.view_mailing")
    roles.allow(senders, "delivery.add_mailing", "delivery.change_mailing")


def _relay() -> str | None:
    trouble = relay_trouble()
    if trouble is None:
        return None
    return (
        f"Since {written.moment(trouble.since)} the mail server has taken no mail; "
        f"{written.number(trouble.waiting)} are waiting. "
        f"Its last words: {trouble.last_words}. Check EMAIL_URL and the mail server. "
        "Mail goes out by itself once it answers."
    )
