#!/usr/bin/env python3
"""A second verifier of a bundle, written from the specification and Documents.md.

    independent_verify.py BUNDLE --vkey FILE --policy FILE [--json]

Does V1-V14 with nothing but Python and `cryptography`, and prints each candidate's raw points and
result. Key and policy come from the minutes. Exit: 0 nothing found, 1 findings, 2 cannot begin.
"""
import argparse
import json
import sys

from independent.bundle import Bundle
from independent.log_steps import v1, v2, v3, v4, v5, v6
from independent.paper_steps import v7, v8, v9
from independent.room_steps import v10, v11, v12, v13, v14
from independent.subset import UNREADABLE

STEPS = (  # name, function, what it needs
    ("V1", v1, ()), ("V2", v2, ("head",)), ("V3", v3, ("head",)), ("V4", v4, ("entries",)),
    ("V5", v5, ("entries",)), ("V6", v6, ("private",)), ("V7", v7, ("events",)),
    ("V8", v8, ("genesis",)), ("V9", v9, ("seed", "bank", "blueprint", "roster")),
    ("V10", v10, ("genesis", "roster", "rule")), ("V11", v11, ("genesis", "roster", "rule")),
    ("V12", v12, ("genesis", "roster", "bank")),
    ("V13", v13, ("genesis",)),
    ("V14", v14, ("genesis", "bank", "blueprint", "roster", "rule")))


def verify(bundle):
    for name, check, needs in STEPS:
        step = {"step": name, "ok": True, "done": True, "note": ""}
        bundle.steps.append(step)
        missing = [need for need in needs if getattr(bundle, need) is None]
        if missing:
            step.update(done=False, note="needs " + ", ".join(missing))
            continue
        try:
            step["note"] = check(bundle) or ""
        except UNREADABLE as error:
            bundle.find(f"cannot be read: {type(error).__name__} {error}")
        step["ok"] = not any(finding["step"] == name for finding in bundle.findings)
    if any(path.startswith("c1/") for path in bundle.files):
        note = "the continuation log is not read here"
        bundle.steps.append({"step": "C1", "ok": True, "done": False, "note": note})


def is_whole(bundle):
    """Whether every step was done, or could not be for a reason that is no lack of the bundle."""
    return all(step["done"] or step["step"] == "C1" or "sealed" in step["note"]
               for step in bundle.steps)


def report(bundle, as_json):
    found = bundle.findings
    if as_json:
        told = [
            {"cand": candidate, "raw": raw, "result": result}
            for candidate, (raw, result) in sorted(bundle.points.items())]
        size = bundle.head.size if bundle.head else 0
        print(json.dumps({
            "ok": not found and is_whole(bundle), "events": size, "steps": bundle.steps, "findings": found,
            "candidates": told}, ensure_ascii=False))
        return
    for step in bundle.steps:
        mark = "-" if not step["done"] else "ok" if step["ok"] else "NO"
        print(f"{step['step']:4} {mark:3} {step['note']}")
    for finding in found:
        print(f"{finding['step']:4} event {finding['event']}: {finding['message']}")
    for candidate, (raw, result) in sorted(bundle.points.items()):
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
        with open(given.vkey, encoding="utf-8") as vkey, open(given.policy, "rb") as policy:
            bundle = Bundle(given.bundle, vkey.read().strip(), policy.read())
    except (OSError, *UNREADABLE) as error:
        print(f"cannot begin: {error}", file=sys.stderr)
        return 2
    verify(bundle)
    report(bundle, given.json)
    return 1 if bundle.findings else 0 if is_whole(bundle) else 2


if __name__ == "__main__":
    sys.exit(main())
