"""Scores responses from the documents of item and key alone, without a line of our Swift.

    score.py            reads lines {"item":…,"key":…,"response":…,"worth":n,"points":n} on stdin,
                        scores each again and compares; exit 1 on any difference. A line with
                        "keys" in place of "key" is of a corrected key: the best of them counts,
                        and no key at all gives everybody the whole worth.
"""
import json
import sys
from collections import Counter

from independent import responses


def points(response, item, key, worth):
    """Hundredths of a point, rounded down."""
    return responses.worth_of(response, item, key, worth)


def corrected(response, item, keys, worth):
    """As ``points``, by the kindest of several keys."""
    return max((points(response, item, key, worth) for key in keys), default=worth)


def main():
    seen, differences = Counter(), 0
    for line in sys.stdin:
        case = json.loads(line)
        keys = case["keys"] if "keys" in case else [case["key"]]
        want = corrected(case["response"], case["item"], keys, case["worth"])
        seen[case["item"]["type"]] += 1
        if want != case["points"]:
            differences += 1
            print(f"{case['item']['id']} {case['response']!r}: {case['points']} here {want}")
    print(", ".join(f"{count} {kind}" for kind, count in sorted(seen.items())))
    sys.exit(1 if differences or not seen else 0)


if __name__ == "__main__":
    main()
