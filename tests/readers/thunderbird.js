// Returns the events of each list of files, as Thunderbird shows them after importing the files into a new calendar,
// or after subscribing to each of them.
const [calendars, how, done] = arguments;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const importer = Cc["@mozilla.org/calendar/import;1?type=ics"].getService(Ci.calIImporter);

function fileAt(path) {
  const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
  file.initWithPath(path);
  return file;
}

function itemsOf(path) {
  const stream = Cc["@mozilla.org/network/file-input-stream;1"].createInstance(Ci.nsIFileInputStream);
  stream.init(fileAt(path), -1, -1, 0);
  const items = importer.importFromStream(stream);
  stream.close();
  return items;
}

function eventsIn(calendar) {
  return calendar.getItemsAsArray(Ci.calICalendar.ITEM_FILTER_ALL_ITEMS, 0, null, null);
}

// An event that is there already is refused.
async function imported(paths) {
  const calendar = cal.manager.createCalendar("storage", Services.io.newURI("moz-storage-calendar://"));
  cal.manager.registerCalendar(calendar);
  const items = paths.flatMap(itemsOf);
  for (const item of items) {
    await calendar.addItem(item);
  }
  for (const item of items.slice(0, 5)) {
    const error = await calendar.addItem(item).then(() => null, (reason) => reason);
    if (error?.result !== Ci.calIErrors.DUPLICATE_ID) {
      throw new Error(`${item.id} could be imported twice: ${error}`);
    }
  }
  return eventsIn(calendar);
}

async function subscribedTo(path) {
  const calendar = cal.manager.createCalendar("ics", Services.io.newFileURI(fileAt(path)));
  calendar.readOnly = true;
  const loaded = new Promise((resolve, reject) => {
    const observer = { onLoad: resolve, onError: reject };
    for (const other of ["StartBatch", "EndBatch", "AddItem", "ModifyItem", "DeleteItem", "PropertyChanged", "PropertyDeleting"]) {
      observer[`on${other}`] = () => {};
    }
    calendar.addObserver({ ...observer, QueryInterface: ChromeUtils.generateQI(["calIObserver"]) });
  });
  cal.manager.registerCalendar(calendar);
  await loaded;
  return eventsIn(calendar);
}

(async () => {
  const read = {};
  for (const [name, paths] of Object.entries(calendars)) {
    const items = how === "import" ? await imported(paths) : (await Promise.all(paths.map(subscribedTo))).flat();
    read[name] = items.map((item) => ({
      uid: item.id,
      start: item.startDate.nativeTime / 1000000,
      end: item.endDate.nativeTime / 1000000,
      summary: item.title,
      description: item.descriptionText ?? "",
    }));
  }
  return read;
})().then(done, (error) => done(`${error} ${error.stack}`));
