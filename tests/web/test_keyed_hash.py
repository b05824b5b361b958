"""Keyed hashes of what may not be kept itself."""

from django.utils.crypto import salted_hmac

from fixsend.web.keyed_hash import keyed_hash


def test_a_hash_is_the_one_that_django_makes():
    expected = salted_hmac("fixsend.network", "192.0.2.1", algorithm="sha256").hexdigest()
    assert keyed_hash("fixsend.network", "192.0.2.1") == expected


def test_purposes_keys_and_values_make_different_hashes(settings):
    hashes = {keyed_hash("one", "value"), keyed_hash("other", "value"), keyed_hash("one", "another value")}
    settings.SECRET_KEY = "another key"
    assert len({*hashes, keyed_hash("one", "value")}) == 4
