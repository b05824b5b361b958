"""The peer for pages: Debian's WordPress behind nginx's fastcgi cache, which keeps answers as PHP compressed them.

Everything is in one folder: a copy of WordPress with its default theme and first post, MariaDB, PHP's process manager
and the site for nginx. Beside nginx it needs Debian's packages `wordpress`, `wordpress-theme-twentytwentythree`,
`mariadb-server`, `php-fpm` and `php-mysql`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks import nginx

_ORIGINAL = Path("/usr/share/wordpress")
_PHP = next(iter(sorted(Path("/usr/sbin").glob("php-fpm*"))), None)
_CONFIG = """<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{folder}/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', 'https://{name}');
define('WP_SITEURL', 'https://{name}');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
$_SERVER['HTTPS'] = 'on';
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
_INSTALL = """
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '{name}';
require '{folder}/html/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {{}}
wp_install('A site', 'admin', 'admin@example.org', true, '', 'not used');
"""
_POOL = """
[global]
error_log = {folder}/php.log
daemonize = no
[www]
{user}
listen = {folder}/php.sock
pm = static
pm.max_children = 4
php_admin_flag[zlib.output_compression] = on
"""
_SITE = """
fastcgi_cache_path {folder}/kept levels=1:2 keys_zone=wordpress:10m max_size=512m inactive=1d use_temp_path=off;
map $http_accept_encoding $encoding {{ "~gzip" gzip; default ""; }}
map $http_cookie $is_personal {{ "~(wordpress_logged_in|wp-postpass|comment_author)" 1; default 0; }}
server {{
	listen 127.0.0.1:{port};
	server_name {name};
	root {folder}/html;
	index index.php;
	gzip off;
	location / {{ try_files $uri $uri/ /index.php?$args; }}
	location ~ \\.php$ {{
		include /etc/nginx/fastcgi_params;
		fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
		fastcgi_param HTTP_ACCEPT_ENCODING $encoding;
		fastcgi_pass unix:{folder}/php.sock;
		fastcgi_cache wordpress;
		fastcgi_cache_key "$scheme $request_method $host $request_uri $encoding";
		fastcgi_cache_valid 200 10m;
		fastcgi_cache_bypass $is_personal;
		fastcgi_no_cache $is_personal;
		fastcgi_ignore_headers Vary;
		fastcgi_cache_lock on;
		fastcgi_cache_use_stale updating error timeout;
		fastcgi_cache_background_update on;
	}}
}}
"""


def missing() -> list[str]:
    """Return the Debian packages that are not there."""
    needed = {
        "nginx-light": nginx.PROGRAM,
        "wordpress": _ORIGINAL.is_dir(),
        "wordpress-theme-twentytwentythree": (_ORIGINAL / "wp-content/themes/twentytwentythree").is_dir(),
        "mariadb-server": shutil.which("mariadbd", path="/usr/sbin"),
        "php-fpm": _PHP,
    }
    return [package for package, found in needed.items() if not found]


@contextmanager
def running(folder: Path, name: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run it on a port, from when its home page answers; yields nginx."""
    with ExitStack() as stack:
        _copy_program(folder, name)
        stack.enter_context(_database(folder))
        subprocess.run(["php", "-r", _INSTALL.format(folder=folder, name=name)], check=True, stdout=sys.stderr)
        stack.enter_context(_php(folder))
        yield stack.enter_context(nginx.running(folder, _SITE.format(folder=folder, name=name, port=port), port))


def _copy_program(folder: Path, name: str) -> None:
    shutil.copytree(_ORIGINAL, folder / "html", ignore=shutil.ignore_patterns("wp-config.php", "languages"))
    (folder / "html" / "wp-config.php").write_text(_CONFIG.format(folder=folder, name=name))


@contextmanager
def _database(folder: Path) -> Iterator[None]:
    data = folder / "db"
    root = ["--user=root"] if os.geteuid() == 0 else []
    make = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", *root]
    subprocess.run([*make, "--auth-root-authentication-method=normal"], check=True, stdout=subprocess.DEVNULL)
    where = [f"--socket={folder}/db.sock"]
    serve = ["/usr/sbin/mariadbd", "--no-defaults", f"--datadir={data}", *where, "--skip-networking", *root]
    with _process([*serve, f"--pid-file={folder}/db.pid"]):
        _wait_for(folder / "db.sock")
        subprocess.run(["mariadb", "--no-defaults", *where, "-e", "CREATE DATABASE wordpress"], check=True)
        yield


@contextmanager
def _php(folder: Path) -> Iterator[None]:
    user = "user = root\ngroup = root" if os.geteuid() == 0 else ""
    (folder / "pool.conf").write_text(_POOL.format(folder=folder, user=user))
    with _process([str(_PHP), "--nodaemonize", "--allow-to-run-as-root", "--fpm-config", str(folder / "pool.conf")]):
        _wait_for(folder / "php.sock")
        yield


@contextmanager
def _process(command: list[str]) -> Iterator[None]:
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=60)


def _wait_for(socket: Path) -> None:
    until = time.monotonic() + 60
    while not socket.exists():
        if time.monotonic() > until:
            sys.exit(f"{socket.name} of WordPress did not come up")
        time.sleep(0.1)
