"""Tokens of signed links."""

import pytest
from django.core.management import call_command

from fixsend.web import signing


@pytest.mark.parametrize("text", ["9e2c142f-e7a9-4ee1-a493-2a8fb4935771", "", 'ünïcode “quotes” \\ "', "x" * 500])
def test_a_token_made_in_bulk_is_one_that_we_know(text):
    token = signing.BulkSigner("mail").token(text).decode()
    assert signing.unsign("mail", token) == text
    with pytest.raises(signing.BadLink):
        signing.unsign("report", token)


def test_a_token_made_in_bulk_is_the_one_that_is_made_singly(monkeypatch):
    monkeypatch.setattr("time.time", lambda: 1_800_000_000.5)
    assert signing.BulkSigner("mail").token("ada").decode() == signing.sign("mail", "ada")


def test_tokens_made_in_bulk_work_after_a_rotation(own_keys):
    signer = signing.BulkSigner("mail")
    signing.rotate()
    assert signing.unsign("mail", signer.token("ada").decode()) == "ada"
    assert signing.unsign("mail", signing.BulkSigner("mail").token("ada").decode()) == "ada"


def test_the_command_that_makes_a_new_key_leaves_links_working_and_asks_for_a_backup(own_keys, capsys):
    before = signing.sign("mail", "ada")
    call_command("rotate_keys")
    after = signing.sign("mail", "ada")
    assert before.split("~")[0] != after.split("~")[0]
    assert {signing.unsign("mail", before), signing.unsign("mail", after)} == {"ada"}
    assert "make backup" in capsys.readouterr().out
