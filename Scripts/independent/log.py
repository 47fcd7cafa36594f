"""The tree of RFC 6962, and C2SP's tiles, checkpoints, cosignatures and witness policy."""
import functools

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .subset import sha, unbase64


def leaf_hash(entry):
    return sha(b"\x00" + entry)


def node_hash(left, right):
    return sha(b"\x01" + left + right)


def joined(stack):
    """The root above complete subtrees, the largest first."""
    if not stack:
        return sha(b"")
    return functools.reduce(lambda right, left: node_hash(left, right), reversed(stack))


def roots_of(hashes, sizes):
    """The root at each of these sizes, from complete subtrees of which one may have each height."""
    roots, stack = {}, []
    for count, digest in enumerate([*hashes, None]):
        if count in sizes:
            roots[count] = joined(stack)
        while digest and count & 1:
            digest, count = node_hash(stack.pop(), digest), count >> 1
        stack.append(digest)
    return roots


def root_of(hashes):
    hashes = list(hashes)
    return roots_of(hashes, {len(hashes)})[len(hashes)]


def tile_path(level, tile, width):
    number = f"{tile % 1000:03d}"
    while tile >= 1000:
        tile //= 1000
        number = f"x{tile % 1000:03d}/{number}"
    return f"log/tile/{level}/{number}" + (f".p/{width}" if width < 256 else "")


def tiles_of(entries):
    """Every file that a log of these entries has below log/tile, by path."""
    files, level = {}, 0
    for start in range(0, len(entries), 256):
        part = entries[start:start + 256]
        packed = b"".join(len(entry).to_bytes(2, "big") + entry for entry in part)
        files[tile_path("entries", start // 256, len(part))] = packed
    hashes = [leaf_hash(entry) for entry in entries]
    while hashes:
        parts = [hashes[start:start + 256] for start in range(0, len(hashes), 256)]
        files.update((tile_path(level, n, len(p)), b"".join(p)) for n, p in enumerate(parts))
        hashes = [root_of(part) for part in parts if len(part) == 256]
        level += 1
    return files


def unpack(data, width):
    entries, at = [], 0
    while at < len(data) and len(entries) < width:
        length = int.from_bytes(data[at:at + 2], "big")
        entries.append(data[at + 2:at + 2 + length])
        at += 2 + length
    if at != len(data) or len(entries) != width:
        raise ValueError("a broken entry bundle")
    return entries


class NoteKey:
    def __init__(self, vkey):
        self.name, label, rest = vkey.split("+", 2)
        data = unbase64(rest)
        self.type, self.public = data[0], Ed25519PublicKey.from_public_bytes(data[1:])
        self.id = sha(self.name.encode() + b"\n" + data)[:4]
        if self.id.hex() != label or self.type not in (1, 4):
            raise ValueError(f"not a key for notes: {vkey}")

    def signed(self, text, signature):
        """Whether the signature is ours and good; None when it belongs to another key."""
        if signature[:4] != self.id:
            return None
        if self.type == 1:
            return verifies(self.public, signature[4:], text)
        time = int.from_bytes(signature[4:12], "big")
        return verifies(self.public, signature[12:], b"cosignature/v1\ntime %d\n" % time + text)


def verifies(public, signature, message):
    try:
        public.verify(signature, message)
        return True
    except InvalidSignature:
        return False


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

    def verdict(self, key):
        """True, False, or None when this key has not signed."""
        found = [key.signed(self.text, data) for name, data in self.signatures if name == key.name]
        found = [good for good in found if good is not None]
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

    def spoils(self, note):
        """Whether a known witness's signature does not verify."""
        return any(note.verdict(key) is False for key in self.witnesses.values())

    def holds(self, note, name=None):
        name = self.quorum if name is None else name
        if name == "none":
            return True
        if name in self.witnesses:
            return note.verdict(self.witnesses[name]) is True
        needed, members = self.groups[name]
        return sum(self.holds(note, member) for member in members) >= needed
