"""The canonical subset of JSON, and what else has one spelling."""
import base64
import hashlib
import itertools
import json
import re
import unicodedata

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]")
NAME = re.compile("[a-z][a-z0-9_]*")
# What reading hostile bytes may raise.
UNREADABLE = (
    ArithmeticError, AttributeError, LookupError, RecursionError, StopIteration, TypeError,
    ValueError)


def sha(data):
    return hashlib.sha256(data).digest()


def unbase64(text):
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise ValueError("base64 in another spelling")
    return data


def canonical(value):
    """The one spelling of a value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def refuse(value):
    raise ValueError(f"not in the subset: {value}")


def in_subset(value, depth=0):
    if depth > 64:
        return False
    if isinstance(value, dict):
        named = all(NAME.fullmatch(name) for name in value)
        return named and all(in_subset(inner, depth + 1) for inner in value.values())
    if isinstance(value, list):
        return all(in_subset(inner, depth + 1) for inner in value)
    if isinstance(value, str):
        return not FORBIDDEN.search(value) and unicodedata.is_normalized("NFC", value)
    return isinstance(value, bool) or (isinstance(value, int) and 0 <= value < 2**53)


def read_canonical(data):
    """A value from its one spelling; refuses every other."""
    value = json.loads(data.decode(), parse_float=refuse, parse_constant=refuse)
    if not in_subset(value) or canonical(value) != data:
        raise ValueError("not canonical")
    return value


def read_lines(data):
    if data and not data.endswith(b"\n"):
        raise ValueError("the last line is not closed")
    return data.split(b"\n")[:-1]


def crockford(data, length):
    value = int.from_bytes(data, "big") >> (8 * len(data) - 5 * length)
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    return "".join(alphabet[value >> 5 * (length - 1 - i) & 31] for i in range(length))


def ids(listed):
    return [choice["id"] for choice in listed]


def ascending(words):
    return all(a.encode() < b.encode() for a, b in itertools.pairwise(words))
