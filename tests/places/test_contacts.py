"""Council contacts come from a file: compared first, brought in whole, every line accounted for."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles
from fixsend.places.contacts import reading, services
from fixsend.places.models import ContactImport, CouncilContact
from fixsend.web import csv_files
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
FILE = """council,role,name,position,party,email
Leeds,councillor,Ada Example,Headingley,Independent,ADA@leeds.example
383,officer,Kim Example,Head of SEND,,kim@leeds.example
Atlantis,officer,Lee Example,,,lee@example.org
Leeds,mayor,Sam Example,,,sam@example.org
Leeds,officer,,,,nobody@example.org
Leeds,officer,Jo Example,,,no address
Leeds,councillor,Ada Again,,,ada@leeds.example
"""


def test_each_line_is_a_contact_or_a_trouble_with_its_number():
    found = reading.read(FILE.encode("utf-8-sig"))
    assert [(line.name, line.role, line.email) for line in found.lines] == [
        ("Ada Example", "councillor", "ada@leeds.example"),
        ("Kim Example", "officer", "kim@leeds.example"),
    ]
    assert [error.number for error in found.errors] == [4, 5, 6, 7, 8]
    assert "We know no council “Atlantis”" in found.errors[0].why


@pytest.mark.parametrize(
    "content",
    [b"", b"council,name\nLeeds,Ada", b"council,role,name,email\n", b"\xff\xfe\x00bad", b'council,role,name,email\n"x'],
)
def test_a_file_that_is_none_is_refused_in_words(content):
    with pytest.raises(csv_files.BadFile):
        reading.read(content)


def test_a_file_replaces_what_it_names_and_leaves_the_rest():
    services.import_contacts(reading.read(FILE.encode()))
    other = "council,role,name,email\nKent,officer,Pat Example,pat@kent.example\n"
    services.import_contacts(reading.read(other.encode()))
    newer = (
        "council,role,name,position,email\n"
        "Leeds,officer,Kim Example,Director,kim@leeds.example\n"
        "Leeds,officer,Max Example,,max@leeds.example\n"
    )
    found = reading.read(newer.encode())
    changes = services.compare(found)
    assert [len(part) for part in (changes.added, changes.changed, changes.gone)] == [1, 1, 0]
    assert CouncilContact.objects.count() == 3
    services.import_contacts(found)
    assert not services.compare(found)
    names = set(CouncilContact.objects.values_list("name", "position"))
    assert names == {
        ("Ada Example", "Headingley"),
        ("Pat Example", ""),
        ("Kim Example", "Director"),
        ("Max Example", ""),
    }
    only = "council,role,name,email\nLeeds,officer,Max Example,max@leeds.example\n"
    assert [line.name for line in services.compare(reading.read(only.encode())).gone] == ["Kim Example"]


def test_what_is_exported_comes_in_again_unchanged(client):
    services.import_contacts(reading.read(FILE.encode()))
    sign_in_staff(client, roles.CAMPAIGNER)
    exported = client.get(reverse("council_contacts:file")).content
    assert not services.compare(reading.read(exported))
    assert len(reading.read(exported).lines) == 2


def test_staff_see_first_what_a_file_changes_then_bring_it_in(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    upload = SimpleUploadedFile("contacts.csv", FILE.encode(), "text/csv")
    answer = client.post(reverse("council_contacts:index"), {"file": upload}, follow=True)
    page = " ".join(answer.content.decode().split())
    assert "Nothing has been changed yet" in page
    assert "Line 4: We know no council “Atlantis”" in page
    assert not CouncilContact.objects.exists()
    client.post(answer.redirect_chain[-1][0])
    again = client.post(answer.redirect_chain[-1][0], follow=True)
    assert "already been imported or discarded" in again.content.decode()
    assert CouncilContact.objects.count() == 2
    assert not ContactImport.objects.exists()
    assert AuditEntry.objects.filter(action="contacts.brought_in").exists()
    assert "Ada Example" in client.get(reverse("council_contacts:index"), {"q": "leeds"}).content.decode()


def test_a_file_can_be_dropped(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    taken = ContactImport.objects.create(file_name="a.csv", content=FILE.encode())
    client.post(reverse("council_contacts:compare", args=[taken.pk]), {"drop": "1"})
    assert not ContactImport.objects.exists()
    assert not CouncilContact.objects.exists()


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_line_breaks_the_reading(name, email):
    import csv
    import io

    text = io.StringIO()
    csv.writer(text).writerows([(*reading.COLUMNS[:3], "email"), ("Leeds", "officer", name, email)])
    try:
        found = reading.read(text.getvalue().encode("utf-8", "surrogatepass"))
    except csv_files.BadFile:
        return
    assert len(found.lines) + len(found.errors) == 1
