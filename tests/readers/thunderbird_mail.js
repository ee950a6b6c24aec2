// Returns what stands in the window in which Thunderbird opens each mail: to whom it goes, its subject and its text; and whether it
// is a draft that can be sent.
const [paths, done] = arguments;
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { MailUtils } = ChromeUtils.importESModule("resource:///modules/MailUtils.sys.mjs");

function fileAt(path) {
  const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
  file.initWithPath(path);
  return file;
}

function makeAccount() {
  const server = MailServices.accounts.createIncomingServer("priya", "mail.example", "pop3");
  const identity = MailServices.accounts.createIdentity();
  identity.email = "priya@example.org";
  identity.fullName = "Priya Raman";
  identity.composeHtml = false;
  identity.attachSignature = false;
  const account = MailServices.accounts.createAccount();
  account.incomingServer = server;
  account.addIdentity(identity);
}

function opened(path) {
  return new Promise((resolve, reject) => {
    const observer = {
      observe(window, topic) {
        if (topic !== "domwindowopened") {
          return;
        }
        window.addEventListener("compose-editor-ready", () => {
          Services.ww.unregisterNotification(observer);
          window.setTimeout(() => resolve(window), 0);
        }, { once: true });
      },
    };
    Services.ww.registerNotification(observer);
    const file = fileAt(path);
    MailUtils.openEMLFile(Services.wm.getMostRecentWindow("mail:3pane") || Services.appShell.hiddenDOMWindow, file, Services.io.newFileURI(file));
  });
}

(async () => {
  makeAccount();
  const read = {};
  for (const path of paths) {
    const window = await opened(path);
    const fields = window.gMsgCompose.compFields;
    read[path] = {
      to: fields.to,
      subject: fields.subject,
      body: window.gMsgCompose.editor.outputToString("text/plain", Ci.nsIDocumentEncoder.OutputLFLineBreak | Ci.nsIDocumentEncoder.OutputPreformatted),
      isDraft: window.gMsgCompose.type === Ci.nsIMsgCompType.Draft,
    };
    window.gMsgCompose.bodyModified = false;
    window.close();
  }
  return read;
})().then(done, (error) => done(`${error}\n${error?.stack}`));
