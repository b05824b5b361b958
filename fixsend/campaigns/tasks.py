"""Jobs of campaigns; each carries ids only."""

from procrastinate.contrib.django import app

from fixsend.campaigns.services import counts, embed_tokens, hand_ins, pledges, writing


@app.periodic(cron="* * * * *")
@app.task(name="campaigns.roll_up", queueing_lock="campaigns.roll_up")
def roll_up(timestamp: int) -> None:
    """Keep the counts of actions cheap to read, and record the numbers that they reach."""
    counts.roll_up()
    counts.note_reached()


@app.periodic(cron="* * * * *")
@app.task(name="campaigns.make_hand_ins", queueing_lock="campaigns.make_hand_ins")
def make_hand_ins(timestamp: int) -> None:
    """Make the packs that staff asked for."""
    hand_ins.make_all()


@app.periodic(cron="17 * * * *")
@app.task(name="campaigns.look_after_letters", queueing_lock="campaigns.look_after_letters")
def look_after_letters(timestamp: int) -> None:
    """Tell writers which letters did not arrive, and ask after two weeks whether they were answered."""
    writing.record_returned_letters()
    writing.ask_for_answers()


@app.periodic(cron="0 7 * * *")
@app.task(name="campaigns.tell_pledgers", queueing_lock="campaigns.tell_pledgers")
def tell_pledgers(timestamp: int) -> None:
    """Tell those on pledges' boards once a day how many have asked them."""
    pledges.tell_pledgers()


@app.periodic(cron="41 3 * * *")
@app.task(name="campaigns.forget_embed_tokens", queueing_lock="campaigns.forget_embed_tokens")
def forget_embed_tokens(timestamp: int) -> None:
    """Drop form tokens of embeds that are too old to be taken anyway."""
    embed_tokens.forget()
