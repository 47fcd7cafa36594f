"""Recomputes a bundle without a line of our Swift: the reference code of appendix B does the work.

    recompute.py SPEC BUNDLE                         recompute everything, exit 1 on any difference
    recompute.py SPEC BUNDLE --seed                  print the seed of the exam in hexadecimal
    recompute.py SPEC BUNDLE --ticket ITEM HEX       compare one ticket of the order of paper 0001
    recompute.py SPEC BUNDLE --mutate KHOATHI POLICY VKEY   every changed file must be found
"""
import base64
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

import score


def reference(spec):
    """The Python of appendix B, as it stands in the specification."""
    text = open(spec, encoding="utf-8").read()
    code = re.search(r"## Appendix B.*?```python\n(.*?)```", text, re.S).group(1)
    names = {}
    exec(code, names)
    return names


class Bundle:
    def __init__(self, folder, ref):
        self.folder, self.ref = folder, ref
        lines = self.read("log/checkpoint").decode().split("\n")
        self.origin, self.size, self.root = lines[0], int(lines[1]), base64.b64decode(lines[2])
        self.entries = self.read_entries()
        self.private = [json.loads(line) for line in self.read("private.jsonl").splitlines()]
        self.events = [
            (json.loads(entry), line["b"]) for entry, line in zip(self.entries, self.private)
        ]
        self.bank = [json.loads(line) for line in self.read("bank.jsonl").splitlines()]
        self.leaf = {line["i"]: line for line in self.bank}
        self.blueprint = json.loads(self.read("blueprint.json"))

    def read(self, name):
        with open(os.path.join(self.folder, name), "rb") as file:
            return file.read()

    def read_entries(self):
        entries, tile = [], 0
        while len(entries) < self.size:
            rest = min(256, self.size - len(entries))
            assert tile < 1000
            name = f"log/tile/entries/{tile:03d}" + (f".p/{rest}" if rest < 256 else "")
            data, at = self.read(name), 0
            while at < len(data):
                length = int.from_bytes(data[at : at + 2], "big")
                entries.append(data[at + 2 : at + 2 + length])
                at += 2 + length
            tile += 1
        return entries

    def of(self, kind):
        return [body for entry, body in self.events if entry["k"] == kind]

    def seed(self):
        shares = {body["party"]: base64.b64decode(body["r"]) for body in self.of("seed_reveal")}
        order = [share["party"] for share in self.of("genesis")[0]["seed_commits"]]
        draws = "".join(body["value"] for body in self.of("public_draw"))
        root = self.ref["leaf"](self.entries[0])
        parts = b"".join(shares[party] for party in order)
        return self.ref["H"](b"thi-seed/v1\n" + root + parts + draws.encode())


def check_log(bundle):
    ref = bundle.ref
    leaves = [ref["leaf"](entry) for entry in bundle.entries]
    assert len(leaves) == bundle.size and ref["mth"](leaves) == bundle.root, "root"
    for index, (entry, line) in enumerate(zip(bundle.entries, bundle.private)):
        header = json.loads(entry)
        assert ref["canon"](header) == entry and header["n"] == index, f"entry {index}"
        body, salt = ref["canon"](line["b"]), base64.b64decode(line["s"])
        assert ref["b64"](ref["commit"](salt, body)) == header["c"], f"commitment {index}"
    for name in os.listdir(os.path.join(bundle.folder, "heads")):
        head = bundle.read(f"heads/{name}").decode().split("\n")
        assert ref["mth"](leaves[: int(name)]) == base64.b64decode(head[2]), f"head {name}"
    return f"{bundle.size} events"


def check_documents(bundle):
    genesis, ref = bundle.of("genesis")[0], bundle.ref
    for name in ("blueprint", "roster", "rule"):
        sha = hashlib.sha256(bundle.read(f"{name}.json")).hexdigest()
        assert sha == genesis[f"{name}_sha"], name
    members = ("c", "e", "f", "g", "i", "k", "l", "p", "q", "r", "t")
    leaves = [ref["leaf"](ref["canon"]({m: line[m] for m in members})) for line in bundle.bank]
    assert ref["b64"](ref["mth"](leaves)) == genesis["bank"], "bank root"
    opened = [line for line in bundle.bank if "item" in line]
    for line in opened:
        item, key = ref["canon"](line["item"]), ref["canon"](line["key"])
        salts = base64.b64decode(line["salt"]), base64.b64decode(line["ksalt"])
        assert ref["b64"](ref["H"](b"thi-item/v1\n" + salts[0] + item)) == line["q"], line["i"]
        assert ref["b64"](ref["H"](b"thi-key/v1\n" + salts[1] + key)) == line["k"], line["i"]
        assert hashlib.sha256(item).hexdigest() == line["r"], line["i"]
    return f"{len(opened)} of {len(bundle.bank)} items opened"


def in_cell(cell, leaf):
    topic, want = leaf["t"], cell["topic"]
    fits = topic == want or (want.endswith("/") and (topic + "/").startswith(want))
    return fits and cell.get("level", "") in ("", leaf["l"])


