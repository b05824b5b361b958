"""Who may open which screen of the back office. Every address under /admin/ needs a row here, or the test fails.

A row names an address (or the beginning of several, with a star) and the roles that get in, by their first letters:

    A  Administrator    C  Campaigner    S  Membership secretary    M  Moderator    E  Editor    R  Read-only

"POST" before the letters asks by POST, for addresses that answer to nothing else; "LATER" marks a second step, which
breaks without the first for those who may take it. "shut" means that nobody gets
anything there: it does not exist, or shows nothing for what the test asks for. The longest matching row counts.
Visitors who are not signed in, supporters, and staff without a second step never get in anywhere.
"""

from fixsend.people.staff import roles

LETTERS = {
    "A": roles.ADMINISTRATOR,
    "C": roles.CAMPAIGNER,
    "S": roles.MEMBERSHIP_SECRETARY,
    "M": roles.MODERATOR,
    "E": roles.EDITOR,
    "R": roles.READ_ONLY,
}

MATRIX = {
    # What stays shut: passwords, people in bulk, Wagtail's test pages.
    "admin/*": "shut",
    "wagtailadmin_login": "shut",
    "wagtailadmin_password_reset*": "shut",
    "wagtailadmin_error_test": "shut",
    # Staff, roles, audit log.
    "wagtailusers_users:*": "A",
    "wagtailusers_users:send_link": "POST A",
    "wagtailusers_groups:index": "A",
    "audit:*": "A",
    # Everybody's own.
    "wagtailadmin_home": "ACSMER",
    "wagtailadmin_account": "ACSMER",
    "wagtailadmin_logout": "POST ACSMER",
    "wagtailadmin_dismissibles": "ACSMER",
    "wagtailadmin_sprite": "ACSMER",
    "wagtailadmin_javascript_catalog": "ACSMER",
    # Pages: finding and choosing one shows titles that the public sees too.
    "wagtailadmin_choose_page*": "ACSMER",
    "wagtailadmin_api:*": "ACSMER",
    "wagtailadmin_api:*:find": "shut",
    "wagtailadmin_api:pages:detail": "ACME",
    "wagtailadmin_api:pages:action": "POST ACM",
    "wagtailadmin_tag_autocomplete": "ACSMER",
    "wagtailadmin_tag_model_autocomplete": "shut",
    "wagtailadmin_explore*": "ACME",
    "wagtailadmin_pages:*": "ACME",
    "wagtailadmin_pages:choose_parent": "ACSMER",
    "wagtailadmin_pages:confirm_workflow_cancellation": "ACSMER",
    "wagtailadmin_pages:convert_alias": "shut",
    "wagtailadmin_pages:revisions_index": "ACSMER",
    "wagtailadmin_pages:delete": "ACM",
    "wagtailadmin_pages:move": "ACM",
    "wagtailadmin_pages:move_confirm": "POST ACM",
    "wagtailadmin_pages:set_page_position": "POST ACM",
    "wagtailadmin_pages:revisions_unschedule": "ACM",
    "wagtailadmin_pages:set_privacy": "ACM",
    "wagtailadmin_pages:unpublish": "ACM",
    "wagtailadmin_pages:lock": "POST ACM",
    "wagtailadmin_pages:unlock": "POST ACM",
    "wagtailadmin_pages:workflow_action": "AM",
    "wagtailadmin_pages:workflow_preview": "AM",
    "wagtailadmin_pages:collect_workflow_action_data": "AM",
    "wagtail_bulk_action": "shut",
    "wagtailadmin_block_preview": "shut",
    "wagtailadmin_editing_sessions:ping": "POST ACME",
    "wagtailadmin_editing_sessions:release": "POST ACSMER",
    "wagtailadmin_reports:*": "ACME",
    "wagtailadmin_reports:locked_pages*": "ACM",
    "wagtailadmin_reports:site_history*": "ACSMER",
    "slot_report*": "ACME",
    "wagtailforms:index*": "ACME",
    "wagtailforms:*_submissions*": "shut",
    # Approval of pages.
    "wagtailadmin_workflows:*": "A",
    "wagtailadmin_workflows:enable*": "POST A",
    "wagtailadmin_workflows:remove": "POST A",
    "wagtailadmin_workflows:task_cho*": "ACSMER",
    # Pictures and documents.
    "wagtaildocs:*": "ACME",
    "wagtaildocs:edit_multiple": "POST ACME",
    "wagtaildocs:delete_multiple": "POST ACME",
    "wagtaildocs:create_multiple_from_uploaded_document": "POST shut",
    "wagtaildocs:delete_upload_multiple": "POST shut",
    "wagtaildocs_chooser:*": "ACSMER",
    "wagtaildocs_chooser:chosen": "ACME",
    "wagtaildocs_chooser:create": "ACME",
    "wagtailimages:*": "ACME",
    "wagtailimages:edit_multiple": "POST ACME",
    "wagtailimages:delete_multiple": "POST ACME",
    "wagtailimages:create_multiple_from_uploaded_image": "POST shut",
    "wagtailimages:delete_upload_multiple": "POST shut",
    "wagtailimages:url_generator*": "shut",
    "wagtailimages_chooser:*": "ACSMER",
    "wagtailimages_chooser:chosen": "ACME",
    "wagtailimages_chooser:create": "ACME",
    "wagtailimages_chooser:select_format": "ACME",
    "wagtailembeds:*": "ACSMER",
    "wagtailadmin_collections:*": "A",
    # The site as a whole.
    "wagtailsettings:edit": "A",
    "wagtailsettings:preview_on_edit": "shut",
    "wagtailsites:*": "A",
    "wagtailredirects:*": "ACM",
    "wagtailredirects:process_import": "POST LATER ACM",
    "wagtailsearchpromotions:*": "A",
    "wagtailsearchpromotions:chooser*": "ACSMER",
    "wagtailsnippets:index": "shut",
    # Messages and reports from outside.
    "contact_messages:*": "ACSM",
    "contact_messages:answered": "POST ACSM",
    "reports:*": "AMR",
    # Applications, members, organisations.
    "membership_applications:*": "ACSR",
    "membership_applications:ask": "AS",
    "membership_applications:approve": "AS",
    "membership_applications:decline": "AS",
    "membership_applications:reopen": "POST AS",
    "membership_members:*": "ACSR",
    "membership_members:export": "AS",
    "membership_members:end": "POST AS",
    "membership_members:reinstate": "POST AS",
    "membership_organisations:*": "ACSMR",
    "membership_organisations:edit": "AS",
    "membership_organisations:export": "AS",
    "membership_organisations:end": "POST AS",
    "membership_organisations:restore": "POST AS",
    "membership_organisations:list": "POST AS",
    "membership_organisations:invite": "POST AS",
    "membership_organisations:remove_steward": "POST AS",
    "membership_aims": "AS",
    # Today's list.
    "list_import:*": "AC",
    "list_import:bring_in": "POST AC",
    "list_import:undo": "POST AC",
}
