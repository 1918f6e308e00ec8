"""Follows the feed of public events: python3 feed_follower.py GATEWAY PLACE_FILE [--once]

PLACE_FILE stores the position of the last processed event. After a stop of any length, the program continues there and
misses no event. With --once it ends at the end of the feed.
IGF_CLIENT and IGF_SECRET are the client's name and secret (scope feed:read).
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
    """Yields pages of the feed without end. Repeats requests that fail for a while."""
    bearer = None
    while True:
        try:
            bearer = bearer or token(gateway)
            stretch = ask(f"{gateway}/api/v1/feed?limit=500&after={position}", "Bearer " + bearer)
            position = stretch["position"]
            yield stretch
        except error.HTTPError as refused:
            if refused.code == 401 and bearer:
                bearer = None  # the token has expired: request another
            elif refused.code == 409:
                position = "0"  # the feed was restored and ends before our position: read all of it again
            elif refused.code in (429, 503):
                time.sleep(int(refused.headers.get("Retry-After", 5)))
            else:
                raise
        except OSError:
            time.sleep(5)  # the gateway does not respond


def main(gateway, place, once=None):
    position = open(place).read() if os.path.exists(place) else "0"
    for stretch in follow(gateway, position):
        for event in stretch["items"]:  # process the event here; after a crash it may come twice, with the same event["id"]
            print(event["position"], event["type"], event["subject"], flush=True)
        with open(place + ".new", "w") as kept:  # after processing, and in one step, so that a crash loses no event
            kept.write(stretch["position"])
        os.replace(place + ".new", place)
        if stretch["next"] is None and once:
            return
        time.sleep(0 if stretch["next"] else 5)


main(*sys.argv[1:])
