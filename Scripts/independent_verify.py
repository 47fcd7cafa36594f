#!/usr/bin/env python3
"""A second verifier of a bundle, written from the specification and Documents.md.

    independent_verify.py BUNDLE --vkey FILE --policy FILE [--json]

Does V1-V14 with nothing but Python and `cryptography`, and prints each candidate's raw points and
result. Key and policy come from the minutes. Exit: 0 nothing found, 1 findings, 2 could not look.
"""
import argparse
import json
import pathlib
import sys

from independent.formats import UNREADABLE
from independent.log_steps import Bundle, v1, v2, v3, v4, v5, v6
from independent.paper_steps import v7, v8, v9
from independent.room_steps import NOTHING_SEALED, v10, v11, v12, v13, v14

STEPS = {  # what each step needs
    v1: (), v2: ("head",), v3: ("head",), v4: ("leaves",), v5: ("entries",),
    v6: ("private", "headers"), v7: ("entries", "events"), v8: ("events", "genesis"),
    v9: ("events", "seed", "bank", "blueprint", "roster"), v10: ("events", "genesis", "roster"),
    v11: ("events", "genesis", "roster"), v12: ("events", "genesis", "roster"),
    v13: ("events", "genesis"),
    v14: ("events", "genesis", "bank", "blueprint", "roster", "rule")}


def verify(bundle):
    """Does all steps; gives whether every one of them held, and had what it needs."""
    for check, needs in STEPS.items():
        name = check.__name__.upper()
        step = {"step": name, "ok": True, "done": True, "note": ""}
        bundle.steps.append(step)
        missing = [need for need in needs if getattr(bundle, need) is None]
        if missing:
            step["note"] = bundle.leave("needs " + ", ".join(missing))
            continue
        try:
            step["note"] = check(bundle) or ""
        except UNREADABLE as error:
            bundle.expect(False, f"cannot be read: {type(error).__name__} {error}")
        step["ok"] = not any(finding["step"] == name for finding in bundle.findings)
    whole = all(step["done"] or step["note"] == NOTHING_SEALED for step in bundle.steps)
    if any(path.startswith("c1/") for path in bundle.files):
        note = "the continuation log is not read here"
        bundle.steps.append({"step": "C1", "ok": True, "done": False, "note": note})
    return whole


def report(bundle, is_ok, as_json):
    points = sorted(bundle.points.items())
    if as_json:
        told = [{"cand": name, "raw": raw, "result": result} for name, (raw, result) in points]
        print(json.dumps({
            "ok": is_ok, "events": bundle.head.size if bundle.head else 0, "steps": bundle.steps,
            "findings": bundle.findings, "candidates": told}, ensure_ascii=False))
        return
    for step in bundle.steps:
        mark = "-" if not step["done"] else "ok" if step["ok"] else "NO"
        print(f"{step['step']:4} {mark:3} {step['note']}")
    for finding in bundle.findings:
        print(f"{finding['step']:4} event {finding['event']}: {finding['message']}")
    for candidate, (raw, result) in points:
        print(f"{candidate} {raw // 100}.{raw % 100:02d} {result}")


def main():
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    reader.add_argument("bundle")
    reader.add_argument("--vkey", required=True, help="the log's key, from the minutes")
    reader.add_argument("--policy", required=True, help="the witness policy, from the minutes")
    reader.add_argument("--json", action="store_true")
    given = reader.parse_args()
    try:
        vkey = pathlib.Path(given.vkey).read_text("utf-8").strip()
        bundle = Bundle(given.bundle, vkey, pathlib.Path(given.policy).read_bytes())
    except (OSError, *UNREADABLE) as error:
        print(f"cannot begin: {error}", file=sys.stderr)
        return 2
    is_whole = verify(bundle)
    report(bundle, is_whole and not bundle.findings, given.json)
    return 1 if bundle.findings else 0 if is_whole else 2


if __name__ == "__main__":
    sys.exit(main())
