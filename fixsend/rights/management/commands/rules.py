"""Check the rules of the law, and write what is made from them."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from fixsend.rights import law_page, lint, script
from fixsend.rights.rule_sets.files import law
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.rule_sets.tables import BadRuleFile


class Command(BaseCommand):
    help = "Check the rules of the law, and write docs/law.md and the script for browsers (make rules)."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to check only."""
        parser.add_argument("--check", action="store_true", help="Write nothing; fail where a file is out of date")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        """Refuse rules that are not whole; write or compare the files made from them."""
        try:
            rules = law()
        except BadRuleFile as error:
            raise CommandError(str(error)) from error
        if problems := lint.problems(rules):
            raise CommandError("\n".join(problems))
        for name, content in made(rules).items():
            path = settings.BASE_DIR / name
            if path.exists() and path.read_text(encoding="utf-8") == content:
                continue
            if check:
                raise CommandError(f"{name} is not what the rules make. Run `make rules` and commit it.")
            path.write_text(content, encoding="utf-8")
            self.stdout.write(f"Written: {name}. Commit it with the rules.")


def made(rules: Law) -> dict[str, str]:
    """Return the files that are made from the rules, by their paths."""
    return {"docs/law.md": law_page.page(rules), script.FILE: script.script(rules)}
