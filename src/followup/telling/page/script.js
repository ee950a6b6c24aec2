"use strict";
document.documentElement.classList.add("can");
const all = (selector) => [...document.querySelectorAll(selector)];
const said = document.getElementById("said");

// What does nothing without this script is made by it.
function button(name, kind, label) {
  const made = document.createElement("button");
  made.className = kind;
  made.textContent = name;
  made.ariaLabel = label;
  return made;
}
for (const draft of all(".draft")) {
  const whom = draft.querySelector("h3, h5")?.textContent;
  const row = draft.querySelector(".do");
  row.prepend(button("Copy the text", "copy", `Copy the text for ${whom ?? "yourself"}`));
  if (draft.dataset.prompt) row.append(button("Copy as a prompt", "copy-prompt", `Copy as a prompt, for ${whom ?? "them"}`));
}
for (const line of all(".type")) line.append(button("Copy", "copy-line", `Copy ${line.textContent}`));

// "0-2 7": the numbers of the pieces of a prompt, each of which stands on the page once.
function prompt(numbers) {
  const pieces = document.getElementById("pieces").children;
  return numbers.split(" ").map((run) => {
    const [first, last = first] = run.split("-").map(Number);
    return [...Array(last - first + 1)].map((_, number) => pieces[first + number].textContent).join("");
  }).join("");
}

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
      said.classList.add("failed");
      said.textContent = "This browser does not let the page copy: mark the text and copy it by hand.";
      return;
    }
  }
  button.textContent = "Copied";
  said.classList.remove("failed");
  said.textContent = `${button.ariaLabel}: done`;
}

document.addEventListener("click", (event) => {
  const pressed = event.target.closest?.(".copy, .copy-prompt, .copy-line");
  const draft = pressed?.closest(".draft");
  if (!pressed) return;
  if (pressed.matches(".copy")) copy(pressed, draft.querySelector(".body").textContent);
  else if (pressed.matches(".copy-prompt")) copy(pressed, prompt(draft.dataset.prompt));
  else copy(pressed, pressed.parentElement.dataset.line);
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

const filter = document.getElementById("filter");
const found = document.getElementById("found");
filter?.addEventListener("input", () => {
  const wanted = filter.value.trim().toLowerCase();
  let shown = 0;
  for (const each of all(".opening, .filtered, .coming > li, .day li, .remarks > li")) {
    each.hidden = !each.textContent.toLowerCase().includes(wanted);
    if (!each.hidden) shown += 1;
  }
  for (const group of all(".group")) {
    const there = group.querySelectorAll(".opening:not([hidden])").length;
    group.hidden = !there;
    group.querySelector(".count").textContent = there;
  }
  const openings = `${all(".opening:not([hidden])").length} of ${all(".opening").length} openings`;
  found.textContent = !wanted ? "" : shown ? openings : "Nobody by that name";
});
filter?.addEventListener("keydown", (event) => {
  if (event.key === "Enter") document.getElementById("openings").scrollIntoView();
});

const openAll = document.getElementById("open-all");
openAll?.addEventListener("click", () => {
  const open = openAll.textContent.startsWith("Open");
  for (const each of all("details.step, details.thread")) each.open = open;
  openAll.textContent = open ? "Close all letters" : "Open all letters";
});

let unfolded = [];
addEventListener("beforeprint", () => {
  const letters = document.documentElement.classList.contains("letters-only");
  unfolded = letters ? [] : all(".later:not([open]), .appointment:not(.ended) .note:not([open])");
  for (const each of unfolded) each.open = true;
  const sheets = all(".step.note[open], .step[open]:not(.note) > .draft");
  for (const [number, each] of sheets.entries()) each.classList.toggle("first-sheet", number === 0);
});
addEventListener("afterprint", () => {
  for (const each of unfolded) each.open = false;
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
