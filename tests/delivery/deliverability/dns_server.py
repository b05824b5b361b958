"""A DNS server for tests, on loopback: answers from a table, says that a name does not exist, or falls silent."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import dns.flags
import dns.message
import dns.rcode
import dns.rrset

# Name → type → values, as they stand in a zone file.
Zone = dict[str, dict[str, list[str]]]


class DnsServer(socketserver.UDPServer):
    """Answers on a free port."""

    def __init__(self, zone: Zone) -> None:
        super().__init__(("127.0.0.1", 0), _Question)
        self.zone = zone
        self.silent = False

    @property
    def address(self) -> str:
        """Return what stands in DNS_SERVERS."""
        return f"127.0.0.1:{self.server_address[1]}"


class _Question(socketserver.BaseRequestHandler):
    server: DnsServer

    def handle(self) -> None:
        content, answer_to = self.request
        if self.server.silent:
            return
        query = dns.message.from_wire(content)
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.RA
        question = query.question[0]
        records = self.server.zone.get(question.name.to_text(omit_final_dot=True).lower())
        kind = question.rdtype.name
        if records is None:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        elif values := records.get(kind):
            answer.answer.append(dns.rrset.from_text_list(question.name, 60, "IN", kind, values))
        answer_to.sendto(answer.to_wire(max_size=4096), self.client_address)


@contextmanager
def dns_server(zone: Zone) -> Iterator[DnsServer]:
    """Run a server that knows a zone."""
    with DnsServer(zone) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
