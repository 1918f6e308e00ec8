"""Keeps a copy of an edition: python3 mirror.py GATEWAY EDITION FILE [--once]

It reads the lists, then it follows the feed from their Feed-Position. FILE has the copy and the position; it is replaced
as a whole, so the program can be stopped at any time. With --once it ends when the feed has nothing more.
IGF_CLIENT and IGF_SECRET are the client's name and secret (scopes feed:read and proposals:read).
"""
import base64
import json
import os
import sys
import time
from urllib import error, request

GATEWAY, EDITION, FILE = sys.argv[1:4]
IDS = {"proposals": "id", "sessions": "id", "speakers": "personId"}
TOLD_BY = {"proposal": ("proposals", "proposalId"), "scheduling": ("sessions", "sessionId")}
READ_AGAIN = {"scheduling": ["speakers"], "igf.edition.changed.v1": list(IDS)}  # new rules, or hidden names
bearer = ""


def call(path, form=None, **headers):
    """Returns the body and the headers; no body for 404, 409 and 410. Repeats a call that failed for a while."""
    global bearer
    while True:
        try:
            send = {"Authorization": bearer, **{name.replace("_", "-"): value for name, value in headers.items()}}
            with request.urlopen(request.Request(GATEWAY + path, form, send), timeout=30) as answer:
                return json.load(answer), answer.headers
        except error.HTTPError as refused:
            if refused.code in (404, 409, 410):
                return None, refused.headers
            if refused.code == 401 and not form:
                account = base64.b64encode(f"{os.environ['IGF_CLIENT']}:{os.environ['IGF_SECRET']}".encode()).decode()
                grant = call("/oauth2/token", b"grant_type=client_credentials", Authorization="Basic " + account)
                bearer = "Bearer " + grant[0]["access_token"]
            elif refused.code in (429, 503):
                time.sleep(int(refused.headers.get("Retry-After", 5)))
            else:
                sys.exit(f"{path}: {refused.code} {refused.read().decode()}")
        except OSError:
            time.sleep(1)


def read_list(name, **headers):
    items, position, path = {}, None, f"/api/v1/editions/{EDITION}/{name}?limit=1000"
    while path:
        page, answered = call(path, **headers)
        position = position or answered["Feed-Position"]  # that of the first page is the earliest
        items.update((item[IDS[name]], item) for item in (page or sys.exit("There is no " + path))["items"])
        path = page["next"]
    return items, position


def begin(known):
    print("listed", flush=True)
    lists = {name: read_list(name) for name in IDS}
    position = ",".join(position for _, position in lists.values())
    return {"position": position, "known": known, **{name: items for name, (items, _) in lists.items()}}


def must_list_again(copy, event, service):
    """Returns whether to read the lists again: once after a restore of a service, and once after an erasure."""
    is_erasure = event["type"] == "igf.person.erased.v1"
    mark = event["id"] if is_erasure else service + " " + event["epoch"]
    if mark in copy["known"]:
        return False
    is_first = not any(each.startswith(service + " ") for each in copy["known"])
    copy["known"].append(mark)
    return is_erasure or not is_first


def read_again(copy, name, id, seen):
    """Replaces the copy of one object, and returns the old and the new one."""
    before, now = copy[name].pop(id, None), call(f"/api/v1/{name}/{id}", **seen)[0]
    copy[name].update({id: now} if now else {})
    return [each for each in (before, now) if each]


def apply(copy, event):
    """Returns whether the copy may continue."""
    service = event["source"].split("/")[-1]
    if must_list_again(copy, event, service):
        return False
    seen = {"Consistency_Token": event["consistencytoken"]}  # the answers include the event
    name, member = TOLD_BY.get(service, ("", ""))
    if event["data"].get(member):
        changed = read_again(copy, name, event["data"][member], seen)
        for other in {each.get("mergedInto") for each in changed} - {None}:
            read_again(copy, name, other, seen)  # its tookIn
    if event["type"] == "igf.programme.released.v1":  # also sessions without an event of their own show its number
        for session in copy["sessions"].values():  # a session that was read later may have a greater one
            if "release" in session:  # those of the secretariat have none
                session["release"] = max(session["release"], event["data"]["release"])
    for again in READ_AGAIN.get(event["type"], READ_AGAIN.get(service, ())):
        copy[again] = read_list(again, **seen)[0]
    return True


def main():
    copy = json.load(open(FILE)) if os.path.exists(FILE) else begin([])
    while True:
        page = call(f"/api/v1/feed?limit=500&edition={EDITION}&after={copy['position']}")[0]
        if page and all(apply(copy, event) for event in page["items"]):
            copy["position"] = page["position"]
        else:
            page, copy = None, begin(copy["known"])
        with open(FILE + ".new", "w") as kept:
            json.dump(copy, kept)
        os.replace(FILE + ".new", FILE)
        if page and not page["next"]:
            if "--once" in sys.argv:
                return
            time.sleep(1)


main()
