"""What the body of each kind of event holds (Events.md), and who approves which act."""
import re
from collections import namedtuple

from .formats import HEX

ROLES = {"chair", "secretary", "head_proctor", "proctor", "supervisor", "technician"}
APPROVALS = [{"by": str, "sig": bytes}]
APPROVED = {"aid": 16, "appr": APPROVALS}
SHEET = [(str, str)]
ABOUT = {"cand": str, "text": str, "by": str}
NO_FILE = re.compile("([0-9a-f]{64})?")  # empty when there is no such file
EVENTS = {
    "genesis": {
        "exam": str, "origin": str, "room": str, "log": str, "policy_sha": HEX,
        "image_sha": NO_FILE, "bank": 32, "blueprint_sha": HEX, "roster_sha": HEX,
        "rule_sha": HEX, "forms_sha": NO_FILE,
        "times": {"start": int, "minutes": int}, "prev": str,
        "seed_commits": [{"party": str, "c": 32}], "sealed": [{"name": str, "sha": str}],
        "officials": [{"name": str, "pk": 32, "role": ROLES}]},
    "boot": {"boot": int, "sw_sha": HEX, "prev_root": 32, "prev_size": int},
    "clock": {"offset_ms": int, "reason": str},
    "handover": {"what": str, "from": str, "to": str, "appr": APPROVALS},
    "code_open": {"by": str, "witnesses": [str]},
    "seed_reveal": {"party": str, "r": 32},
    "public_draw": {"source": str, "value": str},
    "paper": {"cand": str, "form": str, "items": [str], "opts": [[str]]},
    "paper_open": {"cand": str},
    "seat": {"cand": str, "seat": str, "pk": bytes, **APPROVED},
    "login": {"cand": str, "seat": str},
    "late_admit": {"cand": str, "minutes": int, **APPROVED},
    "start": {"reason": str},
    "outage": {"reason": str},
    "resume": {"reason": str},
    "reschedule": {"start": int, "reason": str, **APPROVED},
    "extend": {"cand": str, "minutes": int, "reason": str, **APPROVED},
    "answer": {"cand": str, "cs": int, "i": str, "a": str, "tm": int, "sig": bytes},
    "late_answer": {"n": int, **APPROVED},
    "submit": {
        "cand": str, "cs": int, "sheet": SHEET, "view": [(str, int, int)], "tm": int, "sig": bytes},
    "close": {"cand": str, "sheet": SHEET, "why": {"time", "absent", "suspended", "redo"}},
    "end": {"counts": {"absent": int, "answers": int, "closed": int, "submitted": int}},
    "key_open": {"file_sha": HEX, "by": [str]},
    "key_fix": {"i": str, "old": object, "new": object, "reason": str, **APPROVED},
    "mark": {"label": str, "by": str, "points": [int], "note_sha": HEX, "sig": bytes},
    "score": {
        "cand": str, "form": str, "sheet_sha": HEX, "rule_sha": HEX, "raw": int, "max": int,
        "items": [int], "result": str},
    "incident": {"cand": str, "kind": str, "detail": str, "by": str, "signed_by": [str]},
    "decision": {"cand": str, "kind": str, "reason": str, **APPROVED},
    "redo": {"cand": str, "as": str, "mode": {"again", "resume"}, "reason": str, **APPROVED},
    "signature": {"cand": str, "status": str},
    "message": ABOUT,
    "complaint": ABOUT,
    "witness": {"name": str, "ok": bool, "detail": str},
    "export": {"name": str, "sha": str},
    "wipe": {"what": str, **APPROVED},
    "terminal": {"cand": str, "name": str, "cert": HEX},
    "release": {"by": str, "cand": str, "reason": str},
    "check_in": {
        "by": str, "cand": str, "document": {"identity_card", "vneid", "passport", "other"}},
    "give_up": {"by": str, "cand": str, "reason": str},
    "pause": {"by": str, "cand": str, "reason": str},
    "proceed": {"by": str, "cand": str, "reason": str},
    "settle": {"cand": str, "minutes": int, "reason": str, **APPROVED},
    "clock_check": {"by": str, "offset_ms": int, "source": str, **APPROVED},
    "erasure": {
        "who": [32], "bodies_sha": HEX, "roster_sha": HEX, "results_sha": NO_FILE,
        "c1_results_sha": NO_FILE, "c1_events": int, "c1_bodies_sha": NO_FILE, **APPROVED},
}
TWO, COUNCIL = {"chair", "secretary", "head_proctor"}, {"chair", "secretary"}
NEEDED = {  # approvals that an act needs, and the roles that may give them
    "late_admit": (1, {"chair"}), "decision": (1, {"chair"}), "reschedule": (2, TWO),
    "extend": (2, TWO), "settle": (2, TWO), "late_answer": (2, TWO), "redo": (2, COUNCIL), "key_fix": (2, COUNCIL),
    "wipe": (2, COUNCIL), "erasure": (2, COUNCIL), "handover": (2, ROLES),
    "clock_check": (2, ROLES),
    "seat": (0, {"chair", "head_proctor", "proctor"}),
}


Event = namedtuple("Event", "index kind time body")
