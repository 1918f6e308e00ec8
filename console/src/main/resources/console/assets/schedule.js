"use strict";
// Arrows go through the cells, a card can be dragged into one, and what others do appears without asking.
const here = document.currentScript || document.querySelector("script[data-version]");
const cells = [...document.querySelectorAll(".grid tbody tr")].map((row) => [...row.querySelectorAll("td")]);
const first = (cell) => cell?.querySelector("button, a");
// A session in all rooms has the row's only cell: up and down lead through it and stay in this column.
let lane = 0;

document.addEventListener("keydown", (event) => {
  const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  const cell = document.activeElement?.closest(".grid td");
  if (!move || !cell) return;
  let row = cells.findIndex((each) => each.includes(cell));
  if (cells[row].length > 1) lane = cells[row].indexOf(cell);
  let column = move[0] ? lane : cells[row].indexOf(cell);
  const way = document.documentElement.dir === "rtl" ? -1 : 1;
  for (;;) {
    row += move[0];
    column += move[1] * way;
    const next = cells[row]?.[move[0] ? Math.min(column, cells[row].length - 1) : column];
    if (!next) return;
    if (first(next)) {
      event.preventDefault();
      first(next).focus();
      return;
    }
  }
});

const drop = document.getElementById("drop");
let dragged = null;
for (const card of document.querySelectorAll(".session[draggable]")) {
  card.addEventListener("dragstart", () => { dragged = card; });
}
for (const cell of cells.flat().filter((each) => each.dataset.room)) {
  cell.addEventListener("dragover", (event) => { if (dragged) { event.preventDefault(); cell.classList.add("over"); } });
  cell.addEventListener("dragleave", () => cell.classList.remove("over"));
  cell.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.elements.number.value = dragged.dataset.number;
    drop.elements.etag.value = dragged.dataset.etag;
    drop.elements.room.value = cell.dataset.room;
    drop.elements.start.value = cell.dataset.start;
    drop.submit();
  });
}
if (here.dataset.picked === "true" && document.activeElement === document.body) {
  (document.querySelector(".best button") || document.querySelector(".grid button"))?.focus();
}

const version = here.dataset.mark;
setInterval(async () => {
  if (document.hidden) return;
  try {
    const answer = await fetch(here.dataset.version, { redirect: "error" });
    const now = answer.ok ? await answer.text() : version;
    if (now !== version) {
      // Never under a picked card, and once for each change.
      const again = sessionStorage.getItem("schedule") === now;
      if (again || here.dataset.picked === "true") {
        document.getElementById("elsewhere").hidden = false;
        return;
      }
      sessionStorage.setItem("schedule", now);
      location.reload();
    }
  } catch { /* Away for a moment: asked again. */ }
}, 900);
