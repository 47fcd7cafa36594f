"""V10-V14: signatures, deadlines, sheets, sealed files and scores."""
import itertools
from collections import Counter, defaultdict
from fractions import Fraction

from .collection import Book, check_event, late_limit
from .events import NEEDED
from .formats import HEX, canonical, fits, sha, unbase64, verifies
from .paper_steps import eligible
from .redo import check_acts, person
from .responses import is_taken, is_whole, worth_of


class Room:
    """What the log says of time and seats before an event."""

    def __init__(self, b):
        self.b, self.start = b, b.genesis["times"]["start"]
        self.extra, self.seats, self.begun = Counter(), {}, {}
        self.terminals, self.bound, self.released, self.latest = {}, {}, set(), {}

    def deadline(self, candidate):
        minutes = self.b.genesis["times"]["minutes"] + self.b.subjects[candidate]["extra_minutes"]
        begun, before = self.begun.get(candidate, (self.start, 0))
        return begun + (minutes + self.granted(candidate) - before) * 60_000

    def granted(self, subject):
        """The minutes granted by name, by number or to all, whatever they were for."""
        return sum(self.extra[name] for name in {subject, person(subject), "*"})

    def take(self, event):
        if event.kind == "reschedule":
            self.start = event.body["start"]
        if event.kind == "extend":
            self.extra[event.body["cand"]] += event.body["minutes"]
        if event.kind == "redo" and event.body["mode"] == "again":
            subject = event.body["as"]
            self.begun[subject] = event.time, self.granted(subject)
            self.latest[person(subject)] = subject
        if event.kind == "seat":
            self.seats[event.body["cand"]] = event
        self.take_terminal(event, event.body.get("cand"))

    def take_terminal(self, event, candidate):
        """`bound` has the certificate that a new seat must have, until its first use shows it."""
        if event.kind == "release":
            self.released.add(self.latest.get(person(candidate), candidate))
        if event.kind == "redo" and event.body["mode"] == "resume":
            self.released.add(event.body["as"])
        if event.kind in ("terminal", "answer", "submit"):
            self.bound.pop(candidate, None)
        if event.kind == "terminal":
            self.terminals[candidate] = event.body["cert"]
        if event.kind == "seat":
            before = self.terminals.pop(candidate, self.bound.pop(candidate, None))
            if before and candidate not in self.released:
                self.bound[candidate] = before
            self.released.discard(candidate)


def walk(b):
    """Each event with its candidate, and the room as it was before."""
    room = Room(b)
    for event in b.events:
        yield event, event.body.get("cand"), room
        room.take(event)


def signed_part(b, event, name, head):
    """What stands under a signature: the body without this member."""
    body = {key: value for key, value in event.body.items() if key != name}
    return f"{head}{b.genesis['origin']}\n".encode(), canonical(body)


def check_approvals(b, event, used):
    needed, roles = NEEDED[event.kind]
    head, body = signed_part(b, event, "appr", "thi-approve/v1\n")
    officials = {official["name"]: official for official in b.genesis["officials"]}
    names = [approval["by"] for approval in event.body["appr"]]
    b.expect(len(names) >= needed, "too few approvals", event.index)
    b.expect(len(set(names)) == len(names), "one person approves twice", event.index)
    for approval in event.body["appr"]:
        official = officials.get(approval["by"])
        sound = official and official["role"] in roles and verifies(
            unbase64(official["pk"]), unbase64(approval["sig"]),
            head + event.kind.encode() + b"\n" + body)
        b.expect(sound, f"the approval of {approval['by']} does not hold", event.index)
    if "aid" in event.body:
        b.expect(event.body["aid"] not in used, "an approval is used again", event.index)
        used.add(event.body["aid"])


