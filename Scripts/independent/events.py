"""What the body of each kind of event holds (Events.md)."""
import re

from .subset import unbase64


def string(value):
    return isinstance(value, str)


def number(value):
    return isinstance(value, int) and not isinstance(value, bool)


def flag(value):
    return isinstance(value, bool)


def one_of(*words):
    return lambda value: any(value == word and type(value) is type(word) for word in words)


def binary(length):
    return lambda value: string(value) and len(unbase64(value)) == length


def hexadecimal(value):
    return string(value) and re.fullmatch("[0-9a-f]{64}", value) is not None


def many(check):
    return lambda value: isinstance(value, list) and all(map(check, value))


def row(*checks):
    return lambda value: (
        isinstance(value, list) and len(value) == len(checks)
        and all(check(cell) for check, cell in zip(checks, value)))


def record(**checks):
    return lambda value: (
        isinstance(value, dict) and value.keys() == checks.keys()
        and all(check(value[name]) for name, check in checks.items()))


def anything(value):
    return True


ROLES = ("chair", "secretary", "head_proctor", "proctor", "supervisor", "technician")
APPROVALS = many(record(by=string, sig=binary(64)))
SHEET = many(row(string, string))
APPROVED = {"aid": binary(16), "appr": APPROVALS}
# A hash is a string here: one that is none equals nothing in the steps that compare it.
EVENTS = {
    "genesis": record(
        exam=string, origin=string, room=string, log=string, policy_sha=string,
        image_sha=string, bank=binary(32), blueprint_sha=string,
        roster_sha=string, rule_sha=string, forms_sha=string,
        times=record(start=number, minutes=number), prev=string,
        seed_commits=many(record(party=string, c=binary(32))),
        sealed=many(record(name=string, sha=string)),
        officials=many(record(name=string, pk=binary(32), role=one_of(*ROLES)))),
    "boot": record(boot=number, sw_sha=string, prev_root=binary(32), prev_size=number),
    "clock": record(offset_ms=number, reason=string),
    "handover": record(what=string, to=string, appr=APPROVALS, **{"from": string}),
    "code_open": record(by=string, witnesses=many(string)),
    "seed_reveal": record(party=string, r=binary(32)),
    "public_draw": record(source=string, value=string),
    "paper": record(cand=string, form=string, items=many(string), opts=many(many(string))),
    "paper_open": record(cand=string),
    "seat": record(cand=string, seat=string, pk=binary(32), **APPROVED),
    "login": record(cand=string, seat=string),
    "late_admit": record(cand=string, minutes=number, **APPROVED),
    "start": record(reason=string),
    "outage": record(reason=string),
    "resume": record(reason=string),
    "reschedule": record(start=number, reason=string, **APPROVED),
    "extend": record(cand=string, minutes=number, reason=string, **APPROVED),
    "answer": record(cand=string, cs=number, i=string, a=string, tm=number, sig=binary(64)),
    "late_answer": record(n=number, **APPROVED),
    "submit": record(
        cand=string, cs=number, sheet=SHEET, view=many(row(string, number, number)), tm=number,
        sig=binary(64)),
    "close": record(cand=string, sheet=SHEET, why=one_of("time", "absent", "suspended", "redo")),
    "end": record(counts=record(absent=number, answers=number, closed=number, submitted=number)),
    "key_open": record(file_sha=string, by=many(string)),
    "key_fix": record(i=string, old=anything, new=anything, reason=string, **APPROVED),
    "mark": record(
        label=string, by=string, points=many(number), note_sha=string, sig=binary(64)),
    "score": record(
        cand=string, form=string, sheet_sha=string, rule_sha=string, raw=number,
        max=number, items=many(number), result=one_of("pass", "fail", "unmarked")),
    "incident": record(cand=string, kind=string, detail=string, by=string, signed_by=many(string)),
    "decision": record(cand=string, kind=string, reason=string, **APPROVED),
    "redo": record(cand=string, mode=string, reason=string, **APPROVED, **{"as": string}),
    "signature": record(cand=string, status=one_of("signed", "refused", "absent")),
    "message": record(cand=string, text=string, by=string),
    "complaint": record(cand=string, text=string, by=string),
    "witness": record(name=string, ok=flag, detail=string),
    "export": record(name=string, sha=string),
    "wipe": record(what=string, **APPROVED),
}
TWO = ("chair", "secretary", "head_proctor")
COUNCIL = ("chair", "secretary")
NEEDED = {  # approvals that an act needs, and the roles that may give them
    "late_admit": (1, ("chair",)), "decision": (1, ("chair",)), "reschedule": (2, TWO),
    "extend": (2, TWO), "late_answer": (2, TWO), "redo": (2, COUNCIL), "key_fix": (2, COUNCIL),
    "wipe": (2, COUNCIL), "handover": (2, ROLES), "seat": (0, ("chair", "head_proctor", "proctor")),
}


class Event:
    def __init__(self, index, kind, time, body):
        self.index, self.kind, self.time, self.body = index, kind, time, body
