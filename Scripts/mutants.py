#!/usr/bin/env python3
"""Changes a bundle at random and compares what both verifiers say, step by step.

    mutants.py BUNDLE --vkey FILE --policy FILE --khoathi PROGRAM [--log-key FILE]
               [--count N] [--seed N]

A third of the changes touch bytes, lines and files: both must find them, and agree on V1-V7, which
bind every file; what later steps make of a file known to be false is not compared. The others alter
events and sign the whole log again: half with the stolen log key under the witness policy, if there
is one, half with a fresh key under `quorum none`, which leaves no closing head unwitnessed. There
every step must be done, undone and held by both alike. Exit 1: a verdict differs.
"""
import argparse
import base64
import copy
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from independent.formats import canonical, leaf_hash, root_of, sha, tiles_of
from independent.log_steps import Bundle
from independent_verify import verify


def read(path):
    with open(path, "rb") as file:
        return file.read()


def keep(files, folder):
    for path, data in files.items():
        place = os.path.join(folder, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as file:
            file.write(data)


# Changes of files

def flip(dice, files, path):
    data = bytearray(files[path])
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    files[path] = bytes(data)


def cut(dice, files, path):
    files[path] = files[path][:dice.randrange(len(files[path]))]


def drop(dice, files, path):
    """But not a head before the last, nor the bodies: those may be missing."""
    heads = [path for path in files if path.startswith("heads/")]
    last = max(heads, key=lambda path: int(path[6:]))
    del files[last if path in heads or path == "private.jsonl" else path]


def swap_lines(dice, files, path):
    lines = files["private.jsonl"].split(b"\n")
    a, b = dice.sample(range(len(lines) - 1), 2)
    lines[a], lines[b] = lines[b], lines[a]
    files["private.jsonl"] = b"\n".join(lines)


def add(dice, files, path):
    files[dice.choice(["log/tile/9/000", "heads/77777", "log/checkpoint.old"])] = files[path]


def change_files(dice, files):
    paths = sorted(path for path in files if path not in ("README.txt", "results.csv"))
    change = dice.choice([flip, flip, flip, cut, drop, swap_lines, add])
    path = dice.choice(paths)
    change(dice, files, path)
    return f"{change.__name__} {path}"


# Changes of events, signed again

def leaves_of(value, place=()):
    """The places of all plain values inside a body."""
    if isinstance(value, (dict, list)):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        return [found for name, part in inner for found in leaves_of(part, place + (name,))]
    return [place]


def at(value, place):
    for name in place:
        value = value[name]
    return value


def other_value(dice, told, bodies, place):
    """Something else that fits: a number nearby, or what another event says there."""
    if isinstance(told, bool):
        return not told
    if isinstance(told, int):
        return max(0, told + dice.choice([-1, 1, 60_000, -60_000]))
    if re.fullmatch("[0-9a-f]{64}", told):
        return told[:-1] + ("0" if told[-1] != "0" else "1")
    names = [name for name in place if isinstance(name, str)]
    others = [
        at(body, spot) for body in bodies for spot in leaves_of(body)
        if [name for name in spot if isinstance(name, str)] == names]
    others = [other for other in others if other != told]
    return dice.choice(others) if others else told + "x"


def edit(dice, events):
    event = dice.choice(events)
    kin = [e["b"] for e in events if e["k"] == event["k"]]
    if not leaves_of(event["b"]):
        return "nothing"
    place = dice.choice(leaves_of(event["b"]))
    parent = at(event["b"], place[:-1])
    parent[place[-1]] = other_value(dice, parent[place[-1]], kin, place)
    return f"edit {event['k']} {place}"


def change_list(dice, events):
    event = dice.choice([e for e in events if any(isinstance(v, list) for v in e["b"].values())])
    name = dice.choice([name for name, value in event["b"].items() if isinstance(value, list)])
    value = event["b"][name]
    if not value:
        value.append("x")
    elif dice.random() < 0.5 and len(value) > 1:
        value[0], value[-1] = value[-1], value[0]
    else:
        value.pop(dice.randrange(len(value)))
    return f"list {event['k']} {name}"


def retype(dice, events):
    """Numbers, booleans and words change their type but not their look."""
    event = dice.choice(events)
    places = leaves_of(event["b"])
    if not places:
        return "nothing"
    place = dice.choice(places)
    parent, told = at(event["b"], place[:-1]), at(event["b"], place)
    parent[place[-1]] = dice.choice([str(told).lower(), [told], True, 0, {}, ""])
    return f"retype {event['k']} {place}"


def remove(dice, events):
    event = events.pop(dice.randrange(len(events)))
    return f"remove {event['k']}"


def repeat(dice, events):
    event = copy.deepcopy(dice.choice(events[1:]))
    events.insert(dice.randrange(1, len(events)), event)
    return f"repeat {event['k']}"


def move(dice, events):
    event = events.pop(dice.randrange(1, len(events)))
    events.insert(dice.randrange(1, len(events)), event)
    return f"move {event['k']}"


def retime(dice, events):
    event = dice.choice(events)
    event["t"] += dice.choice([-4_000_000, -1, 1, 4_000_000])
    event["t"] = max(0, event["t"])
    return f"retime {event['k']}"


def rename(dice, events):
    event, other = dice.sample(events, 2)
    told, event["k"] = event["k"], other["k"]
    return f"rename {told} {event['k']}"


class Signer:
    """A log key and what the minutes would say of it."""

    def __init__(self, origin, key, policy, vkey=None):
        self.origin, self.key, self.policy = origin, key, policy
        public = b"\x01" + key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.label = sha(origin.encode() + b"\n" + public)[:4]
        name = f"{origin}+{self.label.hex()}+{base64.b64encode(public).decode()}"
        if vkey not in (None, name):
            raise SystemExit("the log key is not that of the vkey")
        self.vkey = name

    def head(self, leaves):
        text = f"{self.origin}\n{len(leaves)}\n".encode()
        text += base64.b64encode(root_of(leaves)) + b"\n"
        line = base64.b64encode(self.label + self.key.sign(text))
        return text + "\n\u2014 ".encode() + self.origin.encode() + b" " + line + b"\n"


def log_of(files, events, signer):
    """The files of a log of these events, with heads where they were."""
    entries, lines = [], []
    for index, event in enumerate(events):
        salt, body = base64.b64decode(event["s"]), canonical(event["b"])
        commitment = base64.b64encode(sha(b"thi-commit/v1\n" + salt + body)).decode()
        entry = {"c": commitment, "k": event["k"], "n": index, "t": event["t"], "v": 1}
        entries.append(canonical(entry))
        lines.append(canonical({"b": event["b"], "n": index, "s": event["s"]}) + b"\n")
    kept = {path: data for path, data in files.items() if not path.startswith(("log/", "heads/"))}
    kept.update(tiles_of(entries))
    leaves = [leaf_hash(entry) for entry in entries]
    sizes = {int(path[6:]) for path in files if path.startswith("heads/")}
    for size in {size for size in sizes if size < len(entries)} | {len(entries)}:
        kept[f"heads/{size}"] = signer.head(leaves[:size])
    kept["log/checkpoint"] = kept[f"heads/{len(entries)}"]
    return {**kept, "private.jsonl": b"".join(lines)}


def change_events(dice, bundle, signer):
    events = [
        {
            "k": entry["k"], "t": entry["t"], "b": json.loads(body),
            "s": base64.b64encode(salt).decode()}
        for entry, (salt, body) in zip(bundle.headers, bundle.private)]
    change = dice.choice([edit] * 4 + [change_list, retype, remove, repeat, move, retime, rename])
    name = change(dice, events)
    return name, log_of(bundle.files, events, signer)


def states(steps, findings):
    """What a verifier says of each step from V1 to V14: done or not, holds or not."""
    found = {finding["step"] for finding in findings}
    return {
        step["step"]: ("done" if step["done"] else "undone")
        + (", findings" if step["step"] in found else "")
        for step in steps if step["step"][0] == "V" and int(step["step"][1:]) <= 14}


def compare(khoathi, name, folder, trusted, is_file):
    """Whether the verdicts differ, and whether anything was found here; says what differs."""
    vkey, policy = trusted
    command = [khoathi, "audit", "verify", folder, "--policy", policy, "--vkey", vkey, "--json"]
    told = subprocess.run(command, check=False, capture_output=True).stdout
    theirs, ours = json.loads(told), Bundle(folder, read(vkey).decode().strip(), read(policy))
    verify(ours)
    swift, python = (states(theirs["steps"], theirs["findings"]),
                     states(ours.steps, ours.findings))
    wrong = [f"{name}: {step} {swift[step]}; here {python[step]}" for step in swift
             if python[step] != swift[step] and (int(step[1:]) <= 7 or not is_file)]
    # A log signed again may be another lawful one; a head before the last may carry signature
    # lines that nobody knows.
    if is_file and " heads/" not in name and not (theirs["findings"] and ours.findings):
        wrong.append(f"{name}: missed; {len(theirs['findings'])} findings of khoathi")
    for line in wrong:
        print(line)
    if wrong:
        told = [(f["step"], f.get("event"), f["code"]) for f in theirs["findings"]]
        print("   khoathi:", told[:6])
        print("   here:   ", [(f["step"], f["event"], f["message"]) for f in ours.findings][:6])
    return bool(wrong), bool(ours.findings)


def arguments():
    reader = argparse.ArgumentParser()
    reader.add_argument("bundle")
    for name in ("--vkey", "--policy", "--khoathi"):
        reader.add_argument(name, required=True)
    reader.add_argument("--log-key")
    reader.add_argument("--count", type=int, default=200)
    reader.add_argument("--seed", type=int, default=1)
    return reader.parse_args()


def signers(given, origin):
    """The thief of the log key, if there is one, and a stranger."""
    fresh = Signer(origin.head.origin, Ed25519PrivateKey.generate(), b"quorum none\n")
    if not given.log_key:
        return [fresh]
    key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(read(given.log_key)))
    return [Signer(origin.head.origin, key, origin.policy_bytes, origin.vkey), fresh]


