#!/usr/bin/env python3
"""Changes a bundle at random and compares what both verifiers say, step by step.

    mutants.py BUNDLE --vkey FILE --policy FILE --khoathi PROGRAM --log-key FILE
               [--count N] [--seed N]

Odd changes touch bytes, lines and files: both must find them in the same of V1-V7, which bind every
file; what later steps make of a file known to be false is not compared. Even changes alter events
and sign the whole log again with the stolen log key: every step that both have done is compared.
Exit 1: a verdict differs.
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

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from independent.bundle import Bundle
from independent.log import leaf_hash, root_of, tiles_of
from independent.subset import canonical, sha
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


def signed(origin, key, entries):
    text = f"{origin}\n{len(entries)}\n".encode()
    text += base64.b64encode(root_of(map(leaf_hash, entries))) + b"\n"
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    label = sha(origin.encode() + b"\n\x01" + public)[:4]
    line = base64.b64encode(label + key.sign(text))
    return text + "\n\u2014 ".encode() + origin.encode() + b" " + line + b"\n"


def log_of(files, events, origin, key):
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
    sizes = {int(path[6:]) for path in files if path.startswith("heads/")}
    for size in {size for size in sizes if size < len(entries)} | {len(entries)}:
        kept[f"heads/{size}"] = signed(origin, key, entries[:size])
    kept["log/checkpoint"] = kept[f"heads/{len(entries)}"]
    return {**kept, "private.jsonl": b"".join(lines)}


def change_events(dice, files, bundle, key):
    events = [
        {
            "k": entry["k"], "t": entry["t"], "b": json.loads(body),
            "s": base64.b64encode(salt).decode()}
        for entry, (salt, body) in zip(bundle.headers, bundle.private)]
    change = dice.choice([edit] * 4 + [change_list, remove, repeat, move, retime, rename])
    name = change(dice, events)
    return name, log_of(files, events, bundle.head.origin, key)


def verdicts(given, folder):
    """The steps that each verifier has done, with its verdict."""
    command = [
        given.khoathi, "audit", "verify", folder, "--policy", given.policy, "--vkey", given.vkey,
        "--json"]
    theirs = json.loads(subprocess.run(command, check=False, capture_output=True).stdout)
    ours = Bundle(folder, read(given.vkey).decode().strip(), read(given.policy))
    verify(ours)
    swift, python = (
        {s["step"]: s["ok"] for s in told if s["done"]} for told in (theirs["steps"], ours.steps))
    return theirs["findings"], ours.findings, swift, python


def compare(given, name, folder, is_file, must_be_found):
    """What is wrong with the verdicts; a log signed again may be another lawful one."""
    theirs, ours, swift, python = verdicts(given, folder)
    wrong = [f"{name}: {step} {'holds' if python[step] else 'fails'} here only"
             for step in sorted(python.keys() & swift.keys())
             if python[step] != swift[step] and (int(step[1:]) <= 7 or not is_file)]
    if must_be_found and not (theirs and ours):
        wrong.append(f"{name}: {len(theirs)} findings of khoathi, {len(ours)} here")
    for line in wrong:
        print(line)
    if wrong:
        print("   khoathi:", [(f["step"], f.get("event"), f["code"]) for f in theirs][:6])
        print("   here:   ", [(f["step"], f["event"], f["message"]) for f in ours][:6])
    return bool(wrong), bool(ours)


def main():
    reader = argparse.ArgumentParser()
    reader.add_argument("bundle")
    for name in ("--vkey", "--policy", "--khoathi", "--log-key"):
        reader.add_argument(name, required=True)
    reader.add_argument("--count", type=int, default=200)
    reader.add_argument("--seed", type=int, default=1)
    given = reader.parse_args()
    origin = Bundle(given.bundle, read(given.vkey).decode().strip(), read(given.policy))
    verify(origin)
    key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(read(given.log_key)))
    wrong = found = 0
    for number in range(given.count):
        dice = random.Random(given.seed * 1_000_003 + number)
        files = dict(origin.files)
        if number % 2:
            name = change_files(dice, files)
        else:
            name, files = change_events(dice, files, origin, key)
        if files == origin.files:
            continue
        with tempfile.TemporaryDirectory() as folder:
            keep(files, folder)
            name = f"seed {given.seed} number {number}, {name}"
            # A head before the last may carry signature lines that nobody knows.
            is_file = number % 2 == 1
            differs, sees = compare(given, name, folder, is_file, is_file and " heads/" not in name)
        wrong, found = wrong + differs, found + sees
    print(f"{given.count} changes, {found} with findings, {wrong} with another verdict")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
