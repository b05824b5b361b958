"""Between the web server and Django: requests are received in full, bounded in size and time, before a thread is used.

Granian calls the gateway with each request in its event loop (RSGI). There, in this order:

- `environ` says what a request is in the words of WSGI (PEP 3333);
- `gateway` answers from the page cache what is ready;
- `bodies` reads the body: how much of it, for how long, and how many large ones at once;
- `answers` runs Django in one of a few threads, and sends what it answers without keeping that thread;
- `refusals` are the plain pages for requests that never get to Django;
- `sockets` has the kernel close connections whose reader does not read.
"""
