"""V10-V14: signatures, deadlines, sheets, sealed files and scores."""
import itertools
from fractions import Fraction

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .events import NEEDED, hexadecimal
from .log import verifies
from .paper_steps import eligible
from .responses import count_parts, is_taken, points
from .subset import canonical, sha, unbase64


def check_approvals(b, event, used):
    needed, roles = NEEDED[event.kind]
    body = {name: value for name, value in event.body.items() if name != "appr"}
    told = f"thi-approve/v1\n{b.genesis['origin']}\n{event.kind}\n".encode() + canonical(body)
    officials = {official["name"]: official for official in b.genesis["officials"]}
    names = [approval["by"] for approval in event.body["appr"]]
    b.expect(len(names) >= needed, "too few approvals", event.index)
    b.expect(len(set(names)) == len(names), "one person approves twice", event.index)
    for approval in event.body["appr"]:
        official = officials.get(approval["by"])
        sound = official and official["role"] in roles and verifies(
            Ed25519PublicKey.from_public_bytes(unbase64(official["pk"])),
            unbase64(approval["sig"]), told)
        b.expect(sound, f"the approval of {approval['by']} does not hold", event.index)
    if "aid" in body:
        b.expect(body["aid"] not in used, "an approval is used again", event.index)
        used.add(body["aid"])


def check_signature(b, event, seat):
    body = {name: value for name, value in event.body.items() if name != "sig"}
    told = f"thi-answer/v1\n{b.genesis['origin']}\n".encode() + canonical(body)
    key = Ed25519PublicKey.from_public_bytes(unbase64(seat.body["pk"]))
    b.expect(verifies(key, unbase64(event.body["sig"]), told), "a bad signature", event.index)


def v10(b):
    used, keys, seats, counts, done = set(), set(), {}, {}, set()
    for event in b.events:
        candidate = event.body.get("cand")
        if event.kind in NEEDED:
            check_approvals(b, event, used)
        if event.kind == "seat":
            b.expect(event.body["pk"] not in keys, "a terminal key serves twice", event.index)
            b.expect(candidate in b.roster, f"{candidate} is not on the roster", event.index)
            keys.add(event.body["pk"])
            seats[candidate], counts[candidate] = event, 0
        if event.kind == "login":
            b.expect(candidate in seats, f"{candidate} has no seat", event.index)
        if event.kind in ("answer", "submit"):
            if b.expect(candidate in seats, f"{candidate} has no seat", event.index):
                check_signature(b, event, seats[candidate])
                counts[candidate] += 1
                b.expect(event.body["cs"] == counts[candidate], "another number", event.index)
            b.expect(candidate not in done, "after the hand-in", event.index)
        if event.kind in ("submit", "close"):
            done.add(candidate)
    check_arrivals(b)
    return f"{len(b.of('answer', 'submit'))} signatures of terminals"


def late_limit(b, otherwise):
    """How many minutes late one may come without the chair's decision."""
    minutes = b.genesis["times"]["minutes"]
    for rule in b.rule["late"]:
        if rule["from_minutes"] <= minutes <= rule.get("to_minutes", minutes):
            return rule["limit"]
    return otherwise


def check_arrivals(b):
    """Whoever first takes a seat past the limit was admitted by the chair, and in time to sit."""
    arrived = set()
    for event in b.of("late_admit", "seat"):
        candidate = event.body["cand"]
        if event.kind == "seat" and candidate not in arrived:
            late = event.time - b.start(event.index)
            b.expect(late <= max(0, late_limit(b, 0) * 60_000), "came too late", event.index)
            in_time = candidate not in b.roster or event.time < b.deadline(candidate, event.index)
            b.expect(in_time, "came when the time was over", event.index)
        arrived.add(candidate)


def v11(b):
    admitted = {event.body["n"] for event in b.of("late_answer")}
    for event in b.events:
        early = event.time < b.start(event.index) and event.kind in (
            "start", "code_open", "paper_open", "answer", "submit")
        b.expect(not early, "before the start", event.index)
        if event.kind == "reschedule":
            sound = event.time < min(b.start(event.index), event.body["start"])
            b.expect(sound, "moved when the start was reached", event.index)
        if event.kind == "extend":
            sound = event.body["cand"] in {*b.roster, "*"} and 1 <= event.body["minutes"] <= 600
            b.expect(sound, "an extension for nobody, or of no use", event.index)
        if event.kind in ("answer", "submit") and event.index not in admitted:
            known = event.body["cand"] in b.roster
            sound = known and event.time < b.deadline(event.body["cand"], event.index)
            b.expect(sound, "past the deadline", event.index)
        if event.kind == "close":
            check_close(b, event)
    return f"{len(b.roster)} candidates"


