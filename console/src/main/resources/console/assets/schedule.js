"use strict";
// Arrows go through the cells, a card can be dragged into one, and what others do appears without asking.
const here = document.currentScript || document.querySelector("script[data-version]");
const cells = document.querySelector(".cells");
const first = (cell) => cell.querySelector("a, button");
// A session in all rooms has no column of its own.
const column = (cell) => Number(cell.className.match(/\bc(\d+)\b/)?.[1] ?? 0);
const minutes = (cell) => Date.parse(`${cell.dataset.start}Z`) / 60000;
// Up and down lead through sessions in all rooms and stay in this column.
let lane = 1;

// Up and down: the next cell of the column. Left and right: the cell nearest in time, then the nearest column.
function next(cell, down, right) {
  const others = [...cells.children].filter((each) => each !== cell && each.dataset.start && first(each));
  const away = (each) => minutes(each) - minutes(cell);
  if (down) {
    const ahead = others.filter((each) => [lane, 0].includes(column(each)) && away(each) * down > 0);
    return down > 0 ? ahead[0] : ahead.at(-1);
  }
  const aside = (each) => (column(each) - column(cell)) * right;
  const beside = others.filter((each) => column(cell) && column(each) && aside(each) > 0);
  return beside.sort((one, other) => Math.abs(away(one)) - Math.abs(away(other)) || aside(one) - aside(other))[0];
}

cells?.addEventListener("keydown", (event) => {
  const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  const cell = event.target.closest("li");
  if (!move || !cell) return;
  lane = column(cell) || lane;
  const to = next(cell, move[0], move[1] * (document.documentElement.dir === "rtl" ? -1 : 1));
  if (!to) return;
  event.preventDefault();
  first(to).focus();
});

const drop = document.getElementById("drop");
let dragged = null;
let over = null;
const mark = (cell) => {
  over?.classList.remove("over");
  over = cell;
  over?.classList.add("over");
};
document.addEventListener("dragstart", (event) => { dragged = event.target.closest?.(".session[draggable]"); });
document.addEventListener("dragend", () => { dragged = null; mark(null); });
cells?.addEventListener("dragover", (event) => {
  const cell = event.target.closest("[data-room]:not(.all)");
  if (cell !== over) mark(dragged && cell);
  if (over) event.preventDefault();
});
cells?.addEventListener("drop", (event) => {
  if (!over) return;
  event.preventDefault();
  drop.elements.number.value = dragged.dataset.number;
  drop.elements.etag.value = dragged.dataset.etag;
  drop.elements.room.value = over.dataset.room;
  drop.elements.start.value = over.dataset.start;
  drop.submit();
});
if (here.dataset.picked === "true" && document.activeElement === document.body) {
  (document.querySelector(".best button") || document.querySelector(".grid .slot button"))?.focus();
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
