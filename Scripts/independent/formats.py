"""Canonical JSON, RFC 6962, and C2SP's tiles, notes and witness policy."""
import base64
import functools
import hashlib
import itertools
import json
import re
import unicodedata

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]")
HEX = re.compile("[0-9a-f]{64}")
UNREADABLE = (  # what reading hostile bytes may raise
    ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


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


def in_subset(value, depth=0):
    if depth > 64:
        return False
    if isinstance(value, dict):
        named = all(re.fullmatch("[a-z][a-z0-9_]*", name) for name in value)
        return named and all(in_subset(inner, depth + 1) for inner in value.values())
    if isinstance(value, list):
        return all(in_subset(inner, depth + 1) for inner in value)
    if isinstance(value, str):
        return not FORBIDDEN.search(value) and unicodedata.is_normalized("NFC", value)
    return isinstance(value, bool) or (isinstance(value, int) and 0 <= value < 2**53)


def read_canonical(data):
    """A value from its one spelling; refuses every other."""
    value = json.loads(data.decode())
    if not in_subset(value) or canonical(value) != data:
        raise ValueError("not canonical")
    return value


def fits(value, shape):
    """Whether a value has a shape: a type, the members of an object, the one kind of element of a
    list, the cells of a row, a set of words, a pattern, or bytes in base64, perhaps so many."""
    if isinstance(shape, dict):
        return isinstance(value, dict) and value.keys() == shape.keys() and all(
            fits(value[name], inner) for name, inner in shape.items())
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(inner, shape[0]) for inner in value)
    if isinstance(shape, tuple):
        return isinstance(value, list) and len(value) == len(shape) and all(
            map(fits, value, shape))
    if shape in (str, int, bool, object):
        return shape is object or type(value) is shape
    if not isinstance(value, str):
        return False
    if shape is bytes:
        return unbase64(value) is not None
    if isinstance(shape, int):
        return len(unbase64(value)) == shape
    return value in shape if isinstance(shape, set) else shape.fullmatch(value) is not None


def ids(listed):
    return [choice["id"] for choice in listed]


def ascending(words):
    return all(a.encode() < b.encode() for a, b in itertools.pairwise(words))


def leaf_hash(entry):
    return sha(b"\x00" + entry)


def node_hash(right, left):
    return sha(b"\x01" + left + right)


def roots_of(hashes, sizes):
    """The root at each of these sizes, from complete subtrees of which one may have each height."""
    roots, stack = {}, []
    for size, digest in enumerate([*hashes, None]):
        if size in sizes:
            roots[size] = functools.reduce(node_hash, reversed(stack)) if stack else sha(b"")
        while digest and size & 1:
            digest, size = node_hash(digest, stack.pop()), size >> 1
        stack.append(digest)
    return roots


def root_of(hashes):
    return roots_of(hashes, {len(hashes)})[len(hashes)]


def tile_path(level, tile, width):
    number = f"{tile % 1000:03d}"
    while tile >= 1000:
        tile //= 1000
        number = f"x{tile % 1000:03d}/{number}"
    return f"log/tile/{level}/{number}" + (f".p/{width}" if width < 256 else "")


def tiles_of(entries):
    """Every file that a log of these entries has below log/tile, by path."""
    files, level, hashes = {}, 0, [leaf_hash(entry) for entry in entries]
    packed = [len(entry).to_bytes(2, "big") + entry for entry in entries]
    for start in range(0, len(entries), 256):
        part = packed[start:start + 256]
        files[tile_path("entries", start // 256, len(part))] = b"".join(part)
    while hashes:
        parts = [hashes[start:start + 256] for start in range(0, len(hashes), 256)]
        files.update((tile_path(level, n, len(p)), b"".join(p)) for n, p in enumerate(parts))
        hashes, level = [root_of(part) for part in parts if len(part) == 256], level + 1
    return files


def unpack(data, width):
    """The entries of an entry bundle; None from where it cannot be read."""
    entries, at = [], 0
    while len(entries) < width and at + 2 <= len(data):
        end = at + 2 + int.from_bytes(data[at:at + 2], "big")
        if end > len(data):
            break
        entries.append(data[at + 2:end])
        at = end
    return entries + [None] * (width - len(entries))


def verifies(public, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


class NoteKey:
    """The key of a log (type 1) or of a witness (type 4), from its vkey."""

    def __init__(self, vkey):
        self.name, label, rest = vkey.split("+", 2)
        data = unbase64(rest)
        self.type, self.public = data[0], data[1:]
        self.id = sha(self.name.encode() + b"\n" + data)[:4]
        if self.id.hex() != label or self.type not in (1, 4) or len(self.public) != 32:
            raise ValueError(f"not a key for notes: {vkey}")

    def signed(self, text, signature):
        if self.type == 1:
            return verifies(self.public, signature, text)
        head = b"cosignature/v1\ntime %d\n" % int.from_bytes(signature[:8], "big")
        return verifies(self.public, signature[8:], head + text)


class Note:
    """A signed checkpoint: three lines, a blank one, signatures."""

    def __init__(self, data):
        text, separator, tail = data.decode().rpartition("\n\n")
        self.text, self.signatures = (text + "\n").encode(), []
        self.origin, size, root = text.split("\n")
        self.size, self.root = int(size), unbase64(root)
        plain = str(self.size) == size and len(self.root) == 32
        if not separator or not plain or not tail.endswith("\n"):
            raise ValueError("not a checkpoint")
        for line in tail[:-1].split("\n"):
            dash, name, signature = line.split(" ")
            if dash != "\u2014":
                raise ValueError("not a signature line")
            self.signatures.append((name, unbase64(signature)))

    def signed(self, key):
        """What this key's lines hold."""
        return [data[4:] for name, data in self.signatures
                if name == key.name and data[:4] == key.id]

    def verdict(self, key):
        """True, False, or None when this key has not signed."""
        found = [key.signed(self.text, data) for data in self.signed(key)]
        return all(found) if found else None


class Policy:
    """Witnesses, groups and the quorum that a head needs."""

    def __init__(self, text):
        self.witnesses, self.groups, self.logs, self.quorum = {}, {}, [], None
        for line in text.split("\n"):
            words = line.split("#")[0].split()
            if words[:1] == ["log"]:
                self.logs.append(words[1])
            elif words[:1] == ["witness"]:
                self.witnesses[words[1]] = NoteKey(words[2])
            elif words[:1] == ["group"]:
                counts = {"any": 1, "all": len(words[3:])}
                self.groups[words[1]] = (counts.get(words[2]) or int(words[2]), words[3:])
            elif words[:1] == ["quorum"]:
                self.quorum = words[1]
            elif words:
                raise ValueError(f"policy: {line}")
        if self.quorum is None:
            raise ValueError("policy: no quorum")

    def is_signed(self, note, key):
        """Whether the log signed, and no witness's signature is wrong."""
        wrong = any(note.verdict(witness) is False for witness in self.witnesses.values())
        return note.origin == key.name and note.verdict(key) is True and not wrong

    def holds(self, note, name=None, window=None):
        """Whether the quorum signed, counting only times in the window if there is one."""
        name = self.quorum if name is None else name
        if name in self.witnesses:
            key = self.witnesses[name]
            times = [int.from_bytes(data[:8], "big") * 1000 for data in note.signed(key)]
            timely = window is None or all(time in window for time in times)
            return note.verdict(key) is True and timely
        needed, members = (0, ()) if name == "none" else self.groups[name]
        return sum(self.holds(note, member, window) for member in members) >= needed
