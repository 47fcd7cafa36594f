"""The parts of `independent_verify.py`, written from the specification and Documents.md alone."""
