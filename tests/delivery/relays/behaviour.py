"""What a scripted relay does at which step, written as one line.

Rules are separated by `;` and each is `step[@which]=action`; the first that fits is followed, else the relay is polite.

step    connect ehlo starttls auth mail rcpt data text end rset quit (`text`: while a text is arriving; `end`: its dot)
which   nothing: always · `3`: the third time · `3+`: from then on · `/10`: every tenth · `30%`: by chance (seeded)
        `30%<500`: by chance, the first 500 times only ·
        `c3`, `c3+`, `c/10`: the same, counted on each connection alone · `~word`: where the command has that word
action  `550 5.1.1 Gone`: this reply (421 also closes) · `hang`: never answer again · `wait 20`: answer after so many ms
        `drop`: break the connection · `close`: close it politely · `half`: close our side only, and say no more
        `garbage`: bytes that are no SMTP · `flood`: a reply that never ends · `trickle`: the reply byte by byte
        `twice`: the reply two times · `mute`: act, but do not answer · `flush`: answer, forget what else arrived
        `early`: at `data`, answer the text before it has come · `slow`: at `text`, read a little at a time
        `take-drop`, `take-hang`, `take-close`: at `end`, take the mail and then do that instead of answering

Options are rules without a step: `pipelining=no|lie|yes` (lie: announce it, and forget what arrives behind a command),
`size=1000`, `8bit=no`, `utf8=no`, `auth=user:password`, `starttls=no`, `seed=7`.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

STEPS = {"connect", "ehlo", "starttls", "auth", "mail", "rcpt", "data", "text", "end", "rset", "quit"}
ACTIONS = {
    *(
        "hang",
        "wait",
        "drop",
        "close",
        "half",
        "garbage",
        "flood",
        "trickle",
        "twice",
        "mute",
        "flush",
        "early",
        "slow",
    ),
    *("take-drop", "take-hang", "take-close"),
}
POLITE = ""


@dataclass(frozen=True)
class Rule:
    """One line of a script."""

    step: str
    which: str
    action: str

    def fits(self, overall: int, here: int, said: str, chance: random.Random) -> bool:
        """Tell whether it is this rule's turn: the how-manieth time, overall and on this connection."""
        which, count = self.which, overall
        if which.startswith("c"):
            which, count = which[1:], here
        if not which:
            return True
        if which.startswith("~"):
            return which[1:].lower() in said.lower()
        if which.startswith("/"):
            return count % int(which[1:]) == 0
        if "%" in which:
            percent, _, most = which.partition("%")
            return (not most or overall < int(most[1:])) and chance.random() * 100 < float(percent)
        return count >= int(which[:-1]) if which.endswith("+") else count == int(which)


@dataclass
class Behaviour:
    """A whole script, and how often each step has come by."""

    rules: list[Rule] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    chance: random.Random = field(default_factory=lambda: random.Random(7))

    @classmethod
    def read(cls, script: str) -> Behaviour:
        """Read a script; raises ValueError for what it does not know."""
        behaviour = cls()
        for part in filter(None, (part.strip() for part in script.split(";"))):
            left, _, action = part.partition("=")
            step, _, which = left.partition("@")
            if step in STEPS and (step, action.partition(":")[1]) != ("auth", ":"):
                if not action[:3].isdigit() and action.split()[0] not in ACTIONS:
                    raise ValueError(f"No such action: {action}")
                behaviour.rules.append(Rule(step, which, action))
            else:
                behaviour.options[step] = action
        behaviour.chance = random.Random(int(behaviour.options.get("seed", "7")))
        return behaviour

    def turn(self, step: str, here: Counter[str], said: str = "") -> str:
        """Count a step, and return what is to be done at it."""
        self.counts[step] += 1
        here[step] += 1
        for rule in self.rules:
            if rule.step == step and rule.fits(self.counts[step], here[step], said, self.chance):
                return rule.action
        return POLITE

    def says_no(self, option: str) -> bool:
        """Tell whether an option is switched off."""
        return self.options.get(option) == "no"
