"""V7-V9: what genesis fixed, the seed, the papers and seats."""
import hmac
import re

from .formats import (
    HEX, UNREADABLE, ascending, canonical, fits, ids, leaf_hash, read_canonical, root_of, sha,
    unbase64)
from .redo import person, sitters, subjects

LEAF = {
    "c": [str], "e": str, "f": bool, "g": str, "i": str, "k": 32,
    "l": {"recall", "understand", "apply", "apply_high"}, "p": [str], "q": 32, "r": HEX, "t": str}
OPENED = {"item": object, "key": object, "ksalt": 32, "salt": 32}
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def document(b, name):
    """A document that genesis fixed; nothing is read from another one."""
    data = b.files.get(f"{name}.json", b"")
    same = sha(data).hex() == b.genesis[f"{name}_sha"]
    return read_canonical(data) if b.expect(same, f"{name}.json is not that of genesis") else None


def v7(b):
    b.expect(not [e for e in b.of("genesis") if e.index], "genesis is repeated")
    first = b.events and b.events[0]
    if not b.expect(first and (first.index, first.kind) == (0, "genesis"), "no genesis", 0):
        return
    b.genesis = genesis = first.body
    b.expect(genesis["origin"] == b.key.name and genesis["log"] == b.vkey, "another log", 0)
    b.expect(genesis["policy_sha"] == sha(b.policy_bytes).hex(), "another policy", 0)
    for member in ("name", "pk"):
        told = [official[member] for official in genesis["officials"]]
        b.expect(len(told) == len(set(told)), f"one {member} for two officials", 0)
    parties = {share["party"] for share in genesis["seed_commits"]}
    b.expect(len(parties) == len(genesis["seed_commits"]) > 0, "parties of the seed", 0)
    b.expect(genesis["prev"] == "" and genesis["forms_sha"] == "", "not checked: prev, forms", 0)
    sealed = {line["name"]: line["sha"] for line in genesis["sealed"]}
    data = b.files.get("ceremony.json", b"")
    b.expect(sealed or not data, "a ceremony of nothing")
    if sealed.get("ceremony.json") == sha(data).hex():
        b.ceremony = read_canonical(data)
    b.blueprint, b.rule, roster = (document(b, name) for name in ("blueprint", "rule", "roster"))
    b.roster = {line["cand"]: line for line in roster["candidates"]} if roster else None
    if b.roster:
        for line in b.roster.values():
            sound = (
                line["extra_minutes"] == 0 or line["extra_reason"].strip() or not line["name"])
            b.expect(sound, f"{line['cand']}: minutes without a reason", 0)
        b.subjects, b.sitters = subjects(b), sitters(b)
    same = not b.blueprint or b.blueprint["minutes"] == genesis["times"]["minutes"]
    b.expect(same, "another working time", 0)
    read_bank(b)
    opened = [line for line in b.bank if "item" in line]
    for line in opened:
        open_item(b, line)
    return f"{len(b.bank)} items, {len(opened)} opened"


def read_bank(b):
    lines, b.bank = b.files["bank.jsonl"].split(b"\n"), []
    b.expect(lines.pop() == b"", "bank.jsonl is not closed")
    for number, line in enumerate(lines, 1):
        try:
            leaf = read_canonical(line)
            sound = fits(leaf, LEAF) or fits(leaf, LEAF | OPENED)
        except UNREADABLE:
            sound = False
        if b.expect(sound, f"line {number} of bank.jsonl is no leaf"):
            b.bank.append(leaf)
    b.expect(ascending([leaf["i"] for leaf in b.bank]), "the bank is out of order")
    leaves = [leaf_hash(canonical({name: line[name] for name in LEAF})) for line in b.bank]
    b.expect(root_of(leaves) == unbase64(b.genesis["bank"]), "another bank")


def choice_names(item, texts):
    digests = [sha(f"thi-choice/v1\n{item}\n{text}".encode()) for text in texts]
    for length in (4, 5, 6):
        bits = [int.from_bytes(digest[:4], "big") >> 2 for digest in digests]
        names = ["".join(CROCKFORD[n >> 25 - 5 * i & 31] for i in range(length)) for n in bits]
        if len(set(names)) == len(names):
            break
    return names


def open_item(b, line):
    item, data = line["item"], canonical(line["item"])
    name, choices = line["i"], ids(item["choices"])
    told = sha(b"thi-item/v1\n" + unbase64(line["salt"]) + data)
    b.expect(told == unbase64(line["q"]), f"item {name} is not the committed one")
    same = (
        item["id"] == name and sha(data).hex() == line["r"] and sorted(choices) == line["c"]
        and item["fixed"] == line["f"] and item["pinned"] == line["p"]
        and item.get("passage", {}).get("id", "") == line["g"])
    b.expect(same, f"item {name} is not that of its leaf")
    named = choice_names(name, [choice["text"] for choice in item["choices"]])
    b.expect(named == choices, f"the choices of {name} have other names")
    b.items[name] = item