def v10(b):
    used, keys, counts, done, arrived = set(), set(), Counter(), set(), set()
    book = Book(b.genesis["sealed"])
    for event, candidate, room in walk(b):
        book.take(event)
        if event.kind in NEEDED:
            check_approvals(b, event, used)
        if event.kind == "seat":
            fresh = event.body["pk"] not in keys and len(unbase64(event.body["pk"])) == 32
            b.expect(fresh, "a terminal key serves twice, or is none", event.index)
            known = b.expect(
                candidate in b.roster or candidate in room.begun and candidate in b.subjects,
                f"no candidate {candidate}", event.index)
            if known and b.rule and candidate not in arrived:
                limit = max(0, late_limit(b, 0) * 60_000)
                end = book.arrivals_end(room.start, limit, event.time)
                b.expect(event.time <= end or "#" in candidate, "came late and was not admitted", event.index)
                over = event.time >= room.deadline(candidate)
                b.expect(not over, "came when the time was over", event.index)
            keys.add(event.body["pk"])
            counts[candidate] = 0
        if event.kind in ("seat", "late_admit"):
            arrived.add(candidate)
        if event.kind in ("seat", "answer", "submit"):
            b.expect(candidate not in done, "after the hand-in", event.index)
        if event.kind in ("terminal", "answer", "submit"):
            sound = room.bound.get(candidate) in (None, event.body.get("cert"))
            b.expect(sound, "another terminal without a release", event.index)
        if event.kind in ("login", "terminal", "answer", "submit"):
            seat = room.seats.get(candidate)
            has_seat = b.expect(seat, f"{candidate} has no seat", event.index)
            if has_seat and event.kind in ("answer", "submit"):
                told = b"".join(signed_part(b, event, "sig", "thi-answer/v1\n"))
                sound = verifies(unbase64(seat.body["pk"]), unbase64(event.body["sig"]), told)
                b.expect(sound, "a bad signature", event.index)
                counts[candidate] += 1
                b.expect(event.body["cs"] == counts[candidate], "another number", event.index)
        if event.kind in ("submit", "close"):
            done.add(candidate)
    return f"{len(b.of('answer', 'submit'))} signatures of terminals"


def v11(b):
    book = Book(b.genesis["sealed"])
    for place, (event, candidate, room) in enumerate(walk(b)):
        check_event(b, event, candidate, room, book)
        book.take(event)
        if event.kind in ("start", "code_open", "paper_open", "answer", "submit"):
            b.expect(event.time >= room.start, "before the start", event.index)
        if event.kind == "reschedule":
            sound = event.time < min(room.start, event.body["start"])
            b.expect(sound, "moved when the start was reached", event.index)
        if event.kind == "clock_check":
            b.expect(event.time < room.start, "the clock confirmed after the start", event.index)
        if event.kind == "extend":
            sound = candidate in {*b.subjects, "*"} and 1 <= event.body["minutes"] <= 600
            b.expect(sound, "an extension for nobody, or of no use", event.index)
        if event.kind == "submit":
            in_time = candidate in b.subjects and event.time < room.deadline(candidate)
            b.expect(in_time, "past the deadline", event.index)
        if event.kind == "close":
            check_close(b, event, room, place, book)
    check_acts(b, min((event.index for event in b.of("end")), default=len(b.entries)))
    late = f", {book.uncounted} late responses not counted" if book.uncounted else ""
    return f"{len(b.roster)} candidates{late}"


def check_close(b, event, room, place, book):
    candidate, why = event.body["cand"], event.body["why"]
    if not b.expect(candidate in b.subjects, "who", event.index) or why in ("suspended", "redo"):
        return
    b.expect((candidate in room.seats) == (why == "time"), "closed for another reason", event.index)
    if event.time < room.deadline(candidate):
        following = itertools.islice(b.events, place, None)
        ends = next((e.kind for e in following if e.kind != "close"), "") == "end"
        limit = late_limit(b) * 60_000
        end = book.arrivals_end(room.start, limit, event.time)
        over = why == "absent" and "#" not in candidate and ends and event.time > end
        b.expect(over, "closed before the deadline", event.index)


OF_CANDIDATES = {
    "answer", "submit", "close", "paper_open", "late_admit", "score", "decision", "signature",
    "check_in"}


