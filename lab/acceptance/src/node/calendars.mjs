// Reads an iCalendar file with two parsers, as calendar programs do: node calendars.mjs FILE OUTPUT. Writes what each read, in the same
// form, as JSON; ends with 1 if one of them rejects the file. ical.js is the parser of Thunderbird.
import { readFileSync, writeFileSync } from "node:fs";
import ICAL from "ical.js";
import { convertIcsCalendar } from "ts-ics";

function withIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const value = (component, name) => component.getFirstPropertyValue(name);
  const instant = (component, name) => value(component, name).toJSDate().toISOString();
  return {
    method: value(calendar, "method"),
    zone: value(calendar, "x-wr-timezone"),
    events: calendar.getAllSubcomponents("vevent").map((event) => ({
      uid: value(event, "uid"),
      sequence: value(event, "sequence"),
      status: value(event, "status"),
      stamp: instant(event, "dtstamp"),
      modified: instant(event, "last-modified"),
      start: instant(event, "dtstart"),
      end: instant(event, "dtend"),
      summary: value(event, "summary"),
      location: value(event, "location"),
      description: value(event, "description") ?? "",
    })),
  };
}

function withTsIcs(text) {
  const calendar = convertIcsCalendar(undefined, text);
  return {
    method: calendar.method,
    events: (calendar.events ?? []).map((event) => ({
      uid: event.uid,
      sequence: event.sequence ?? 0,
      status: event.status,
      stamp: event.stamp.date.toISOString(),
      modified: event.lastModified.date.toISOString(),
      start: event.start.date.toISOString(),
      end: event.end.date.toISOString(),
      summary: event.summary,
      location: event.location,
      description: event.description ?? "",
    })),
  };
}

const text = readFileSync(process.argv[2], "utf8");
writeFileSync(process.argv[3], JSON.stringify([withIcalJs(text), withTsIcs(text)]));
