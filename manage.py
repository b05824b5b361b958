#!/usr/bin/env python
"""Run one of the project's management commands."""

import sys

from fixsend.config import commandline

if __name__ == "__main__":
    commandline.main(sys.argv)
