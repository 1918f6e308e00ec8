#!/usr/bin/env python3
"""Checks the dossier of a decision offline and computes its result again.

    python3 dossier.py DOSSIER.json KEY

DOSSIER.json is what GET /api/v1/proposals/{id}/dossier answered. KEY is the public key of the forum's system, which you must
have from the system itself: the answer of GET /api/v1/dossiers/key, as a file or as its text in base64. Ends with 0 if the
dossier is real and its result follows from the scores in it, with 1 if not, with 2 if it cannot tell. Python 3.8 is enough.
"""
import hashlib
import json
import math
import sys
from decimal import ROUND_HALF_UP, Decimal

import ed25519
from receipt import Refused, read_key

UNSIGNED, SHORT = ("signature", "remarks"), {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


class Number(str):
    """A number as it is written in the file."""


def canonical(value):
    """JSON without blanks, members sorted by name, numbers as they were written."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, str):
        return '"' + "".join(SHORT.get(c) or (c if c >= " " else f"\\u{ord(c):04X}") for c in value) + '"'
    if isinstance(value, dict):
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return {None: "null", True: "true", False: "false"}[value]


def total(values):
    """One after the other, as the system adds them up."""
    result = 0.0
    for value in values:
        result += value
    return result


def rounded(value):
    return Decimal(repr(value)).quantize(Decimal("0.000001"), ROUND_HALF_UP)


def same(said, computed, what):
    """Refuses if what the dossier says is not what follows."""
    if (said is None) != (computed is None) or said is not None and Decimal(said) != computed:
        raise Refused(f"the {what} is {said} in the dossier, and {computed} by its own scores")


def mean_of(scores, criteria):
    """The mean of one review, weighted over the criteria that it answers; None of a blank one."""
    answered = [(float(c["weight"]), int(scores[c["id"]])) for c in criteria if c["id"] in scores]
    weights = total(weight for weight, _ in answered)
    return total(weight * score for weight, score in answered) / weights if weights else None


TIES = {
    "FIRST_TIME_PROPOSER": lambda row: row["firstTime"] is not True,
    "DEVELOPING_COUNTRY_LEAD": lambda row: row["developingLead"] is not True,
    "LOWER_THEME_SHARE": lambda row: int(row["themeShare"]) if row["themeShare"] else sys.maxsize,
    "EARLIER_SUBMISSION": lambda row: (row["submittedAt"] is None, instant(row["submittedAt"] or "")),
    "MORE_REVIEWS": lambda row: -int(row["reviews"]),
    "LOWER_NUMBER": lambda row: int(row["number"]),
}


def instant(text):
    """Comparable as text: fractions of a second are written as long as they need."""
    head, _, fraction = text.rstrip("Z").partition(".")
    return head, fraction.ljust(9, "0")


def ranked(ranking):
    """The numbers of the proposals that have a rank, the best first."""
    rules = [TIES[name] for name in ranking["ties"] + ["LOWER_NUMBER"]]
    enough = [row for row in ranking["field"] if int(row["reviews"]) >= int(ranking["minimumReviews"])]
    return [row["number"] for row in sorted(enough, key=lambda row: [-Decimal(row["mean"])] + [rule(row) for rule in rules])]


def check(dossier, key):
    """Returns the dossier's number and rank, or raises Refused."""
    if dossier.get("form") != "igf-dossier-1":
        raise Refused("this is no dossier of a form that is known here")
    signed = {name: value for name, value in dossier.items() if name not in UNSIGNED}
    try:
        signature = ed25519.read_signature(str(dossier.get("signature", "")))
    except ValueError:
        raise Refused("the signature cannot be read") from None
    if not ed25519.verify(key, canonical(signed).encode(), signature):
        raise Refused("the signature does not fit: something in the dossier was changed, or the key is another one")
    hashed = canonical({name: value for name, value in signed.items() if name != "hash"})
    if hashlib.sha256(hashed.encode()).hexdigest() != dossier["hash"]:
        raise Refused("the hash is not that of the dossier")
    ranking, result, effect = dossier["ranking"], dossier["result"], dossier["quotaEffect"]
    if ranking["formula"] != "weighted-mean-2" or ranking["normalisation"] != "NONE":
        raise Refused("it was computed by a formula that is not known here")
    means = []
    for ballot in ranking["ballots"]:
        mean = mean_of(ballot["scores"], ranking["criteria"])
        same(ballot["mean"], None if mean is None else rounded(mean), f"mean of the review of {ballot['reviewer']}")
        means += [] if mean is None else [mean]
    means.sort()
    mean = total(means) / len(means) if means else None
    squares = total((each - mean) * (each - mean) for each in means)
    spread = math.sqrt(squares / (len(means) - 1)) if len(means) > 1 else None
    same(result["mean"], None if mean is None else rounded(mean), "mean")
    same(result["standardDeviation"], None if spread is None else rounded(spread), "standard deviation")
    same(result["reviews"], len(means), "number of reviews")
    order, number = ranked(ranking), dossier["number"]
    for row in (row for row in ranking["field"] if row["number"] == number):
        same(row["mean"], None if mean is None else rounded(mean), "mean in the ranking")
        same(row["reviews"], len(means), "number of reviews in the ranking")
    rank = order.index(number) + 1 if number in order else None
    same(result["rank"], rank, "rank")
    same(result["of"], len(order), "number of ranked proposals")
    if rank is not None and effect["slots"] is not None and effect["withinSlotsByRank"] != (rank <= int(effect["slots"])):
        raise Refused("the effect of the slots is not what follows from the rank")
    return number, rank, len(order)


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(arguments[0], encoding="utf-8") as file:
            dossier = json.load(file, parse_float=Number, parse_int=Number)
        number, rank, of = check(dossier, read_key(arguments[1]))
    except Refused as reason:
        print(f"REFUSED: {reason}.", file=sys.stderr)
        return 1
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as problem:
        print(f"CANNOT TELL: {problem!r}", file=sys.stderr)
        return 2
    last = dossier["decisions"][-1]["outcome"] if dossier["decisions"] else "nothing yet"
    print(f"GENUINE: proposal {number} of {dossier['edition']}, rank {rank} of {of}, decided: {last}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
