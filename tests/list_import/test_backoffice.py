"""The staff's screens for importing a list."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from fixsend.list_import.models import ListImport
from fixsend.people.models import AuditEntry, Person
from fixsend.people.staff import roles
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
CONTENT = b"Email Address,First Name,CONFIRM_TIME\nana@example.org,Ana,2020-01-03 10:00:00\nnobody,,\n"


def upload(client, content: bytes = CONTENT, name: str = "subscribed.csv"):
    return client.post(reverse("list_import:upload"), {"file": SimpleUploadedFile(name, content)}, follow=True)


def match(client, import_id: int, **changes):
    typed = {
        "kind": "subscribed",
        "purposes": ["news"],
        "wording_text": "Yes please",
        "source": "Old list",
        "column_email": "0",
        "column_first_name": "1",
        "column_date": "2",
    }
    return client.post(reverse("list_import:map_columns", args=[import_id]), {**typed, **changes}, follow=True)


def text(answer) -> str:
    return answer.content.decode()


def test_a_campaigner_brings_a_list_in_and_undoes_it(client, run_jobs):
    sign_in_staff(client, roles.CAMPAIGNER)
    assert "ana@example.org" in text(upload(client))
    import_id = ListImport.objects.get().pk
    assert "refreshes by itself" in text(match(client, import_id))
    run_jobs()
    page = text(client.get(reverse("list_import:show", args=[import_id])))
    assert "2 of 2" in page
    assert "Not an email address" in page
    assert Person.objects.filter(email="ana@example.org").count() == 0
    client.post(reverse("list_import:apply", args=[import_id]))
    run_jobs()
    assert Person.objects.filter(email="ana@example.org").count() == 1
    assert "Undo the whole import" in text(client.get(reverse("list_import:show", args=[import_id])))
    undo = reverse("list_import:undo", args=[import_id])
    asked = text(client.post(undo))
    assert "Undo this import?" in asked
    assert "1 person was added" in " ".join(asked.split())
    run_jobs()
    assert Person.objects.filter(email="ana@example.org").count() == 1
    client.post(undo, {"confirm": "yes"})
    run_jobs()
    assert Person.objects.filter(email="ana@example.org").count() == 0
    done = AuditEntry.objects.filter(action__startswith="import.").exclude(action="import.seen")
    assert done.count() == 3
    assert AuditEntry.objects.filter(action="import.seen").count() == 2


def test_a_second_press_is_answered_kindly(client, run_jobs):
    sign_in_staff(client)
    upload(client)
    import_id = ListImport.objects.get().pk
    match(client, import_id)
    run_jobs()
    client.post(reverse("list_import:apply", args=[import_id]))
    answer = client.post(reverse("list_import:apply", args=[import_id]), follow=True)
    assert "This has been done already" in text(answer)
    run_jobs()
    assert ListImport.objects.get().counts["new"] == 1


def test_what_is_missing_is_said_and_what_was_typed_is_kept(client):
    sign_in_staff(client)
    upload(client)
    page = text(match(client, ListImport.objects.get().pk, purposes=[], wording_text="", column_email=""))
    assert "Tick what these people agreed to." in page
    assert "Enter the words these people agreed to." in page
    assert "Old list" in page


def test_a_file_that_is_no_list_is_explained(client):
    sign_in_staff(client)
    assert "spreadsheet" in text(upload(client, b"PK\x03\x04\x00", "list.xlsx"))
    assert not ListImport.objects.exists()


@pytest.mark.parametrize("role", [roles.MODERATOR, roles.EDITOR, roles.MEMBERSHIP_SECRETARY, roles.READ_ONLY])
def test_other_roles_cannot_bring_lists_in(client, role):
    sign_in_staff(client, role)
    upload(client)
    assert not ListImport.objects.exists()


def test_the_report_is_logged(client, run_jobs):
    sign_in_staff(client)
    upload(client)
    import_id = ListImport.objects.get().pk
    match(client, import_id)
    run_jobs()
    answer = client.get(reverse("list_import:report", args=[import_id]))
    assert b"ana@example.org" in b"".join(answer.streaming_content)
    assert AuditEntry.objects.filter(action="import.report_downloaded").exists()