def check_close(b, event):
    candidate, why = event.body["cand"], event.body["why"]
    if not b.expect(candidate in b.roster and why in ("time", "absent"), "who or why", event.index):
        return
    seated = bool(b.seats_before(candidate, event.index))
    b.expect(seated == (why == "time"), "closed for another reason", event.index)
    if event.time < b.deadline(candidate, event.index):
        later = [e.kind for e in b.events if e.index > event.index and e.kind != "close"]
        limit = late_limit(b, b.genesis["times"]["minutes"]) * 60_000
        arrivals_over = event.time > b.start(event.index) + limit
        over = why == "absent" and later[:1] == ["end"] and arrivals_over
        b.expect(over, "closed before the deadline", event.index)


def last_responses(b, candidate, answers, admitted, before):
    """For each item the counted response with the greatest (seat event, cs)."""
    best = {}
    for event in answers:
        seats = b.seats_before(candidate, event.index)
        in_time = event.time < b.deadline(candidate, event.index) or event.index in admitted
        if event.index < before and seats and in_time:
            rank = (seats[-1].index, event.body["cs"])
            known = best.get(event.body["i"], ((-1, -1), ""))
            best[event.body["i"]] = max(known, (rank, event.body["a"]), key=lambda pair: pair[0])
    return {item: response for item, (_, response) in best.items()}


def sheet_of(b, paper, responses):
    sheet = []
    for item in paper["items"]:
        response = responses.get(item, "")
        if response and item in b.items and b.items[item]["type"] == "extended_text":
            response = "sha256:" + sha(response.encode()).hex()
        sheet.append([item, response])
    return sheet


def check_answer(b, event, paper, opened):
    is_open = opened.get(event.body["cand"], event.index) < event.index
    b.expect(is_open, "the paper was not open", event.index)
    response, item = event.body["a"], event.body["i"]
    if b.expect(item in paper["items"], f"{item} is not in the paper", event.index):
        taken = item not in b.items or is_taken(response, b.items[item])
        b.expect(taken, f"{item} takes no such response", event.index)


def v12(b):
    opened = {candidate: event.index for candidate, event in b.first("paper_open").items()}
    end = min((event.index for event in b.of("end")), default=None)
    admitted = {event.body["n"] for event in b.of("late_answer")}
    papers, sheets = b.first("paper"), b.first("submit", "close")
    for event in b.of("submit", "close"):
        candidate = event.body["cand"]
        known = candidate in b.roster and sheets[candidate] is event
        b.expect(known, f"a sheet too many for {candidate}", event.index)
        b.expect(end is None or event.index < end, "a sheet after the end", event.index)
    for candidate in b.roster:
        paper = papers[candidate].body if candidate in papers else {"items": []}
        answers = [event for event in b.of("answer") if event.body["cand"] == candidate]
        for event in answers:
            check_answer(b, event, paper, opened)
        event = sheets.get(candidate)
        if not b.expect(event, f"{candidate} has no sheet") or candidate not in papers:
            continue
        told = last_responses(b, candidate, answers, admitted, event.index)
        last = sheet_of(b, paper, told)
        b.expect(event.body["sheet"] == last, "not the last responses", event.index)
        if event.kind == "submit":
            is_open = opened.get(candidate, event.index) < event.index
            b.expect(is_open, "handed in an unopened paper", event.index)
            seen = [line[0] for line in event.body["view"]]
            b.expect(seen == paper["items"], "views of other items", event.index)
    for event in b.of("answer", "paper_open", "late_admit", "score", "decision", "signature"):
        b.expect(event.body["cand"] in b.roster, "somebody not on the roster", event.index)
    check_counts(b, sheets.values())
    return f"{len(sheets)} sheets"


def check_counts(b, sheets):
    closed = [event.body["why"] for event in sheets if event.kind == "close"]
    counts = {
        "absent": closed.count("absent"), "answers": len(b.of("answer")), "closed": len(closed),
        "submitted": len(sheets) - len(closed)}
    if b.expect(b.of("end"), "no end"):
        end = b.of("end")[0]
        b.expect(end.body["counts"] == counts, "the end counts otherwise", end.index)


def worth(b, leaf):
    """What an item counts, in hundredths."""
    cell = next(cell for cell in b.blueprint["cells"] if eligible(cell, leaf))
    if cell["topic"].startswith("pretest/"):
        return 0
    return cell.get("points", b.blueprint.get("points_per_item", leaf["item"]["points"]))


def deduction(b, candidate, index):
    parts = Fraction(0)
    for event in b.of("decision"):
        if event.body["cand"] == candidate and event.index < index:
            named = event.body["kind"].removeprefix("exam_")
            whole = named in ("suspension", "annulment")
            parts += 1 if whole else Fraction(b.rule["penalties"][named])
    return min(parts, Fraction(1))


