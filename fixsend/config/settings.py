"""All settings, in one module, driven by the environment.

`docs/operations.md` lists every variable. Two ways of running exist: *trying* (the default: `make run`, tests,
commands typed by hand) fills in what is missing and keeps it in `var/`; *serving* (`FIXSEND_SERVE=1`, set by
`make serve`) refuses to start while anything that production needs is missing.
"""

import os
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from fixsend.config import database, environment
from fixsend.config.environment import env

BASE_DIR = environment.BASE_DIR
VAR_DIR = environment.var_dir(BASE_DIR)

SERVING = environment.flag("FIXSEND_SERVE")
TRYING = not SERVING
DEBUG = environment.flag("DEBUG") and TRYING

if SERVING:
    environment.require("SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS", "EMAIL_URL")

SECRET_KEY = env.str("SECRET_KEY", "") or environment.kept_secret(VAR_DIR / "keys" / "secret_key")
PORT = environment.port()
# Links in mail are built from this, never from the Host header of a request.
SITE_URL = env.str("SITE_URL", f"http://127.0.0.1:{PORT}").rstrip("/")
# This machine's own names are always right: health checks use them, and links in mail never follow the Host header.
ALLOWED_HOSTS = [*environment.words("ALLOWED_HOSTS"), "127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = [SITE_URL] if SERVING else []
# Networks (CIDR) whose X-Forwarded-For and X-Forwarded-Proto are believed; empty means none.
TRUSTED_PROXIES = environment.words("TRUSTED_PROXIES")
# Signed links in mail live two years; their keys have ids and rotate (`fixsend.web.signing`).
KEYS_FILE = env.path("KEYS_FILE", VAR_DIR / "keys" / "signing.json")
# Withdrawals and erasures are written here too, apart from the database, and replayed after a restore.
JOURNAL_DIR = env.path("JOURNAL_DIR", VAR_DIR / "journal")

INSTALLED_APPS = [
    "fixsend.config",
    "fixsend.starter",
    "fixsend.pages",
    "fixsend.events",
    "fixsend.campaigns",
    "fixsend.rights",
    "fixsend.evidence",
    # The lowest of these six first: what they register is offered to staff in this order.
    "fixsend.delivery",
    "fixsend.inbox",
    "fixsend.mailing_list",
    "fixsend.audiences",
    "fixsend.list_import",
    "fixsend.newsletters",
    "fixsend.membership",
    "fixsend.moderation",
    "fixsend.cms",
    "fixsend.people",
    "fixsend.places",
    "fixsend.web",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "fixsend.people.staff.apps.StaffUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "anymail",
    "procrastinate.contrib.django",
    "csp",
    "django_htmx",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.forms",
]

MIDDLEWARE = [
    "fixsend.config.observability.figures.count_requests",
    "fixsend.web.middleware.say_who_may_keep",
    "fixsend.web.network.trusted_scheme",
    "django.middleware.security.SecurityMiddleware",
    "fixsend.web.security.PolicyMiddleware",
    "fixsend.web.middleware.clean_request",
    "fixsend.web.static_files.StaticFiles",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "fixsend.web.csrf_middleware.CsrfMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "fixsend.web.middleware.explain_refused_method",
    "fixsend.people.staff.access.require_second_step",
    "fixsend.web.backoffice.pressed_twice.PressedTwice",
    "django_htmx.middleware.HtmxMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "fixsend.web.middleware.AnswerBadInput",
]

ROOT_URLCONF = "fixsend.config.urls"
WSGI_APPLICATION = "fixsend.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "fixsend.web.context_processors.site",
            ],
        },
    },
]
# Our own field templates (`web/forms/`) are found with every other template.
FORM_RENDERER = "fixsend.web.forms.Renderer"

