// Imports each list of files into a calendar of its own, as Thunderbird's import does, and returns the events of each.
const [calendars, done] = arguments;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const importer = Cc["@mozilla.org/calendar/import;1?type=ics"].getService(Ci.calIImporter);

function itemsOf(path) {
  const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
  file.initWithPath(path);
  const stream = Cc["@mozilla.org/network/file-input-stream;1"].createInstance(Ci.nsIFileInputStream);
  stream.init(file, -1, -1, 0);
  const items = importer.importFromStream(stream);
  stream.close();
  return items;
}

async function eventsOf(paths) {
  const calendar = cal.manager.createCalendar("storage", Services.io.newURI("moz-storage-calendar://"));
  cal.manager.registerCalendar(calendar);
  for (const item of paths.flatMap(itemsOf)) {
    await calendar.addItem(item);
  }
  const items = await calendar.getItemsAsArray(Ci.calICalendar.ITEM_FILTER_ALL_ITEMS, 0, null, null);
  return items.map((item) => ({
    uid: item.id,
    start: item.startDate.nativeTime / 1000000,
    end: item.endDate.nativeTime / 1000000,
    summary: item.title,
    description: item.descriptionText ?? "",
  }));
}

(async () => {
  const read = {};
  for (const [name, paths] of Object.entries(calendars)) {
    read[name] = await eventsOf(paths);
  }
  return read;
})().then(done, (error) => done(String(error)));