def score(b, candidate, paper, sheet, index):
    """The score event that a sheet should have, given the decisions before an index."""
    opened = {line["i"]: line for line in b.bank}
    won, most, right, unmarked = [], [], 0, False
    for item, response in sheet:
        document, key = opened[item]["item"], opened[item]["key"]
        parts = count_parts(response, document, key)
        most.append(worth(b, opened[item]))
        won.append(points(parts, document.get("scoring", "all_or_nothing"), most[-1]))
        right += most[-1] > 0 and parts[0] == parts[2] and parts[1] == 0
        unmarked |= most[-1] > 0 and document["type"] == "extended_text" and response != ""
    kept, rule = 1 - deduction(b, candidate, index), b.rule["pass"]
    reached, full = (right, sum(worth > 0 for worth in most))
    if rule["kind"] == "fraction_of_points":
        reached, full = sum(won), sum(most)
    passed = full > 0 and reached * kept >= full * Fraction(rule["least"])
    result = "unmarked" if unmarked and kept > 0 else "pass" if passed else "fail"
    return {
        "cand": candidate, "form": paper["form"], "items": won, "max": sum(most),
        "raw": sum(won), "result": result, "rule_sha": b.genesis["rule_sha"],
        "sheet_sha": sha(canonical(sheet)).hex()}


PARTS = {  # the sealed files, and what needs them open
    "bank.age": ("paper", "paper_open", "answer", "submit", "close", "end"), "key.age": ("score",)}


def sealed_names(ceremony):
    """Every file that a ceremony seals: this document, two files, their wraps for each set."""
    places = range(1, len(ceremony["trustees"]) + 1)
    sets = itertools.combinations(places, ceremony["needed"])
    endings = ["age"] + ["-".join(map(str, chosen)) + ".age" for chosen in sets]
    return sorted(["ceremony.json"] + [f"{p}.{end}" for p in ("bank", "key") for end in endings])


def v13(b):
    names = {line["sha"]: line["name"] for line in b.genesis["sealed"] if line["name"] in PARTS}
    for event in b.of("key_open"):
        b.expect(event.body["file_sha"] in names, "an unknown file was opened", event.index)
    if not b.genesis["sealed"]:
        return b.leave("nothing was sealed")
    if b.expect(b.ceremony, "ceremony.json is missing, or not that of genesis", 0):
        told = [line["name"] for line in b.genesis["sealed"]]
        hashed = all(hexadecimal(line["sha"]) for line in b.genesis["sealed"])
        b.expect(told == sealed_names(b.ceremony) and hashed, "other files were sealed", 0)
        check_trustees(b)
    check_openings(b, names)
    return f"{len(b.of('key_open'))} openings"


def check_trustees(b):
    trustees = {trustee["name"] for trustee in b.ceremony["trustees"]}
    for event in b.of("key_open"):
        people = set(event.body["by"])
        b.expect(people <= trustees, "opened by a stranger", event.index)
        enough = len(people & trustees) >= b.ceremony["needed"]
        b.expect(enough, "too few trustees", event.index)


def check_openings(b, names):
    """Each process opens a file before what needs it; keys only after a witnessed closing head."""
    opened, end = set(), min((event.index for event in b.of("end")), default=len(b.entries))
    closed = [size for size, note in b.heads.items() if size > end and b.policy.holds(note)]
    for event in b.events:
        if event.kind == "boot":
            opened = set()
        if event.kind == "key_open":
            name = names.get(event.body["file_sha"])
            opened.add(name)
            early = name == "key.age" and event.index < min(closed, default=len(b.entries))
            b.expect(not early, "keys opened before the room was closed", event.index)
        needed = [name for name, kinds in PARTS.items() if event.kind in kinds]
        b.expect(opened.issuperset(needed), f"{event.kind} with a sealed file closed", event.index)


def v14(b):
    for line in b.bank:
        if "key" in line:
            told = sha(b"thi-key/v1\n" + unbase64(line["ksalt"]) + canonical(line["key"]))
            same = (line["key"]["id"], line["key"]["type"]) == (line["i"], line["item"]["type"])
            b.expect(told == unbase64(line["k"]) and same, f"not the committed key of {line['i']}")
    papers, sheets = b.first("paper"), b.first("submit", "close")
    for candidate in b.roster:
        scores = [event for event in b.of("score") if event.body["cand"] == candidate]
        if candidate not in sheets or candidate not in papers:
            b.expect(not scores, f"a score of {candidate} without a sheet")
            continue
        given = candidate, papers[candidate].body, sheets[candidate].body["sheet"]
        for event in scores:
            same = event.body == score(b, *given, event.index)
            b.expect(same, f"another score for {candidate}", event.index)
        final = score(b, *given, len(b.entries))
        b.points[candidate] = (final["raw"], final["result"])
        told = scores and scores[-1].body["result"] == final["result"]
        b.expect(told, f"{candidate} was not scored, or not again after a decision")
    return f"{len(b.of('score'))} scores"
