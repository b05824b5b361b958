"""Whatever a relay does: each mail gets exactly one outcome, and the outcomes agree with the relay's own record."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from fixsend.delivery.smtp import event_loop
from tests.delivery.relays import Record, Relay
from tests.delivery.smtp.sending import QUICK, RecordingSource, raw_mails, send, way_to
from tests.examples import examples

SHORT = replace(QUICK, greeting=0.03, command=0.03, envelope=0.03, text=0.03, end=0.03, quit=0.02)

REPLIES = ["421 4.3.2 Bye", "450 4.2.0 Busy", "451 4.7.1 Too fast", "452 4.3.1 Full", "550 5.1.1 Gone", "554 5.6.0 No"]
BREAKS = ["hang", "drop", "close", "half", "garbage", "flood"]
LIES = ["mute", "flush", "trickle", "wait 2", "twice"]
STEPS = ["connect", "ehlo", "mail", "rcpt", "data", "end", "rset", "quit"]


def rules(actions: list[str]) -> some.SearchStrategy[str]:
    """Return rules for any step at any moment; at the dot also what takes the mail and then breaks."""
    anywhere = some.tuples(some.sampled_from(STEPS), some.sampled_from(actions))
    at_the_dot = some.tuples(some.just("end"), some.sampled_from(["take-drop", "take-hang", "take-close"]))
    in_the_text = some.tuples(some.just("text"), some.sampled_from(["drop", "close", "hang", "552 5.3.4 Big", "slow"]))
    which = some.sampled_from(["@1", "@2", "@3", "@4", "@3+", "@/2", "@c2", "@c3+", "@40%"])
    return some.builds(
        lambda what, when: f"{what[0]}{when}={what[1]}", some.one_of(anywhere, at_the_dot, in_the_text), which
    )


def scripts(actions: list[str]) -> some.SearchStrategy[str]:
    """Return whole scripts."""
    options = some.sampled_from(["", "pipelining=no", "pipelining=lie", "lone-dot=yes"])
    return some.builds(
        lambda lines, option: "; ".join([*lines, option]), some.lists(rules(actions), max_size=4), options
    )


def deliver(script: str, count: int, connections: int) -> tuple[RecordingSource, Record]:
    async def run() -> tuple[RecordingSource, Record]:
        async with Relay(script) as relay:
            way = way_to(relay, timeouts=SHORT, connections=connections)
            return await send(raw_mails(count), way, failure_threshold=60), relay.record

    return event_loop.run(run())


def agree(source: RecordingSource, record: Record) -> None:
    """Compare what we say with what the relay took."""
    of = {
        result: {to for to, outcome in source.outcomes.items() if outcome.kind == result}
        for result in ("accepted", "deferred", "refused", "in_doubt", "not_sent")
    }
    taken = set(record.taken)
    assert len(record.taken) == len(taken), "somebody got two copies"
    assert of["accepted"] <= taken, "accepted, and not taken"
    assert taken <= of["accepted"] | of["in_doubt"], "taken, and we do not know"
    assert of["in_doubt"] | of["accepted"] <= set(source.handed_over), "in doubt before the dot"


AS_LONG_AS_IT_TAKES = settings(deadline=None, max_examples=examples(15), suppress_health_check=[HealthCheck.too_slow])


@AS_LONG_AS_IT_TAKES
@given(scripts(REPLIES + BREAKS + LIES), some.integers(1, 8), some.integers(1, 3))
def test_every_mail_has_one_outcome_and_the_relay_agrees(script, count, connections):
    agree(*deliver(script, count, connections))


@AS_LONG_AS_IT_TAKES
@given(scripts(REPLIES + LIES[:1]), some.integers(1, 12), some.integers(1, 3))
def test_no_mail_is_in_doubt_where_the_relay_answers_every_text(script, count, connections):
    answered = script.replace("take-", "450 4.2.0 ").replace("text", "rset").replace("end", "rcpt")
    source, record = deliver(answered, count, connections)
    agree(source, record)
    assert "in_doubt" not in source.kinds()
