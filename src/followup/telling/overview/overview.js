"use strict";
const find = document.getElementById("find");
const only = document.getElementById("only");
const shown = document.getElementById("shown");
const rows = [...document.querySelectorAll("tbody tr")].map((row) => [row, row.textContent.toLowerCase()]);

function show() {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const [row, text] of rows) {
    const fits = words.every((word) => text.includes(word)) && (!only.checked || row.classList.contains("today"));
    row.hidden = !fits;
    count += fits;
  }
  shown.textContent = count === rows.length ? "" : `${count} of ${rows.length}`;
}

find.form.hidden = false;
find.form.addEventListener("submit", (event) => event.preventDefault());
find.addEventListener("input", show);
only.addEventListener("change", show);
show();
