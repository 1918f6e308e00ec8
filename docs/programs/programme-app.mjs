// Shows the released programme in a browser, by day, and reads it again every minute. If it has not changed, the response
// is 304 without a body. Open programme-app.html?edition=SLUG on any site. Add &gateway=ADDRESS if the API has another
// address than the page.

export class Programme {
  #etag = null;

  constructor(gateway, edition) {
    this.address = `${gateway}/api/v1/editions/${encodeURIComponent(edition)}/schedule`;
    this.released = null;
  }

  /** Reads the programme; returns whether it has changed. */
  async refresh() {
    const headers = { Accept: "application/json" };
    if (this.#etag) headers["If-None-Match"] = this.#etag;
    const answer = await fetch(this.address, { headers, cache: "no-store" });
    if (answer.status === 304) return false;
    if (!answer.ok) throw new Error((await answer.json()).detail);
    this.#etag = answer.headers.get("ETag");
    this.released = await answer.json();
    return true;
  }

  /** Returns the sessions by day, in the edition's local time. */
  days() {
    const days = new Map();
    for (const session of this.released.sessions) {
      const [day, time] = session.placement.start.split("T");
      const speakers = session.people.filter((person) => person.role === "SPEAKER").map((person) => person.name);
      const line = `${time} ${session.placement.room}: ${session.title} (${speakers.join(", ")})`;
      days.set(day, [...(days.get(day) ?? []), line]);
    }
    return days;
  }
}

function show(programme, place) {
  place.replaceChildren();
  for (const [day, lines] of programme.days()) {
    place.append(Object.assign(document.createElement("h2"), { textContent: day }));
    const list = place.appendChild(document.createElement("ul"));
    for (const line of lines) list.append(Object.assign(document.createElement("li"), { textContent: line }));
  }
}

if (typeof document !== "undefined") {
  const asked = new URLSearchParams(location.search);
  const place = document.getElementById("programme");
  const programme = new Programme(asked.get("gateway") ?? location.origin, asked.get("edition"));
  const turn = async () => (await programme.refresh()) && show(programme, place);
  const again = () => turn().catch((refused) => (place.textContent = refused.message));
  again().then(() => setInterval(again, 60_000));
}