def main():
    given = arguments()
    origin = Bundle(given.bundle, read(given.vkey).decode().strip(), read(given.policy))
    if not verify(origin) or origin.findings:
        raise SystemExit("the bundle itself is not verified")
    known = signers(given, origin)
    counts = Counter()
    for number in range(given.count):
        dice = random.Random(given.seed * 1_000_003 + number)
        signer, is_file = known[number // 3 % len(known)], number % 3 == 0
        with tempfile.TemporaryDirectory() as folder:
            files, trusted = dict(origin.files), (given.vkey, given.policy)
            if is_file:
                name = change_files(dice, files)
            else:
                name, files = change_events(dice, origin, signer)
                trusted = f"{folder}/vkey", f"{folder}/policy"
                keep({"vkey": signer.vkey.encode(), "policy": signer.policy}, folder)
            keep(files, f"{folder}/bundle")
            name = f"seed {given.seed} number {number}, {name}"
            if files != origin.files:
                differs, sees = compare(given.khoathi, name, f"{folder}/bundle", trusted, is_file)
                counts.update(changes=1, findings=sees, differences=differs)
    print(", ".join(f"{counts[name]} {name}" for name in ("changes", "findings", "differences")))
    return 1 if counts["differences"] or not counts["findings"] else 0


if __name__ == "__main__":
    sys.exit(main())