def v8(b):
    promised = {share["party"]: unbase64(share["c"]) for share in b.genesis["seed_commits"]}
    first, shares, value = min((e.index for e in b.of("paper")), default=len(b.entries)), {}, ""
    for event in b.of("seed_reveal", "public_draw"):
        b.expect(event.index < first, "a share after the papers", event.index)
    for event in b.of("seed_reveal"):
        party, share = event.body["party"], unbase64(event.body["r"])
        told = sha(b"thi-seed-commit/v1\n" + party.encode() + b"\n" + share)
        b.expect(promised.get(party) == told, f"not the share {party} promised", event.index)
        b.expect(party not in shares, f"{party} shows a second share", event.index)
        shares[party] = share
    draws, announced = b.of("public_draw"), (b.ceremony or {}).get("public_draw", "")
    for event in draws:
        value = event.body["value"]
        named = announced and event.body["source"] == announced and event is draws[0]
        sound = named and re.fullmatch("[!-~]{1,200}", value)
        b.expect(sound, "a public value that nobody announced", event.index)
    b.expect(draws or not announced, "the announced public value is missing")
    if b.expect(shares.keys() >= promised.keys(), "a party has not shown its share"):
        parts = b"".join(shares[party] for party in promised)
        b.seed = sha(b"thi-seed/v1\n" + leaf_hash(b.entries[0]) + parts + value.encode())
    return f"{len(shares)} shares"


def sort_by_ticket(b, purpose, subject, names):
    def ticket(name):
        text = f"thi-draw/v1\n{purpose}\n{subject}\n{name}\n"
        return hmac.digest(b.seed, text.encode(), "sha256"), name.encode()
    return sorted(names, key=ticket)


def eligible(cell, leaf):
    topic = cell["topic"]
    below = topic.endswith("/") and (leaf["t"] + "/").startswith(topic)
    return cell["level"] in ("", leaf["l"]) and (below or leaf["t"] == topic)


def cells_of(b):
    """For each cell its lone items with their enemy groups, and its whole passages."""
    groups = {}
    for leaf in b.bank:
        groups.setdefault(leaf["g"], []).append(leaf)
    for cell in b.blueprint["cells"]:
        lone = {leaf["i"]: leaf["e"] for leaf in groups.get("", ()) if eligible(cell, leaf)}
        whole = {
            name: [leaf["i"] for leaf in leaves] for name, leaves in groups.items()
            if name and len(leaves) == cell["passage_size"]
            and all(eligible(cell, leaf) for leaf in leaves)}
        yield cell, lone, whole


def draw_items(b, cells, candidate):
    units, enemies = {}, set()
    for cell, lone, passages in cells:
        purpose, count = f"items/{cell['id']}", 0
        for name in sort_by_ticket(b, purpose, candidate, passages)[:cell["passages"]]:
            units[name] = passages[name]
        for name in sort_by_ticket(b, purpose, candidate, lone):
            if count < cell["count"] and lone[name] not in enemies:
                enemies |= {lone[name]} - {""}
                units[name], count = [name], count + 1
    return [item for unit in sort_by_ticket(b, "order", candidate, units) for item in units[unit]]


def draw_choices(b, leaf, candidate):
    if leaf["f"]:
        return ids(b.items[leaf["i"]]["choices"])
    free = [choice for choice in leaf["c"] if choice not in leaf["p"]]
    return sort_by_ticket(b, f"opts/{leaf['i']}", candidate, free) + leaf["p"]


def v9(b):
    cells, leaves = list(cells_of(b)), {leaf["i"]: leaf for leaf in b.bank}
    papers = b.first("paper")
    for event in b.of("paper"):
        candidate, body = event.body["cand"], event.body
        known = candidate in b.subjects and papers[candidate] is event
        if b.expect(known, f"a paper too many for {candidate}", event.index):
            items = draw_items(b, cells, candidate)
            opened = b.items.keys() >= set(body["items"])
            b.expect(opened, "an item is not opened", event.index)
            choices = [draw_choices(b, leaves[item], candidate) for item in items]
            same = (body["form"], body["items"], body["opts"]) == ("", items, choices)
            b.expect(same, f"another paper for {candidate}", event.index)
    b.expect(papers.keys() >= b.subjects.keys(), "a candidate has no paper")
    order = sort_by_ticket(b, "seat", "*", b.roster)
    width = max(2, len(str(len(order))))
    seats = {candidate: f"{n:0{width}d}" for n, candidate in enumerate(order, 1)}
    for event in b.of("seat", "login"):
        told = event.body["seat"] == seats.get(person(event.body["cand"]))
        b.expect(told, "another seat", event.index)
    return f"{len(papers)} papers"
