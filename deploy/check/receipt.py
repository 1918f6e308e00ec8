#!/usr/bin/env python3
"""Checks the receipt of a submitted proposal offline.

    python3 receipt.py RECEIPT.json KEY

RECEIPT.json is what GET /api/v1/proposals/{id}/receipt answered. KEY is the public key of the forum's system, which you
must have from the system itself and not from whoever shows you the receipt: the answer of GET /api/v1/receipts/key, as a
file or as its text in base64. Ends with 0 if the receipt is real and its text is what was handed in, with 1 if not, with 2
if it cannot tell. Needs Python 3.8 and nothing else.
"""
import hashlib
import json
import os
import re
import sys

import ed25519


class Refused(Exception):
    """What is shown was not given out, or not like this."""


def signed_text(receipt):
    """The text that was signed. None of its parts can hold the sign that parts them."""
    shapes = {
        "form": r"igf-receipt-1",
        "proposal": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        "number": r"[1-9][0-9]*",
        "submittedAt": r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z",
        "contentHash": r"[0-9a-f]{64}",
        "rulesVersion": r"[1-9][0-9]*",
    }
    for name, shape in shapes.items():
        value = receipt.get(name)
        if isinstance(value, bool) or not re.fullmatch(shape, str(value)):
            raise Refused(f"{name} is missing, or not of the form that receipts have")
    return "|".join(str(receipt[name]) for name in shapes)


def check(receipt, key):
    """Returns what can be said of the submission, or raises Refused."""
    message = signed_text(receipt)
    try:
        signature = ed25519.read_signature(str(receipt.get("signature", "")))
    except ValueError:
        raise Refused("the signature cannot be read") from None
    if not ed25519.verify(key, message.encode(), signature):
        raise Refused("the signature does not fit: something in the receipt was changed, or the key is another one")
    text = receipt.get("text")
    if not isinstance(text, str):
        raise Refused("the receipt is real, but the text that was handed in is missing: nothing can be said of it")
    if hashlib.sha256(text.encode()).hexdigest() != receipt["contentHash"]:
        raise Refused("the receipt is real, but the text is not the one that was handed in")
    content = json.loads(text)
    for name, inside in (("proposal", "id"), ("edition", "edition")):
        if receipt.get(name) != content.get(inside):
            raise Refused(f"{name} is not the one in the text that was handed in")
    return content


def read_key(argument):
    if os.path.exists(argument):
        with open(argument, encoding="utf-8") as file:
            argument = file.read().strip()
    if argument.startswith("{"):
        argument = json.loads(argument)["publicKey"]
    return ed25519.read_key(argument)


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(arguments[0], encoding="utf-8") as file:
            receipt = json.load(file)
        key = read_key(arguments[1])
        if not isinstance(receipt, dict):
            raise ValueError("a receipt is a JSON object")
    except (OSError, ValueError, KeyError) as problem:
        print(f"CANNOT TELL: {problem}", file=sys.stderr)
        return 2
    try:
        content = check(receipt, key)
    except Refused as reason:
        print(f"REFUSED: {reason}.", file=sys.stderr)
        return 1
    print(f"GENUINE: proposal {receipt['number']} of {receipt['edition']}, \"{content.get('title', '')}\",")
    print(f"handed in at {receipt['submittedAt']} under version {receipt['rulesVersion']} of the rules.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
