// The events of .ics files as ical.js reads them, as JSON.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(createRequire(modules + "/").resolve("ical.js")).href);
const events = files.flatMap((file) =>
  new ICAL.Component(ICAL.parse(readFileSync(file, "utf8"))).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      file,
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      description: event.description ?? "",
    };
  }),
);
console.log(JSON.stringify(events));
