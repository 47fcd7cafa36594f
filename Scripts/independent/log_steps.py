"""A bundle, and V1-V6: the log, its heads, entries and bodies."""
import pathlib

from .events import EVENTS, Event
from .formats import (
    UNREADABLE, Note, NoteKey, Policy, canonical, fits, leaf_hash, read_canonical, root_of,
    roots_of, sha, tile_path, tiles_of, unbase64, unpack)

ENTRY = {"c": 32, "k": str, "n": int, "t": int, "v": int}
LINE = {"b": object, "n": int, "s": 32}
ERASED = "erased"  # stands for a body and its salt


class Bundle:
    """The files of a bundle and what the steps have learned from them so far."""

    def __init__(self, folder, vkey, policy):
        folder = pathlib.Path(folder)
        self.files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}
        self.findings, self.steps, self.items, self.points = [], [], {}, {}
        self.vkey, self.policy_bytes = vkey, policy
        self.key, self.policy = NoteKey(vkey), Policy(policy.decode())
        self.head = self.entries = self.leaves = self.headers = self.private = None
        self.events = [] if "private.jsonl" in self.files else None
        self.genesis = self.roster = self.rule = self.blueprint = self.bank = self.seed = None
        self.ceremony, self.kinds, self.heads = None, {}, {}
        self.subjects, self.sitters = {}, {}

    def expect(self, holds, message, event=None):
        if not holds:
            self.findings.append(
                {"step": self.steps[-1]["step"], "event": event, "message": message})
        return holds

    def leave(self, why):
        """Ends a step undone."""
        self.steps[-1]["done"] = False
        return why

    def of(self, *kinds):
        """The events of these kinds, in order."""
        if not self.kinds:
            for event in self.events:
                self.kinds.setdefault(event.kind, []).append(event)
        found = [event for kind in kinds for event in self.kinds.get(kind, ())]
        return sorted(found, key=lambda event: event.index)

    def first(self, *kinds):
        """Each candidate's first event of these kinds."""
        return {event.body["cand"]: event for event in reversed(self.of(*kinds))}


def v1(b):
    head = Note(b.files["log/checkpoint"])
    if b.expect(head.origin == b.key.name, "the checkpoint is of another log"):
        b.head = head
    b.expect(not b.policy.logs or b.vkey in b.policy.logs, "the policy is for another log")


def v2(b):
    b.expect(b.policy.is_signed(b.head, b.key), "the checkpoint is not signed")
    b.expect(b.policy.holds(b.head), "no quorum of witnesses")


def v3(b):
    entries, files = [], {path for path in b.files if path.startswith("log/")}
    bundles = [path for path in files if path.startswith("log/tile/entries/")]
    if not b.expect(b.head.size <= 256 * len(bundles), "the files cannot hold the log"):
        return
    for start in range(0, b.head.size, 256):
        path = tile_path("entries", start // 256, min(256, b.head.size - start))
        entries += unpack(b.files.get(path, b""), min(256, b.head.size - start))
    b.entries = entries
    if not b.expect(None not in entries, "an entry bundle cannot be read"):
        return
    b.leaves, expected = [leaf_hash(entry) for entry in entries], tiles_of(entries)
    b.expect(root_of(b.leaves) == b.head.root, "the entries lead to another root")
    for path in sorted(expected.keys() | files - {"log/checkpoint"}):
        b.expect(b.files.get(path) == expected.get(path), f"{path} is not what the entries give")


def v4(b):
    notes = {}
    for path in sorted(path for path in b.files if path.startswith("heads/")):
        try:
            notes[path] = Note(b.files[path])
        except UNREADABLE as error:
            b.expect(False, f"{path} cannot be read: {error}")
    roots = roots_of(b.leaves, {note.size for note in notes.values()})
    for path, note in notes.items():
        named = b.expect(path == f"heads/{note.size}", f"{path} is of another size")
        ours = b.expect(roots.get(note.size) == note.root, f"{path} is of another history")
        if b.expect(b.policy.is_signed(note, b.key), f"{path} is not signed") and named and ours:
            b.heads[note.size] = note
    last = b.files.get(f"heads/{b.head.size}")
    b.expect(last == b.files["log/checkpoint"], "the last head differs")


def read_entry(b, data, index):
    try:
        entry = read_canonical(data)
        if fits(entry, ENTRY) and entry["v"] == 1:
            b.expect(entry["n"] == index, "an index out of place", index)
            b.expect(entry["k"] in EVENTS, f"the kind {entry['k']} is unknown", index)
            return entry
    except UNREADABLE:
        pass
    b.expect(False, "no entry in canonical form", index)
    return None


def read_line(b, data, index):
    """Salt and body of a line of private.jsonl."""
    line = read_canonical(data)
    if line == {"n": index}:
        return ERASED
    if not fits(line, LINE) or line["n"] != index:
        raise ValueError("members of a line, or out of place")
    salt, body = unbase64(line["s"]), canonical(line["b"])
    try:
        entry = b.headers[index]
        if len(body) > 32_768 or not fits(line["b"], EVENTS[entry["k"]]):
            raise ValueError(f"{entry['k']}, {len(body)} bytes")
        b.events.append(Event(index, entry["k"], entry["t"], line["b"]))
    except UNREADABLE as error:
        b.expect(False, f"a body that is no event of its kind: {error}", index)
    return salt, body


def v5(b):
    b.headers = [read_entry(b, data, index) for index, data in enumerate(b.entries)]
    latest = 0
    for index, entry in enumerate(b.headers):
        if entry:
            b.expect(entry["t"] >= latest, "time goes back", index)
            latest = max(latest, entry["t"])
    if b.events is None:
        return "without bodies"
    data, b.private = b.files["private.jsonl"], []
    b.expect(data.endswith(b"\n"), "private.jsonl is not closed")
    for index, line in enumerate(data.removesuffix(b"\n").split(b"\n")):
        try:
            b.private.append(read_line(b, line, index))
        except UNREADABLE as error:
            b.private.append(None)
            b.expect(False, f"a line of private.jsonl cannot be read: {error}", index)
    if ERASED in b.private:
        b.events = None
    return f"{len(b.entries)} events"


def v6(b):
    for index, (entry, line) in enumerate(zip(b.headers, b.private + [None] * len(b.headers))):
        if b.expect(line, "nothing to open it with", index) and entry and line is not ERASED:
            told = sha(b"thi-commit/v1\n" + b"".join(line))
            b.expect(told == unbase64(entry["c"]), "another body or salt", index)
    erased = b.private.count(ERASED)
    return b.leave(f"{erased} bodies erased") if erased else f"{len(b.private)} bodies"
