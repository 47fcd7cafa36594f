"""Parts of a second verifier, with nothing but Python and `cryptography`."""