def v12(b):
    papers, sheets = b.first("paper"), b.first("submit", "close")
    answers, admitted, opened, end = defaultdict(list), set(), set(), None
    for event, candidate, room in walk(b):
        if event.kind == "late_answer":
            admitted.add(event.body["n"])
        if event.kind == "end":
            end = end or event
        if event.kind not in OF_CANDIDATES or not b.expect(
                candidate in b.subjects, "somebody not on the roster", event.index):
            continue
        if event.kind == "paper_open":
            opened.add(candidate)
        if event.kind == "signature":
            known = event.body["status"] in ("signed", "refused", "absent")
            b.expect(known, "a signature of no known status", event.index)
        if event.kind in ("answer", "submit"):
            b.expect(candidate in opened, "the paper was not open", event.index)
        paper = papers[candidate].body["items"] if candidate in papers else []
        if event.kind == "answer":
            item = event.body["i"]
            if b.expect(item in paper, f"{item} is not in the paper", event.index):
                taken = item not in b.items or is_taken(event.body["a"], b.items[item])
                b.expect(taken, f"{item} takes no such response", event.index)
            if candidate in room.seats:
                rank = room.seats[candidate].index, event.body["cs"]
                answers[candidate].append((rank, event))
        if event.kind in ("submit", "close"):
            b.expect(not end, "a sheet after the end", event.index)
            only = b.expect(sheets[candidate] is event, "a sheet too many", event.index)
            if only and candidate in papers:
                counted = [
                    answer for answer in answers[candidate]
                    if answer[1].time < room.deadline(candidate) or answer[1].index in admitted]
                last = sheet_of(b, paper, counted)
                b.expect(event.body["sheet"] == last, "not the last responses", event.index)
                seen = [line[0] for line in event.body.get("view", [])]
                looked = event.kind == "close" or seen == paper
                b.expect(looked, "views of other items", event.index)
    for candidate in b.subjects.keys() - sheets.keys():
        b.expect(False, f"{candidate} has no sheet")
    closed = [event.body["why"] for event in sheets.values() if event.kind == "close"]
    counts = {
        "absent": closed.count("absent"), "answers": len(b.of("answer")), "closed": len(closed),
        "submitted": len(sheets) - len(closed)}
    b.expect(end and end.body["counts"] == counts, "no end, or it counts otherwise")
    return f"{len(sheets)} sheets"


def sheet_of(b, paper, answers):
    """For each item the response with the greatest (seat event, cs)."""
    responses = {}
    for _, event in sorted(answers, key=lambda answer: answer[0], reverse=True):
        responses.setdefault(event.body["i"], event.body["a"])
    sheet = []
    for item in paper:
        response = responses.get(item, "")
        if response and b.items.get(item, {}).get("type") == "extended_text":
            response = "sha256:" + sha(response.encode()).hex()
        sheet.append([item, response])
    return sheet


PARTS = {  # the sealed files, and what needs them open
    "bank.age": ("paper", "paper_open", "answer", "submit", "close", "end"), "key.age": ("score",)}
NOTHING_SEALED = "nothing was sealed"


def is_closed(b, event):
    """Whether a head over the end, and not over this event, has a quorum that signed in between,
    give or take two minutes by which clocks differ."""
    end = (b.of("end") or [event])[0]
    window = range(end.time - 120_000, event.time + 120_001)
    return any(
        end.index < size <= event.index and b.policy.holds(note, window=window)
        for size, note in b.heads.items())


def v13(b):
    sealed, needed = b.genesis["sealed"], (b.ceremony or {}).get("needed", 0)
    names = {line["sha"]: line["name"] for line in sealed if line["name"] in PARTS}
    trustees = {trustee["name"] for trustee in (b.ceremony or {}).get("trustees", ())}
    if sealed and b.expect(b.ceremony, "ceremony.json is not that of genesis", 0):
        sets = itertools.combinations(range(1, len(trustees) + 1), needed)
        ends = ["age"] + ["-".join(map(str, chosen)) + ".age" for chosen in sets]
        expected = sorted(["ceremony.json"] + [f"{p}.{e}" for p in ("bank", "key") for e in ends])
        told = [line["name"] for line in sealed] == expected
        told = told and all(fits(line["sha"], HEX) for line in sealed)
        b.expect(told, "other files were sealed", 0)
    opened = set()  # by the server process that then runs
    for event in b.events:
        if event.kind == "boot":
            opened = set()
        if event.kind == "key_open":
            name, people = names.get(event.body["file_sha"]), set(event.body["by"])
            b.expect(name, "an unknown file was opened", event.index)
            trusted = not b.ceremony or people <= trustees and len(people) >= needed
            b.expect(trusted, "opened by strangers, or by too few", event.index)
            early = name == "key.age" and not is_closed(b, event)
            b.expect(not early, "keys opened before the room was closed", event.index)
            opened.add(name)
        missing = [part for part, kinds in PARTS.items()
                   if sealed and event.kind in kinds and part not in opened]
        b.expect(not missing, f"{event.kind} with a sealed file closed", event.index)
    return f"{len(b.of('key_open'))} openings" if sealed else b.leave(NOTHING_SEALED)


