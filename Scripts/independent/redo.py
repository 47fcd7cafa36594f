"""Tests that are done again after a machine failure (`0001#2`), and suspensions during the test."""
import re


def person(name):
    """The number on the roster behind a subject."""
    return name.split("#")[0]


def next_subject(subject):
    """`0001#2` after `0001`, `0001#3` after that."""
    time = re.fullmatch("[^#]*#([0-9]+)", subject)
    return f"{person(subject)}#{(int(time.group(1)) if time else 1) + 1}"


def subjects(b):
    """The roster's line of every subject: the numbers, and those that a redo names."""
    lines = dict(b.roster)
    for event in b.of("redo"):
        if event.body["mode"] == "again" and person(event.body["cand"]) in b.roster:
            lines[event.body["as"]] = b.roster[person(event.body["cand"])]
    return lines


def sitters(b):
    """The subject that counts of each number."""
    latest = {number: number for number in b.roster}
    for event in b.of("redo"):
        if event.body["mode"] == "again" and person(event.body["cand"]) in latest:
            latest[person(event.body["cand"])] = event.body["as"]
    return latest


def is_suspending(b, place):
    """Whether a decision ends its candidate's test with the next event."""
    act, close = (b.events[place:place + 2] + [None, None])[:2]
    return bool(
        act and close and (act.kind, close.kind) == ("decision", "close")
        and act.body["kind"] == "exam_suspension" and close.body["why"] == "suspended"
        and person(act.body["cand"]) == person(close.body["cand"]))


def check_acts(b, end):
    """What ends a test before its time; `end` is the index of the room's end."""
    started, latest, seated, finals = False, {}, set(), {}
    for place, event in enumerate(b.events):
        body, index = event.body, event.index
        candidate, before = body.get("cand"), b.events[place - 1] if place else None
        started |= event.kind == "start"
        if event.kind == "seat":
            seated.add(candidate)
        if event.kind == "submit":
            finals[candidate] = "submit"
        if event.kind == "decision" and index < end and body["kind"] == "exam_suspension":
            b.expect(is_suspending(b, place), "suspended, and the sheet is not collected", index)
        if event.kind == "close":
            if body["why"] == "suspended":
                counts = latest.get(person(candidate), person(candidate)) == candidate
                sound = place and started and is_suspending(b, place - 1) and counts
                b.expect(sound, "collected without a suspension", index)
            if body["why"] == "redo":
                sound = (
                    before and before.kind == "redo" and before.body["mode"] == "again"
                    and before.body["cand"] == candidate)
                b.expect(sound, "collected without a redo", index)
            finals[candidate] = body["why"]
        if event.kind == "redo":
            number, again = person(candidate), body["mode"] == "again"
            b.expect(number in b.roster, "a redo of somebody not on the roster", index)
            subject = latest.get(number, number)
            wanted = next_subject(subject) if again else subject
            same = candidate == subject and body["as"] == wanted
            b.expect(same, f"the subject should be {wanted}", index)
            final = finals.get(candidate)
            allowed = (
                started and index < end and candidate in seated and body["reason"].strip()
                and (final is None or again and final == "time"))
            b.expect(allowed, "nothing to be done again here", index)
            b.expect(is_followed(b, place, final), "a redo without what follows it", index)
            if again:
                latest[number] = body["as"]


def is_followed(b, place, final):
    """A new test has its paper at once, after the old sheet; a resumed one the minutes it lost."""
    redo, rest = b.events[place].body, b.events[place + 1:place + 3]
    if redo["mode"] == "resume":
        names = (redo["as"], person(redo["as"]))
        return bool(rest) and rest[0].kind == "extend" and rest[0].body["cand"] in names
    if final is None:
        close = rest.pop(0) if rest else None
        if not close or close.kind != "close" or close.body["why"] != "redo" or (
                close.body["cand"] != redo["cand"]):
            return False
    return bool(rest) and rest[0].kind == "paper" and rest[0].body["cand"] == redo["as"]