DATABASES = {"default": database.settings(VAR_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Shared between processes and machines, because limits that hold in one process only are no limits.
# Asked for the council of a postcode where no postcode directory is loaded; POSTCODES_API=off asks nobody.
POSTCODES_API = environment.address("POSTCODES_API", "https://api.postcodes.io")

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "web_cache",
        "OPTIONS": {"MAX_ENTRIES": 20000},
    }
}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/my-page/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "fixsend.people.sign_in.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}
# Counted for each account, never for a network that a whole town may share; how many codes are sent is limited in
# `fixsend.people.sign_in.forms`. The cache behind these two is the database, so they hold across processes.
ACCOUNT_RATE_LIMITS = {"login_failed": "5/5m/key", "reauthenticate": "10/m/user"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = urlsplit(SITE_URL).scheme
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ADAPTER = "fixsend.people.sign_in.adapter.SecondStepAdapter"
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}
MFA_TOTP_ISSUER = "FixSEND"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "fixsend.people.sign_in.forms.SecondStepForm",
    "reauthenticate": "fixsend.people.sign_in.forms.ProveForm",
    "activate_totp": "fixsend.people.sign_in.forms.AppForm",
    "add_webauthn": "fixsend.people.sign_in.forms.PasskeyForm",
    "login_webauthn": "fixsend.people.sign_in.forms.PasskeySignInForm",
    "authenticate_webauthn": "fixsend.people.sign_in.forms.PasskeyStepForm",
    "reauthenticate_webauthn": "fixsend.people.sign_in.forms.PasskeyProofForm",
}
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = TRYING

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
# What Wagtail says otherwise than the glossary does.
LOCALE_PATHS = [BASE_DIR / "fixsend" / "config" / "locale"]
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = env.path("MEDIA_ROOT", VAR_DIR / "media")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if SERVING
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = TRYING
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "fixsend.web.uploads.OnlyFromStaff",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
# The largest file that staff may upload, in bytes; the proxy in front has a limit of its own (deploy/Caddyfile).
LARGEST_UPLOAD = environment.number("UPLOAD_MEGABYTES", 50) * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # an audience with every council ticked in several rules is a long form

# Every mail becomes a row and a job; a worker hands it to the transport named by EMAIL_URL, so that no
# request waits for SMTP. Without EMAIL_URL the rows are the mailbox shown at /dev/outbox/.
# Who knows what stands in the menus, and which pages to suggest where an address leads nowhere.
NAVIGATION = "fixsend.pages.navigation"
EMAIL_BACKEND = "fixsend.delivery.engine.backend.OutboxBackend"
EMAIL_URL = env.str("EMAIL_URL", "")
# A second mail server that stands in while the first is in trouble.
EMAIL_URL_FALLBACK = env.str("EMAIL_URL_FALLBACK", "")
# What mail workers keep on their own machine: journals, and the mark by which this place is known. In no backup.
DELIVERY_DIR = VAR_DIR / "delivery"
# Where libraries write what they need for a moment: uploads, sheets being exported. Swept every hour.
TEMPORARY_DIR: Path | None = VAR_DIR / "temporary"
# At most so many newsletters a minute through our mail server, all workers together; 0: as fast as it takes them.
EMAIL_PER_MINUTE = environment.number("EMAIL_PER_MINUTE", 0, least=0)
# "user:password" that the mail provider shows when it reports bounces and complaints; without it nothing listens.
ANYMAIL_WEBHOOK_SECRET = env.str("EMAIL_WEBHOOK_SECRET", "")
# Whose reports are heard. A provider may send for us by SMTP too, and then EMAIL_URL does not name it.
EMAIL_PROVIDER = env.str("EMAIL_PROVIDER", "") or urlsplit(EMAIL_URL).scheme
# What single providers want besides (signing keys of their webhooks, …), under anymail's own names.
globals().update({name: value for name, value in os.environ.items() if name.startswith("ANYMAIL_")})
# Without its key anymail reads none of a provider's reports. Mailgun's may be the one by which mail is sent.
_KEYS_OF_REPORTS = {
    "mailersend": "ANYMAIL_MAILERSEND_SIGNING_SECRET",
    "mailgun": f"ANYMAIL_MAILGUN_{'API' if 'ANYMAIL_MAILGUN_API_KEY' in os.environ else 'WEBHOOK_SIGNING'}_KEY",
    "mandrill": "ANYMAIL_MANDRILL_WEBHOOK_KEY",
    "postal": "ANYMAIL_POSTAL_WEBHOOK_KEY",
    "unisender_go": "ANYMAIL_UNISENDER_GO_API_KEY",
}
if SERVING and ANYMAIL_WEBHOOK_SECRET and EMAIL_PROVIDER in _KEYS_OF_REPORTS:
    environment.require(_KEYS_OF_REPORTS[EMAIL_PROVIDER])
