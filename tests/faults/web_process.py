"""One web server on the test's own database, as the supervisor starts it."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from urllib.parse import quote, urlencode

from django.db import connection

from fixsend.config import environment
from fixsend.config.running.supervisor import web_command
from tests.faults.said import Said
from tests.faults.site import free_port


class WebProcess:
    """Granian, with one web process."""

    def __init__(self, var, *, collect=False, **given):
        self.port = free_port()
        where = connection.get_connection_params()
        variables = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "fixsend.config.settings",
            "FIXSEND_VAR": str(var),
            "SECRET_KEY": "the same in both processes, as in production, and long enough for it",
            "SITE_URL": "http://127.0.0.1",
            "DATABASE_URL": f"postgres://{where['user']}@/{where['dbname']}?host={quote(str(where['host']), safe='')}",
            "WEB_THREADS": "2",
            **given,
        }
        if collect:  # as a serving site needs it
            collecting = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity=0"]
            subprocess.run(collecting, cwd=environment.BASE_DIR, env=variables, check=True)
        command = web_command(self.port, processes=1)
        self.process = subprocess.Popen(
            command, cwd=environment.BASE_DIR, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        self.said = Said(self.process)

    def ask(self, path, method="GET", data=None, *, chunked=False, **headers):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        body = urlencode(data or {})
        if data is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line.request(method, path, [body.encode()] if chunked else body, headers, encode_chunked=chunked)
        answer = line.getresponse()
        answer.text = answer.read().decode()
        line.close()
        return answer

    def connect(self, first_words=b""):
        """Open a connection and say this much."""
        line = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        line.sendall(first_words)
        return line

    def ask_to_stop(self):
        self.process.send_signal(signal.SIGTERM)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)
