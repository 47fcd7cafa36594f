"""What a response is worth (Documents.md, "Response strings" and the keys)."""
import re
import unicodedata
from fractions import Fraction

from .formats import ascending, ids, in_subset

GROUPED = re.compile(r"[0-9]{1,3}(?:([., ])[0-9]{3}(?:\1[0-9]{3})*)?|[0-9]*")


def decimal(text):
    """A number as a person writes it, exactly; None for anything else."""
    match = re.fullmatch("([-+\u2212]?)(.*)", re.sub("[\u00a0\u202f\u2009]", " ", text), re.DOTALL)
    sign, whole, rest = match.group(1), match.group(2), ""
    last = max(whole.rfind("."), whole.rfind(","))
    if last >= 0 and whole.count(whole[last]) == 1:
        whole, rest = whole[:last], whole[last + 1:]
        if not rest:
            return None
    digits = re.sub("[., ]", "", whole)
    if not GROUPED.fullmatch(whole) or not re.fullmatch("[0-9]{0,18}", rest):
        return None
    if len(digits) > 18 or not digits + rest:
        return None
    value = Fraction(int(digits + rest), 10 ** len(rest))
    return -value if sign in ("-", "\u2212") else value


def is_line(text):
    """One trimmed line of text, as a terminal sends it."""
    return is_text(text, 500) and "\n" not in text


def is_text(text, most):
    return in_subset(text) and text == text.strip() and 0 < len(text.encode()) <= most


def read_pairs(response, item):
    pairs = [word.split("=") for word in response.split(" ")]
    known = ["T", "F"] if item["type"] == "true_false_group" else ids(item["choices"])
    sound = all(len(p) == 2 and p[0] in ids(item["prompts"]) and p[1] in known for p in pairs)
    return pairs if sound and ascending([pair[0] for pair in pairs]) else None


def read_gaps(response, item):
    filled = {}
    for line in response.split("\n"):
        number, _, text = line.partition("=")
        if not re.fullmatch("[1-9][0-9]*", number) or int(number) > len(item["gaps"]):
            return None
        listed = item["gaps"][int(number) - 1].get("choices")
        if int(number) <= max(filled, default=0) or not is_line(text):
            return None
        if listed and text not in ids(listed):
            return None
        filled[int(number)] = text
    return filled


def read_response(response, item):
    """The parts of a response in the form of its type; None when the item takes no such string."""
    kind = item["type"]
    if kind in ("short_text", "numeric", "extended_text"):
        return response
    if kind == "cloze":
        return read_gaps(response, item)
    if kind in ("matching", "true_false_group"):
        return read_pairs(response, item)
    words, known = response.split(" "), ids(item["choices"])
    if kind == "ordering":
        return words if sorted(words) == sorted(known) else None
    sound = ascending(words) and set(words) <= set(known)
    return words if sound and (kind == "multiple_choice" or len(words) == 1) else None


def is_taken(response, item):
    """Whether an answer event may carry this response; the empty one clears."""
    kind = item["type"]
    if kind in ("short_text", "numeric", "extended_text") and response:
        return is_text(response, 8_000) if kind == "extended_text" else is_line(response)
    return response == "" or read_response(response, item) is not None


def fold(text, case):
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return unicodedata.normalize("NFC", words.lower() if case == "ignore" else words)


def is_right(text, key):
    if "choice" in key:
        return text == key["choice"]
    if "number" not in key:
        return fold(text, key["case"]) in [fold(word, key["case"]) for word in key["accepted"]]
    given, key = decimal(text), key["number"]
    if given is None:
        return False
    if "value" in key:
        return abs(given - decimal(key["value"])) <= decimal(key["tolerance"])
    return decimal(key["from"]) <= given <= decimal(key["to"])


def count_parts(response, item, key):
    """(right, wrong, of how many); nothing is right in a string that the item does not take."""
    wanted = key.get("order") or key.get("pairs") or key.get("gaps") or key.get("choices") or [key]
    given = read_response(response, item) if response else None
    if given is None or item["type"] == "extended_text":
        return 0, 0, len(wanted)
    if "order" in key:
        right = sum(a == b for a, b in zip(given, wanted))
    elif "gaps" in key:
        right = sum(is_right(given[n], gap) for n, gap in enumerate(wanted, 1) if n in given)
    elif "pairs" in key or "choices" in key:
        right = sum(part in wanted for part in given)
        return right, len(given) - right if "choices" in key else 0, len(wanted)
    else:
        right = int(is_right(given, key))
    return right, 0, len(wanted)


def is_meant(text, entry):
    """Whether a typed text is the one of a share; a star stands for any run of characters."""
    given, wanted = fold(text, entry["case"]), fold(entry["text"], entry["case"])
    if not given:
        return False
    if not entry["wildcards"]:
        return given == wanted
    pieces = re.split(r"(\\\*|\*)", wanted)
    pattern = "".join({"*": ".*", "\\*": "[*]"}.get(piece, re.escape(piece)) for piece in pieces)
    return re.fullmatch(pattern, given, re.DOTALL) is not None


def single_share(given, table):
    """What one choice, typed text or number is worth."""
    if "choices" in table:
        return Fraction(dict(table["choices"]).get(given, 0))
    if "texts" in table:
        return next((Fraction(e["share"]) for e in table["texts"] if is_meant(given, e)), Fraction(0))
    return next((Fraction(e["share"]) for e in table["numbers"]
                 if (is_right(given, e) if "number" in e else decimal(given) is not None)), Fraction(0))


def earned_share(response, item, shares):
    """What a response is worth of the points, between the least and the most."""
    given = read_response(response, item) if response else None
    if given is None:
        return Fraction(0)
    if "gaps" in shares:
        total = sum(Fraction(shares["gaps"][n - 1]["share"]) * single_share(text, shares["gaps"][n - 1])
                    for n, text in given.items())
    elif "pairs" in shares:
        listed = {(p, c): share for p, c, share in shares["pairs"]}
        total = sum(Fraction(listed.get(tuple(pair), shares["otherwise"])) for pair in given)
    elif "choices" in shares:
        total = sum(single_share(choice, shares) for choice in given)
    else:
        total = single_share(given, shares)
    return min(max(total, Fraction(shares["least"])), Fraction(shares["most"]))


def is_whole(response, item, key):
    """Whether everything is right, or worth the whole."""
    if item.get("scoring") == "by_shares" and "shares" in key:
        return earned_share(response, item, key["shares"]) >= 1
    right, wrong, of = count_parts(response, item, key)
    return right == of and wrong == 0


def worth_of(response, item, key, worth):
    """Hundredths of a point; a share is rounded towards nothing."""
    if item.get("scoring") == "by_shares" and "shares" in key:
        return int(worth * earned_share(response, item, key["shares"]))
    return points(count_parts(response, item, key), item.get("scoring", "all_or_nothing"), worth)


def points(parts, scoring, worth):
    """Hundredths of a point, rounded down."""
    right, wrong, of = parts
    if right == of and wrong == 0:
        return worth
    if isinstance(scoring, list):
        return worth * scoring[right - 1] // 100 if 0 < right <= len(scoring) else 0
    return worth * max(0, right - wrong) // of if scoring in ("per_part", "right_minus_wrong") else 0