# Our own DKIM signatures, where the mail server adds none: selector=file of the private key, one or more of them.
DKIM_KEYS = environment.words("DKIM_KEYS")
# Where the relay's DKIM keys stand (names before ._domainkey), and whom to ask about DNS; for the check of the sender.
DKIM_SELECTORS = environment.words("DKIM_SELECTORS")
DNS_SERVERS = environment.words("DNS_SERVERS")
# The mailbox that takes bounces and complaints: imaps://user:password@host/INBOX; empty: none is read.
BOUNCE_MAILBOX = env.str("BOUNCE_MAILBOX", "")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", f"news@{urlsplit(SITE_URL).hostname or 'localhost'}")
# The domain that our DKIM signatures speak for.
DKIM_DOMAIN = env.str("DKIM_DOMAIN", parseaddr(DEFAULT_FROM_EMAIL)[1].rpartition("@")[2].lower())
# Bounces go to this mailbox, each to an address of its own (`fixsend.delivery.engine.verp`); empty: to the sender.
BOUNCE_ADDRESS = env.str("BOUNCE_ADDRESS", "")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# The host's own address: red alarms (old backup, stalled queue, refusing relay, full disk) are mailed here.
HOST_EMAIL = env.str("HOST_EMAIL", "")
# Shown by whoever reads /metrics from another machine.
METRICS_TOKEN = env.str("METRICS_TOKEN", "")

WAGTAIL_SITE_NAME = "FixSEND"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS: list[dict[str, Any]] = []
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
# Administrators approve pages as the other approvers do; otherwise each would get two mails about one page.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ics", "mp4", "odt", "pdf", "pptx", "txt", "vtt", "webm", "xlsx"]
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "fixsend.web.uploads.DocumentForm"
WAGTAILIMAGES_IMAGE_FORM_BASE = "fixsend.web.uploads.ImageForm"
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_IMAGE_MODEL = "wagtailimages.Image"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "english"}}
WAGTAIL_FRONTEND_LOGIN_URL = "/sign-in/"
FORMAT_MODULE_PATH = ["fixsend.config.formats"]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"

# The public site: nothing from anywhere else, nothing inline.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [SELF],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF, "data:"],
        "manifest-src": [SELF],
        "media-src": [SELF],
        "object-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
    },
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "fixsend.web.views.csrf_failure"
# It looks for Django's own middleware by name, and does not see that `CsrfMiddleware` is one.
SILENCED_SYSTEM_CHECKS = ["security.W003"]
_HTTPS = SITE_URL.startswith("https://")
SESSION_COOKIE_SECURE = _HTTPS
CSRF_COOKIE_SECURE = _HTTPS
# With this prefix nobody can plant one from a subdomain or over plain HTTP (RFC 6265bis, section 4.1.3.2).
CSRF_COOKIE_NAME = "__Host-csrftoken" if _HTTPS else "csrftoken"
SECURE_SSL_REDIRECT = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/", r"^metrics$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _HTTPS
SECURE_HSTS_PRELOAD = _HTTPS

LOGGING = environment.logging(json_lines=SERVING)
