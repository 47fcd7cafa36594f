"""V7-V9: what genesis fixed, the seed, the papers and seats."""
import hmac

from .events import anything, binary, flag, hexadecimal, many, one_of, record, string
from .log import leaf_hash, root_of
from .subset import (
    UNREADABLE,
    ascending,
    canonical,
    crockford,
    ids,
    read_canonical,
    read_lines,
    sha,
    unbase64,
)


def document(b, name):
    """A document that genesis fixed; nothing is read from another one."""
    data = b.files.get(f"{name}.json", b"")
    same = sha(data).hex() == b.genesis[f"{name}_sha"]
    return read_canonical(data) if b.expect(same, f"{name}.json is not that of genesis") else None


LEAF = {
    "c": many(string), "e": string, "f": flag, "g": string, "i": string, "k": binary(32),
    "l": one_of("recall", "understand", "apply", "apply_high"), "p": many(string),
    "q": binary(32), "r": hexadecimal, "t": string}
OPENED = {"item": anything, "key": anything, "ksalt": binary(32), "salt": binary(32)}


def read_leaf(b, line):
    try:
        leaf = read_canonical(line)
        if record(**LEAF)(leaf) or record(**LEAF, **OPENED)(leaf):
            return [leaf]
    except UNREADABLE:
        pass
    b.find("a line of bank.jsonl is no leaf")
    return []


def choice_names(item, texts):
    digests = [sha(f"thi-choice/v1\n{item}\n{text}".encode()) for text in texts]
    for length in (4, 5, 6):
        names = [crockford(digest, length) for digest in digests]
        if len(set(names)) == len(names):
            break
    return names


def open_item(b, line):
    item, data = line["item"], canonical(line["item"])
    name, choices = line["i"], ids(item["choices"])
    b.expect(sha(b"thi-item/v1\n" + unbase64(line["salt"]) + data) == unbase64(line["q"]),
             f"item {name} is not the committed one")
    same = (
        item["id"] == name and sha(data).hex() == line["r"] and sorted(choices) == line["c"]
        and item["fixed"] == line["f"] and item["pinned"] == line["p"]
        and item.get("passage", {}).get("id", "") == line["g"])
    b.expect(same, f"item {name} is not that of its leaf")
    named = choice_names(name, [choice["text"] for choice in item["choices"]])
    b.expect(named == choices, f"the choices of {name} have other names")
    b.items[name] = item


def v7(b):
    b.expect(not [e for e in b.of("genesis") if e.index], "genesis is repeated")
    if not b.expect(b.events and b.events[0].kind == "genesis", "no genesis at the beginning", 0):
        return "no genesis"
    b.genesis = genesis = b.events[0].body
    b.expect(genesis["origin"] == b.key.name and genesis["log"] == b.vkey, "another log", 0)
    b.expect(genesis["policy_sha"] == sha(b.policy_bytes).hex(), "another policy", 0)
    for member in ("name", "pk"):
        told = [official[member] for official in genesis["officials"]]
        b.expect(len(told) == len(set(told)), f"one {member} for two officials", 0)
    b.ceremony = read_ceremony(b)
    b.expect(genesis["prev"] == "" and genesis["forms_sha"] == "", "not checked: prev, forms", 0)
    b.blueprint, b.rule = document(b, "blueprint"), document(b, "rule")
    roster = document(b, "roster")
    b.roster = {line["cand"]: line for line in roster["candidates"]} if roster else None
    same = not b.blueprint or b.blueprint["minutes"] == genesis["times"]["minutes"]
    b.expect(same, "another working time", 0)
    b.bank = [leaf for line in read_lines(b.files["bank.jsonl"]) for leaf in read_leaf(b, line)]
    names = [line["i"] for line in b.bank]
    b.expect(ascending(names), "the bank is out of order")
    leaves = [leaf_hash(canonical({name: line[name] for name in LEAF})) for line in b.bank]
    b.expect(root_of(leaves) == unbase64(genesis["bank"]), "another bank")
    opened = [line for line in b.bank if "item" in line]
    for line in opened:
        open_item(b, line)
    return f"{len(b.bank)} items, {len(opened)} opened"


def read_ceremony(b):
    """Who opens the sealed files, when the document is the one that genesis fixed."""
    data = b.files.get("ceremony.json", b"")
    sealed = {line["name"]: line["sha"] for line in b.genesis["sealed"]}
    b.expect(sealed or not data, "a ceremony of nothing")
    return read_canonical(data) if sealed.get("ceremony.json") == sha(data).hex() else None


def v8(b):
    promised = {share["party"]: unbase64(share["c"]) for share in b.genesis["seed_commits"]}
    b.expect(len(promised) == len(b.genesis["seed_commits"]) > 0, "parties of the seed", 0)
    first, shares = min((e.index for e in b.of("paper")), default=len(b.entries)), {}
    for event in b.of("seed_reveal", "public_draw"):
        b.expect(event.index < first, "a share after the papers", event.index)
    for event in b.of("seed_reveal"):
        party, share = event.body["party"], unbase64(event.body["r"])
        told = sha(b"thi-seed-commit/v1\n" + party.encode() + b"\n" + share)
        b.expect(promised.get(party) == told, f"not the share {party} promised", event.index)
        b.expect(party not in shares, f"{party} shows a second share", event.index)
        shares[party] = share
    b.expect(shares.keys() == promised.keys(), "a party has not shown its share")
    value = check_draw(b)
    parts = b"".join(shares[party] for party in promised)
    b.seed = sha(b"thi-seed/v1\n" + leaf_hash(b.entries[0]) + parts + value.encode())
    return f"{len(shares)} shares"


def check_draw(b):
    """The public value, whose source the ceremony named before it existed."""
    draws, announced = b.of("public_draw"), (b.ceremony or {}).get("public_draw", "")
    for event in draws:
        sound = announced != "" and event.body["source"] == announced and event is draws[0]
        b.expect(sound, "a public value that nobody announced", event.index)
    b.expect(draws or not announced, "the announced public value is missing")
    return draws[-1].body["value"] if draws else ""


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
    """For each cell its id, its lone items with their enemy groups, and its whole passages."""
    for cell in b.blueprint["cells"]:
        lone = {x["i"]: x["e"] for x in b.bank if x["g"] == "" and eligible(cell, x)}
        groups = {x["g"]: [] for x in b.bank if x["g"]}
        for leaf in b.bank:
            if leaf["g"]:
                groups[leaf["g"]].append(leaf)
        whole = {
            name: [x["i"] for x in leaves] for name, leaves in groups.items()
            if len(leaves) == cell["passage_size"] and all(eligible(cell, x) for x in leaves)}
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
        known = candidate in b.roster and papers[candidate] is event
        if not b.expect(known, f"a paper too many for {candidate}", event.index):
            continue
        items = draw_items(b, cells, candidate)
        b.expect(all(i in b.items for i in body["items"]), "an item is not opened", event.index)
        choices = [draw_choices(b, leaves[item], candidate) for item in items]
        same = (body["form"], body["items"], body["opts"]) == ("", items, choices)
        b.expect(same, f"another paper for {candidate}", event.index)
    b.expect(papers.keys() >= b.roster.keys(), "a candidate has no paper")
    order = sort_by_ticket(b, "seat", "*", b.roster)
    width = max(2, len(str(len(order))))
    for event in b.of("seat", "login"):
        place = order.index(event.body["cand"]) + 1 if event.body["cand"] in order else 0
        b.expect(event.body["seat"] == f"{place:0{width}d}", "another seat", event.index)
    return f"{len(papers)} papers"
