"use strict";
const all = (selector) => [...document.querySelectorAll(selector)];
const said = document.getElementById("said");
const draftOf = (element) => element.closest(".draft");
const textOf = (draft, selector) => draft.querySelector(selector)?.textContent ?? "";

async function copy(button) {
  const text = textOf(draftOf(button), ".body");
  try {
    await navigator.clipboard.writeText(text);
  } catch { // a browser that lets no page of the disk write to the clipboard
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    button.focus();
    if (!done) {
      said.textContent = "This browser does not let the page copy: mark the text and copy it by hand.";
      return;
    }
  }
  button.textContent = "Copied";
  said.textContent = `${button.ariaLabel}: done`;
}

// The letter is in the page once; the link takes it from there when it is about to be used. RFC 6068: CRLF, percent-encoded.
function fill(link) {
  const draft = draftOf(link);
  const subject = encodeURIComponent(textOf(draft, ".subject"));
  const body = encodeURIComponent(textOf(draft, ".body").replace(/\n/g, "\r\n"));
  link.href = `${link.getAttribute("href").split("?")[0]}?subject=${subject}&body=${body}`;
}

document.addEventListener("click", (event) => {
  if (event.target.matches(".copy")) copy(event.target);
});
for (const kind of ["pointerover", "focusin", "click"]) {
  document.addEventListener(kind, (event) => {
    const link = event.target.closest?.("a.mail");
    if (link) fill(link);
  }, true);
}

function openTarget() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  for (let each = target; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  if (target) {
    target.scrollIntoView();
    target.querySelector("summary")?.focus();
  }
}
addEventListener("hashchange", openTarget);
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link && link.hash === location.hash) openTarget();
});
openTarget();

document.getElementById("filter").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  let shown = 0;
  for (const each of all(".filtered")) {
    each.hidden = !each.textContent.toLowerCase().includes(wanted);
    if (!each.hidden && each.matches(".opening")) shown += 1;
  }
  said.textContent = wanted ? `${shown} of ${all(".opening").length} openings shown` : "";
});

const openAll = document.getElementById("open-all");
openAll.addEventListener("click", () => {
  const open = openAll.textContent.startsWith("Open");
  for (const each of all("details.step")) each.open = open;
  openAll.textContent = open ? "Close all drafts" : "Open all drafts";
});
addEventListener("beforeprint", () => {
  for (const each of all("details")) each.open = true;
});
