"""Sends the attendance that a meeting tool recorded: python3 attendance_adapter.py GATEWAY SESSION SOURCE < FILE

Each line of FILE is like "2026-10-10T09:01:30Z,join,REGISTRATION,ONLINE", with join or leave, and ONLINE or ONSITE. If a
line has another form, the program sends nothing. SOURCE names the meeting. SOURCE and the number of the line identify a
fact, so you can send the whole file again after an error: the service counts each fact once.
IGF_CLIENT and IGF_SECRET are the client's name and secret (scope attendance:write). Needs only Python.
"""
import base64
import json
import os
import sys
import time
import urllib.error
import urllib.request

FACTS = {"join": "JOINED", "leave": "LEFT"}
MODES = ("ONLINE", "ONSITE")
AT_ONCE = 500


def call(address, body, **headers):
    """Sends a POST request, and repeats it while the response is 429 or 503."""
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(address, body, headers)) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            if refused.code not in (429, 503):
                raise SystemExit(f"{refused.code}: {json.load(refused).get('detail')}")
            time.sleep(int(refused.headers.get("Retry-After", 1)))


def token(gateway):
    account = f"{os.environ['IGF_CLIENT']}:{os.environ['IGF_SECRET']}".encode()
    basic = "Basic " + base64.b64encode(account).decode()
    return call(f"{gateway}/oauth2/token", b"grant_type=client_credentials", Authorization=basic)["access_token"]


def fact(number, line, source):
    parts = [part.strip() for part in line.split(",")]
    if len(parts) != 4 or parts[1] not in FACTS or parts[3] not in MODES:
        wanted = "TIME,join|leave,REGISTRATION,ONLINE|ONSITE"
        raise SystemExit(f"line {number + 1}: expected {wanted} instead of {line.strip()}")
    return {"registrationId": parts[2], "fact": FACTS[parts[1]], "mode": parts[3],
            "at": parts[0], "source": source, "sequence": number}


def main(gateway, session, source):
    facts = [fact(number, line, source) for number, line in enumerate(sys.stdin) if line.strip()]
    bearer = "Bearer " + token(gateway)
    for begin in range(0, len(facts), AT_ONCE):
        body = json.dumps(facts[begin:begin + AT_ONCE]).encode()
        receipt = call(f"{gateway}/api/v1/sessions/{session}/attendance", body,
                       Authorization=bearer, **{"Content-Type": "application/json"})
        print(f"{receipt['taken']} taken, {receipt['repeated']} known already")
        for wrong in receipt["refused"]:
            line = facts[begin + wrong["index"]]["sequence"] + 1
            print(f"line {line}: {wrong['rule']}: {wrong['detail']}")


main(*sys.argv[1:])
