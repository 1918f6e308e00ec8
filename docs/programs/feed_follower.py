"""Follows what happens: python3 feed_follower.py GATEWAY PLACE_FILE [--once]

The position of what was dealt with is kept in PLACE_FILE, so that it may be off for a day: it goes on where it was, and
misses nothing. With --once it ends when there is nothing more. IGF_CLIENT and IGF_SECRET say who calls (scope feed:read).
"""
import base64
import json
import os
import sys
import time
from urllib import error, request


def ask(address, authorization, form=None):
    with request.urlopen(request.Request(address, form, {"Authorization": authorization})) as answer:
        return json.load(answer)


def token(gateway):
    account = base64.b64encode(f"{os.environ['IGF_CLIENT']}:{os.environ['IGF_SECRET']}".encode()).decode()
    return ask(f"{gateway}/oauth2/token", "Basic " + account, b"grant_type=client_credentials")["access_token"]


def follow(gateway, position):
    """Stretches of the feed, without end. What goes wrong for a while is asked again."""
    bearer = None
    while True:
        try:
            bearer = bearer or token(gateway)
            stretch = ask(f"{gateway}/api/v1/feed?limit=500&after={position}", "Bearer " + bearer)
            position = stretch["position"]
            yield stretch
        except error.HTTPError as refused:
            if refused.code == 401 and bearer:
                bearer = None  # it has ended: we get another
            elif refused.code == 409:
                position = "0"  # the feed was restored, and ends before our place: all of it again
            elif refused.code in (429, 503):
                time.sleep(int(refused.headers.get("Retry-After", 5)))
            else:
                raise
        except OSError:
            time.sleep(5)  # nobody answers


def main(gateway, place, once=None):
    position = open(place).read() if os.path.exists(place) else "0"
    for stretch in follow(gateway, position):
        for event in stretch["items"]:  # here goes what you do with it; it may come twice after a crash: event["id"]
            print(event["position"], event["type"], event["subject"], flush=True)
        with open(place + ".new", "w") as kept:  # after the work, and as a whole, so that a crash loses nothing
            kept.write(stretch["position"])
        os.replace(place + ".new", place)
        if stretch["next"] is None and once:
            return
        time.sleep(0 if stretch["next"] else 5)


main(*sys.argv[1:])