def paper(bundle, seed, candidate):
    """Item ids of one paper in order, by sorting tickets only."""
    ref, enemies, units = bundle.ref, set(), []
    for cell in bundle.blueprint["cells"]:
        fits = [leaf for leaf in bundle.bank if in_cell(cell, leaf)]
        lone = {leaf["i"]: leaf for leaf in fits if not leaf["g"]}
        groups = {}
        for leaf in fits:
            if leaf["g"]:
                groups.setdefault(leaf["g"], []).append(leaf["i"])
        whole = {g: sorted(i) for g, i in groups.items() if len(i) == cell.get("passage_size", 0)}
        purpose = f"items/{cell['id']}"
        taken = ref["order"](seed, purpose, candidate, list(whole))[: cell.get("passages", 0)]
        units += [(group, whole[group]) for group in taken]
        count = 0
        for item in ref["order"](seed, purpose, candidate, list(lone)):
            if count == cell.get("count", 0):
                break
            enemy = lone[item]["e"]
            if enemy and enemy in enemies:
                continue
            enemies.add(enemy)
            units.append((item, [item]))
            count += 1
    inside = dict(units)
    return [i for unit in ref["order"](seed, "order", candidate, list(inside)) for i in inside[unit]]


def check_papers(bundle):
    seed, ref = bundle.seed(), bundle.ref
    for body in bundle.of("paper"):
        candidate = body["cand"]
        assert paper(bundle, seed, candidate) == body["items"], f"paper {candidate}"
        for item, shown in zip(body["items"], body["opts"]):
            leaf = bundle.leaf[item]
            if leaf["f"]:
                assert shown == [choice["id"] for choice in leaf["item"]["choices"]], item
                continue
            loose = [choice for choice in leaf["c"] if choice not in leaf["p"]]
            want = ref["order"](seed, f"opts/{item}", candidate, loose) + leaf["p"]
            assert shown == want, f"choices {candidate} {item}"
    return f"{len(bundle.of('paper'))} papers"


def check_scores(bundle):
    points = bundle.blueprint.get("points_per_item")
    of_item = {}
    for cell in bundle.blueprint["cells"]:
        for leaf in bundle.bank:
            if in_cell(cell, leaf):
                own = leaf.get("item", {}).get("points")
                of_item[leaf["i"]] = cell.get("points", points if points is not None else own)
                if cell["topic"].startswith("pretest/"):
                    of_item[leaf["i"]] = 0
    sheets = {b["cand"]: b["sheet"] for kind in ("submit", "close") for b in bundle.of(kind)}
    scores = {body["cand"]: body for body in bundle.of("score")}
    again = {body["cand"] for body in bundle.of("redo") if body["mode"] == "again"}
    assert sheets.keys() - again == scores.keys(), "sheets and scores"
    for candidate, sheet in sheets.items():
        if candidate in again:
            continue
        opened = [(bundle.leaf[i]["item"], bundle.leaf[i]["key"], a, of_item[i]) for i, a in sheet]
        won = [score.points(a, item, key, worth) for item, key, a, worth in opened]
        told = scores[candidate]
        assert won == told["items"] and sum(won) == told["raw"], f"score {candidate}"
        assert sum(worth for _, _, _, worth in opened) == told["max"], f"max {candidate}"
    sha = hashlib.sha256(bundle.read("results.csv")).hexdigest()
    assert sha == bundle.of("export")[-1]["sha"], "results.csv"
    return f"{len(scores)} scores"


def signed_end(note):
    """The length of a note up to the end of the log's own line, its first one."""
    return note.index(b"\n", note.index(b"\n\n") + 2) + 1


def mutate(bundle, khoathi, policy, vkey):
    """Changes one byte of each file, alone, and asks the verifier."""
    dice, missed, tried = random.Random(20260101), [], 0
    # Lines of keys that nobody asked for are no part of what an earlier head says.
    heads = sorted(os.listdir(os.path.join(bundle.folder, "heads")), key=int)
    earlier = {f"heads/{size}" for size in heads[:-1]}
    with tempfile.TemporaryDirectory() as work:
        for folder, _, names in os.walk(bundle.folder):
            for name in sorted(names):
                path = os.path.join(folder, name)
                relative = os.path.relpath(path, bundle.folder)
                if relative == "README.txt":
                    continue
                copy = os.path.join(work, "bundle")
                shutil.rmtree(copy, ignore_errors=True)
                shutil.copytree(bundle.folder, copy)
                target = os.path.join(copy, relative)
                data = bytearray(open(target, "rb").read())
                at = dice.randrange(signed_end(data) if relative in earlier else len(data))
                data[at] ^= 1 << dice.randrange(8)
                open(target, "wb").write(data)
                command = [khoathi, "audit", "verify", copy, "--policy", policy, "--vkey", vkey, "--json"]
                done = subprocess.run(command, capture_output=True)
                report = json.loads(done.stdout or b"{}")
                tried += 1
                if done.returncode != 1 or report.get("ok") is not False or not report.get("findings"):
                    missed.append(f"{relative} byte {at}: exit {done.returncode}")
    assert not missed, missed
    return f"{tried} files"


def main():
    spec, folder, *rest = sys.argv[1:]
    bundle = Bundle(folder, reference(spec))
    if rest[:1] == ["--seed"]:
        print(bundle.seed().hex())
    elif rest[:1] == ["--ticket"]:
        ticket = bundle.ref["ticket"](bundle.seed(), "order", "0001", rest[1])
        assert ticket.hex() == rest[2], "ticket"
    elif rest[:1] == ["--mutate"]:
        print(mutate(bundle, *rest[1:]))
    else:
        for check in (check_log, check_documents, check_papers, check_scores):
            print(check.__name__, check(bundle))


if __name__ == "__main__":
    main()
