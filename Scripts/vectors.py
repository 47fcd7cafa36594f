#!/usr/bin/env python3
"""Computes vectors again with the reference code of appendix B, as it stands in the specification.

    khoathi bench vectors --count 1000 | vectors.py SPEC      exit 1 on any difference

Canonical documents are also written by the package `rfc8785` where it is installed.
"""
import base64
import json
import re
import sys
import unicodedata
from collections import Counter

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

try:
    import rfc8785
except ImportError:
    rfc8785 = None

# Verifiable-exam 2.3, which appendix B leaves to the reader: what no string may hold.
FORBIDDEN = (
    *range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x200B, 0x2010),
    *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, *range(0xD800, 0xE000),
    *range(0xFDD0, 0xFDF0), *(plane << 16 | low for plane in range(17) for low in (0xFFFE, 0xFFFF)))
NEVER = set(map(chr, FORBIDDEN))


def reference(spec):
    """The Python of appendix B."""
    with open(spec, encoding="utf-8") as file:
        text = file.read()
    names = {}
    code = re.search(r"## Appendix B.*?```python\n(.*?)```", text, re.DOTALL).group(1)
    exec(code, names)  # noqa: S102
    return names


def raw(text):
    return base64.b64decode(text, validate=True)


def plain(value, depth=0):
    """Whether a value is of the subset."""
    if depth > 64:
        return False
    if isinstance(value, dict):
        named = all(re.fullmatch("[a-z][a-z0-9_]*", name) for name in value)
        return named and all(plain(inner, depth + 1) for inner in value.values())
    if isinstance(value, list):
        return all(plain(inner, depth + 1) for inner in value)
    if isinstance(value, str):
        return not NEVER & set(value) and unicodedata.is_normalized("NFC", value)
    return isinstance(value, int) and 0 <= value < 2**53


def is_canonical(ref, data):
    try:
        value = json.loads(data.decode())
        sound = plain(value) and ref["canon"](value) == data
    except (ValueError, RecursionError):
        return False
    return sound and (rfc8785 is None or rfc8785.dumps(value) == data)


def note_of(ref, vector):
    key = Ed25519PrivateKey.from_private_bytes(raw(vector["seed"]))
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    name = vector["origin"]
    head = ref["checkpoint"](name, vector["size"], raw(vector["root"]), key.sign, public)
    return {"note": head, "vkey": ref["vkey"](name, 1, public)}


def entry_of(ref, vector):
    entry = {"c": vector["c"], "k": "answer", "n": vector["n"], "t": vector["t"], "v": 1}
    written = ref["canon"](entry)
    return {"entry": ref["b64"](written), "hash": ref["b64"](ref["leaf"](written))}


def draw_of(ref, vector):
    parts = b"".join(map(raw, vector["shares"])) + vector["value"].encode()
    seed = ref["H"](b"thi-seed/v1\n" + raw(vector["root"]) + parts)
    given = seed, vector["purpose"], vector["subject"]
    return {
        "seed": ref["b64"](seed), "order": ref["order"](*given, vector["ids"]),
        "ticket": ref["b64"](ref["ticket"](*given, "Q-0"))}


def computed(ref, vector):
    """The members that a vector should have."""
    b64, kind = ref["b64"], vector["kind"]
    leaves = list(map(raw, vector.get("leaves", [])))
    if kind == "canonical":
        return {"ok": is_canonical(ref, raw(vector["text"]))}
    if kind == "commitment":
        return {"c": b64(ref["commit"](raw(vector["salt"]), raw(vector["body"])))}
    if kind == "root":
        return {"root": b64(ref["mth"](leaves))}
    if kind == "inclusion":
        return {"proof": list(map(b64, ref["path"](vector["index"], leaves)))}
    if kind == "consistency":
        return {"proof": list(map(b64, ref["cons"](vector["old"], leaves)))}
    if kind == "code":
        return {"code": ref["code"](raw(vector["hash"]))}
    return {"note": note_of, "leaf": entry_of, "draw": draw_of}[kind](ref, vector)


def main():
    ref, seen, refused, differences = reference(sys.argv[1]), Counter(), 0, 0
    for line in sys.stdin:
        vector = json.loads(line)
        seen[vector["kind"]] += 1
        refused += vector.get("ok") is False
        for name, value in computed(ref, vector).items():
            if vector[name] != value:
                differences += 1
                print(f"{name} should be {value!r} in {line.strip()[:300]}")
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(seen.items()))
    print(f"{told}; {refused} documents refused; rfc8785 {'beside' if rfc8785 else 'absent'}")
    return 1 if differences or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
