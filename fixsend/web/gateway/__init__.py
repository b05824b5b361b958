"""Between the web server and Django: requests are taken in full, bounded and in good time, before a thread is spent.

Granian hands over each request in its event loop (RSGI). There, in this order:

- `environ` says what a request is in the words of WSGI (PEP 3333);
- `gateway` answers from the page cache what is ready;
- `bodies` reads the body: how much of it, for how long, and how many large ones at once;
- `answers` runs Django in one of a few threads, and sends what it answers without keeping that thread;
- `refusals` are the plain pages for requests that never get to Django;
- `sockets` has the kernel give up on readers who do not read.
"""
