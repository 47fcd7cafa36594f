"""V1-V6: the log, its heads, entries and bodies."""
from .events import EVENTS, Event, anything, binary, number, one_of, record, string
from .log import Note, leaf_hash, root_of, roots_of, tile_path, tiles_of, unpack
from .subset import UNREADABLE, canonical, read_canonical, sha, unbase64

ERASED = ()  # stands for a body and its salt that were erased


def v1(b):
    head = Note(b.files["log/checkpoint"])
    if b.expect(head.origin == b.key.name, "the checkpoint is of another log"):
        b.head = head
    b.expect(not b.policy.logs or b.vkey in b.policy.logs, "the policy is for another log")


def v2(b):
    sound = b.head.verdict(b.key) is True and not b.policy.spoils(b.head)
    b.expect(sound, "the log has not signed the checkpoint, or a witness has not")
    b.expect(b.policy.holds(b.head), "no quorum of witnesses")


def v3(b):
    entries = []
    for tile in range((b.head.size + 255) // 256):
        width = min(256, b.head.size - 256 * tile)
        entries += unpack(b.files[tile_path("entries", tile, width)], width)
    b.entries, expected = entries, tiles_of(entries)
    b.expect(root_of(map(leaf_hash, entries)) == b.head.root, "the entries lead to another root")
    given = {path for path in b.files if path.startswith("log/")} - {"log/checkpoint"}
    for path in sorted(expected.keys() | given):
        b.expect(b.files.get(path) == expected.get(path), f"{path} is not what the entries give")


def read_heads(b):
    notes = {}
    for path in sorted(path for path in b.files if path.startswith("heads/")):
        try:
            notes[path] = Note(b.files[path])
        except UNREADABLE as error:
            b.find(f"{path} cannot be read: {error}")
    return notes


def v4(b):
    hashes = [leaf_hash(entry) for entry in b.entries]
    notes = read_heads(b)
    roots = roots_of(hashes, {note.size for note in notes.values()})
    for path, note in notes.items():
        named = b.expect(path == f"heads/{note.size}", f"{path} is of another size")
        ours = b.expect(roots.get(note.size) == note.root, f"{path} is of another history")
        signed = note.origin == b.key.name and note.verdict(b.key) is True
        sound = b.expect(signed and not b.policy.spoils(note), f"{path} is not signed")
        if sound and named and ours:
            b.heads[note.size] = note
    last = b.files.get(f"heads/{b.head.size}")
    b.expect(last == b.files["log/checkpoint"], "the last head differs")


def read_entry(data, index, b):
    try:
        entry = read_canonical(data)
        if record(c=binary(32), k=string, n=number, t=number, v=one_of(1))(entry):
            b.expect(entry["n"] == index, "an index out of place", index)
            b.expect(entry["k"] in EVENTS, f"the kind {entry['k']} is unknown", index)
            return entry
    except UNREADABLE:
        pass
    b.find("no entry in canonical form", index)
    return None


def read_body(data, index, b):
    line = read_canonical(data)
    if line == {"n": index}:
        return ERASED
    if not record(b=anything, n=number, s=binary(32))(line) or line["n"] != index:
        raise ValueError("members of a line, or out of place")
    body = canonical(line["b"])
    entry = b.headers[index] if index < len(b.headers) else None
    sound = entry and entry["k"] in EVENTS and EVENTS[entry["k"]](line["b"]) and len(body) <= 32_768
    if b.expect(sound, "a body that is no event of its kind", index):
        b.events.append(Event(index, entry["k"], entry["t"], line["b"]))
    return unbase64(line["s"]), body


def v5(b):
    b.headers = [read_entry(data, index, b) for index, data in enumerate(b.entries)]
    times = [entry["t"] if entry else 0 for entry in b.headers]
    for index, time in enumerate(times):
        if time and time < max(times[:index][-1:] or [0]):
            b.find("time goes back", index)
    if "private.jsonl" not in b.files:
        return "without bodies"
    data = b.files["private.jsonl"]
    b.expect(data.endswith(b"\n"), "private.jsonl is not closed")
    b.private, b.events = [], []
    for index, line in enumerate(data.split(b"\n")[:len(data.split(b"\n")) - data.endswith(b"\n")]):
        try:
            b.private.append(read_body(line, index, b))
        except UNREADABLE as error:
            b.private.append(None)
            b.find(f"a line of private.jsonl cannot be read: {error}", index)
    if ERASED in b.private:
        b.events = None
    return f"{len(b.entries)} events"


def v6(b):
    b.expect(len(b.private) == len(b.entries), "bodies and entries differ in number")
    for index, (entry, line) in enumerate(zip(b.headers, b.private)):
        if entry and line is not ERASED and b.expect(line, "nothing to open it with", index):
            told = sha(b"thi-commit/v1\n" + b"".join(line))
            b.expect(told == unbase64(entry["c"]), "another body or salt", index)
    erased = b.private.count(ERASED)
    return b.leave(f"{erased} bodies erased") if erased else f"{len(b.private)} bodies"
