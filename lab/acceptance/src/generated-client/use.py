"""What somebody does first with a client that is made of the document: a token, a list, the feed, a schedule."""
import sys

from igf_client import AccessApi, ApiClient, Configuration, EditionsApi, FeedApi, ScheduleApi

gateway, edition = sys.argv[1:]
client = ApiClient(Configuration(host=gateway, username="tool", password="tool-secret"))
token = AccessApi(client).issue_token("client_credentials").access_token
tool = ApiClient(Configuration(host=gateway, access_token=token))
print("edition", EditionsApi(tool).list_editions(limit=1).items[0].name)
print("event", FeedApi(tool).get_feed(after="0", types="igf.programme.released.v1", edition=edition, limit=10).items[0].type)
print("sessions", len(ScheduleApi(tool).get_schedule(edition).sessions))
