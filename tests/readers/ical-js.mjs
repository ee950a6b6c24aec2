// Prints the events of an .ics as JSON, as ical.js reads them: UID, instants in UTC, summary, description, status.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(createRequire(modules + "/").resolve("ical.js")).href);
const events = [];
for (const file of files) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    events.push({
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      description: event.description ?? "",
      status: component.getFirstPropertyValue("status"),
    });
  }
}
console.log(JSON.stringify(events));
