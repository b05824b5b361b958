"""A stand-in for postcodes.io, built from its published OpenAPI description, on this machine."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

WATFORD = {
    "postcode": "WD17 1AA",
    "country": "England",
    "eastings": 510950,
    "northings": 196560,
    "codes": {
        "admin_district": "E07000103",
        "admin_county": "E10000015",
        "parliamentary_constituency_2024": "E14001568",
    },
}
CARDIFF = {"postcode": "CF10 1AA", "country": "Wales", "codes": {"admin_district": "W06000015", "admin_county": None}}
GONE = {"postcode": "AL1 1AB", "year_terminated": 2004, "month_terminated": 1, "longitude": -0.3, "latitude": 51.7}


class PostcodesIO:
    """Answers as the real one does, and remembers what it was asked; `trouble` is an HTTP status or a text."""

    def __init__(self):
        self.asked: list[str] = []
        self.trouble: int | str | None = None
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def answer(self, compact):
        known = {"WD171AA": WATFORD, "CF101AA": CARDIFF}
        if compact in known:
            return 200, {"status": 200, "result": known[compact]}
        missing = {"status": 404, "error": "Postcode not found"}
        return 404, missing | ({"terminated": GONE} if compact == "AL11AB" else {})

    def _handler(self):
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                compact = self.path.removeprefix("/postcodes/")
                stand_in.asked.append(compact)
                status, answer = stand_in.answer(compact)
                body = json.dumps(answer)
                if isinstance(stand_in.trouble, int):
                    status = stand_in.trouble
                elif stand_in.trouble:
                    body = stand_in.trouble
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *args):
                pass

        return Handler
