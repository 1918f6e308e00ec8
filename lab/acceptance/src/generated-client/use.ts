// What somebody does first with a client that is made of the document: a token, a list, the feed, a schedule.
import { AccessApi, Configuration, EditionsApi, FeedApi, ScheduleApi } from "./src/index";

declare const process: { argv: string[] };

async function use(basePath: string, edition: string): Promise<void> {
  const client = new Configuration({ basePath, username: "tool", password: "tool-secret" });
  const token = await new AccessApi(client).issueToken({ grantType: "client_credentials" });
  const tool = new Configuration({ basePath, accessToken: token.accessToken });
  const editions = await new EditionsApi(tool).listEditions({ limit: 1 });
  console.log("edition " + editions.items[0].name);
  const feed = await new FeedApi(tool).getFeed({ after: "0", types: "igf.programme.released.v1", edition, limit: 10 });
  console.log("event " + feed.items[0].type);
  const schedule = await new ScheduleApi(tool).getSchedule({ edition });
  console.log("sessions " + schedule.sessions.length);
}

use(process.argv[2], process.argv[3]);
