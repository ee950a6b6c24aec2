"use strict";
document.documentElement.classList.add("can");
const all = (selector) => [...document.querySelectorAll(selector)];
const said = document.getElementById("said");

async function copy(button, text) {
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
  const name = button.ariaLabel ?? button.textContent;
  button.textContent = "Copied";
  said.textContent = `${name}: done`;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.(".copy, .copy-line");
  if (button) copy(button, button.dataset.line ?? button.closest(".draft").querySelector(".body").textContent);
});

document.addEventListener("click", (event) => {
  const button = event.target.closest?.(".copy-prompt");
  if (button) copy(button, button.dataset.parts.split(" ").map((id) => document.getElementById(id).textContent).join(""));
});

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

document.getElementById("filter")?.addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  let shown = 0;
  for (const each of all(".opening, .filtered")) {
    each.hidden = !each.textContent.toLowerCase().includes(wanted);
    if (!each.hidden && each.matches(".opening")) shown += 1;
  }
  for (const group of all(".group")) group.hidden = !group.querySelector(".opening:not([hidden])");
  said.textContent = wanted ? `${shown} of ${all(".opening").length} openings shown` : "";
});

const openAll = document.getElementById("open-all");
openAll?.addEventListener("click", () => {
  const open = openAll.textContent.startsWith("Open");
  for (const each of all("details.step, details.thread")) each.open = open;
  openAll.textContent = open ? "Close all letters" : "Open all letters";
});

addEventListener("beforeprint", () => {
  for (const each of all(".later")) each.open = true;
});
document.addEventListener("click", (event) => {
  const what = event.target.closest?.(".print")?.dataset.print;
  if (!what) return;
  document.documentElement.classList.add(`${what}-only`);
  print();
  document.documentElement.classList.remove(`${what}-only`);
});

// Yesterday's page would have yesterday's letters sent again.
const written = new Date(document.lastModified);
if (written.toDateString() !== new Date().toDateString() && written < new Date()) {
  said.classList.add("stale");
  said.textContent = `This page was written on ${written.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" })}: run the same command again for today's.`;
}
