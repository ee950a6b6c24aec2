// The events of .ics files as node-ical reads them, as JSON.
import { createRequire } from "node:module";

const [modules, ...files] = process.argv.slice(2);
const ical = createRequire(modules + "/")("node-ical");
const events = files.flatMap((file) =>
  Object.values(ical.sync.parseFile(file))
    .filter((component) => component.type === "VEVENT")
    .map((event) => ({
      file,
      uid: event.uid,
      start: event.start.toISOString(),
      end: event.end.toISOString(),
      summary: event.summary,
      description: event.description ?? "",
    })),
);
console.log(JSON.stringify(events));
