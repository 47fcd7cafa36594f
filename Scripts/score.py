"""Scores one response from the documents of item and key alone, without a line of our Swift.

    score.py            reads lines {"item":…,"key":…,"response":…,"worth":n,"points":n} on stdin,
                        scores each again and compares; exit 1 on any difference
"""
import json
import re
import sys
import unicodedata
from collections import Counter
from fractions import Fraction

GROUPED = re.compile(r"[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3})*")
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def number(text):
    """What a person writes as a number, or None."""
    for space in "\u00a0\u202f\u2009":
        text = text.replace(space, " ")
    sign = 1
    if text[:1] in ("-", "\u2212", "+"):
        sign = 1 if text[0] == "+" else -1
        text = text[1:]
    whole, rest = text, ""
    marks = [c for c in text if c in ".,"]
    if marks and marks.count(marks[-1]) == 1:
        whole, rest = text.rsplit(marks[-1], 1)
        if not rest:
            return None
    if re.search(r"[^0-9]", whole):
        if not GROUPED.fullmatch(whole):
            return None
        whole = re.sub(r"[., ]", "", whole)
    if not re.fullmatch(r"[0-9]{0,18}", whole) or not re.fullmatch(r"[0-9]{0,18}", rest):
        return None
    if not whole + rest:
        return None
    return sign * Fraction(int(whole + rest), 10 ** len(rest))


def in_range(text, key):
    given = number(text)
    if given is None:
        return False
    if "value" in key:
        return abs(given - number(key["value"])) <= number(key["tolerance"])
    return number(key["from"]) <= given <= number(key["to"])


def fold(text, case):
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return unicodedata.normalize("NFC", text.lower() if case == "ignore" else text)


def is_word(text, key):
    given = fold(text, key["case"])
    return given != "" and given in [fold(word, key["case"]) for word in key["accepted"]]


def is_line(text):
    """What a room takes for one typed line."""
    return (
        text != "" and len(text.encode()) <= 500 and "\n" not in text
        and text == unicodedata.normalize("NFC", text) and not FORBIDDEN.search(text)
        and not text[0].isspace() and not text[-1].isspace())


def ascending(names):
    codes = [name.encode() for name in names]
    return all(a < b for a, b in zip(codes, codes[1:]))


def ids(choices):
    return [choice["id"] for choice in choices]


def parts(response, item, key):
    """(right, wrong, parts); nothing is right in a string that the item does not take."""
    kind = item["type"]
    if response == "" or kind == "extended_text":
        return 0, 0, 1
    if kind == "short_text":
        return int(is_word(response, key)), 0, 1
    if kind == "numeric":
        return int(in_range(response, key["number"])), 0, 1
    if kind in ("single_choice", "true_false", "multiple_choice"):
        given, known = response.split(" "), ids(item["choices"])
        sound = ascending(given) and all(i in known for i in given)
        if not sound or (kind != "multiple_choice" and len(given) > 1):
            return 0, 0, 1
        right = len(set(given) & set(key["choices"]))
        return right, len(given) - right, len(key["choices"])
    if kind == "ordering":
        given, order = response.split(" "), key["order"]
        if sorted(given) != sorted(order):
            return 0, 0, 1
        return sum(a == b for a, b in zip(given, order)), 0, len(order)
    if kind in ("matching", "true_false_group"):
        known = ["T", "F"] if kind == "true_false_group" else ids(item["choices"])
        pairs = [piece.split("=") for piece in response.split(" ")]
        if not all(len(p) == 2 and p[0] in ids(item["prompts"]) and p[1] in known for p in pairs):
            return 0, 0, 1
        if not ascending([p[0] for p in pairs]):
            return 0, 0, 1
        return sum(pair in key["pairs"] for pair in pairs), 0, len(key["pairs"])
    latest, right = 0, 0
    for line in response.split("\n"):
        match = re.fullmatch(r"([1-9][0-9]?)=(.*)", line, re.S)
        if not match:
            return 0, 0, 1
        gap, text = int(match.group(1)), match.group(2)
        if gap <= latest or gap > len(item["gaps"]):
            return 0, 0, 1
        listed = item["gaps"][gap - 1].get("choices")
        if (text not in ids(listed)) if listed else not is_line(text):
            return 0, 0, 1
        want, latest = key["gaps"][gap - 1], gap
        if "choice" in want:
            right += text == want["choice"]
        elif "number" in want:
            right += in_range(text, want["number"])
        else:
            right += is_word(text, want)
    return right, 0, len(key["gaps"])


def points(response, item, key, worth):
    """Hundredths of a point, rounded down."""
    right, wrong, of = parts(response, item, key)
    if right == of and wrong == 0:
        return worth
    rule = item.get("scoring", "all_or_nothing")
    if isinstance(rule, list):
        return worth * rule[right - 1] // 100 if 0 < right <= len(rule) else 0
    if rule == "all_or_nothing":
        return 0
    return worth * max(0, right - wrong) // of


def main():
    seen, differences = Counter(), 0
    for line in sys.stdin:
        case = json.loads(line)
        want = points(case["response"], case["item"], case["key"], case["worth"])
        seen[case["item"]["type"]] += 1
        if want != case["points"]:
            differences += 1
            print(f"{case['item']['id']} {case['response']!r}: {case['points']} here {want}")
    print(", ".join(f"{count} {kind}" for kind, count in sorted(seen.items())))
    sys.exit(1 if differences or not seen else 0)


if __name__ == "__main__":
    main()