def worth(b, leaf):
    """What an item counts, in hundredths."""
    cell = next((cell for cell in b.blueprint["cells"] if eligible(cell, leaf)), {"topic": ""})
    if cell["topic"].startswith("pretest/"):
        return 0
    return cell.get("points", b.blueprint.get("points_per_item", leaf["item"]["points"]))


def deduction(b, candidate, index):
    """The fraction that the decisions before an event take away."""
    named, parts = ("reprimand", "warning"), Fraction(0)
    taken = {"exam_" + name: b.rule["penalties"][name] for name in named}
    taken.update(exam_suspension=1, exam_annulment=1)
    for event in b.of("decision"):
        if person(event.body["cand"]) == person(candidate) and event.index < index:
            parts += Fraction(taken[event.body["kind"]])
    return min(parts, Fraction(1))


def tally(b, opened, paper, sheet):
    """The score event of a sheet by the part that decisions leave."""
    won, most, right, unmarked = [], [], 0, False
    for item, response in sheet:
        document, key = opened[item]["item"], opened[item]["key"]
        most.append(worth(b, opened[item]))
        won.append(worth_of(response, document, key, most[-1]))
        right += most[-1] > 0 and is_whole(response, document, key)
        unmarked |= most[-1] > 0 and document["type"] == "extended_text" and response != ""
    rule, reached, full = b.rule["pass"], right, sum(worth > 0 for worth in most)
    if rule["kind"] == "fraction_of_points":
        reached, full = max(0, sum(won)), sum(most)

    def score(kept):
        passed = full > 0 and reached * kept >= full * Fraction(rule["least"])
        result = "unmarked" if unmarked and kept > 0 else "pass" if passed else "fail"
        return {
            "cand": paper["cand"], "form": paper["form"], "items": won, "max": sum(most),
            "raw": sum(won), "result": result, "rule_sha": b.genesis["rule_sha"],
            "sheet_sha": sha(canonical(sheet)).hex()}
    return score


def v14(b):
    opened = {line["i"]: line for line in b.bank if "key" in line}
    for name, line in opened.items():
        told = sha(b"thi-key/v1\n" + unbase64(line["ksalt"]) + canonical(line["key"]))
        same = (line["key"]["id"], line["key"]["type"]) == (name, line["item"]["type"])
        b.expect(told == unbase64(line["k"]) and same, f"not the committed key of {name}")
    papers, sheets, scores = b.first("paper"), b.first("submit", "close"), defaultdict(list)
    for event in b.of("score"):
        scores[event.body["cand"]].append(event)
    for candidate in b.subjects.keys() - b.sitters.values():
        b.expect(not scores[candidate], f"a score of {candidate}, whose test was done again")
    for number, candidate in b.sitters.items():
        if candidate not in sheets or candidate not in papers:
            b.expect(not scores[candidate], f"a score of {candidate} without a sheet")
            continue
        score = tally(b, opened, papers[candidate].body, sheets[candidate].body["sheet"])
        for event in scores[candidate]:
            same = event.body == score(1 - deduction(b, candidate, event.index))
            b.expect(same, f"another score for {candidate}", event.index)
        final = score(1 - deduction(b, candidate, len(b.entries)))
        b.points[number] = (final["raw"], final["result"])
        told = scores[candidate] and scores[candidate][-1].body["result"] == final["result"]
        b.expect(told, f"{candidate} was not scored, or not again after a decision")
    return f"{len(b.of('score'))} scores"
