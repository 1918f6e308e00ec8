"use strict";
// The fields are what is saved. A slot on the drawing shows a line of fields, and writes into it what a hand or a key does.
const form = document.getElementById("grid-day");
const drawn = document.getElementById("drawn");
const said = document.getElementById("grid-said");
const first = Number(drawn?.dataset.first);
const last = Number(drawn?.dataset.last);
const STEP = 5;
const ROW = 15;
const DAY = 24 * 60;
let unsaved = form?.dataset.unsaved === "true";

const start = (line) => line.querySelector("[type=time]");
const minutes = (line) => line.querySelector("[inputmode=numeric]");
const group = (line) => line.closest("[data-grid]");
const lines = (fieldset) => [...fieldset.querySelectorAll("[data-line]")];
const clock = (minute) => [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

// A line as minutes of the day; null while it is not finished.
function slot(line) {
  const time = /^(\d\d):(\d\d)/.exec(start(line).value);
  const length = /^\d{1,4}$/.test(minutes(line).value) ? Number(minutes(line).value) : 0;
  if (!time || length < 1 || length > DAY) return null;
  const from = Number(time[1]) * 60 + Number(time[2]);
  return { from, length, end: from + length };
}

const times = (one) => [clock(one.from), clock(one.end)];
// Says which rooms, too, where some have times of their own.
const where = (line) => group(line).dataset.where ?? "";
const say = (text, line) => {
  const [from, end] = line ? times(slot(line)) : [];
  said.textContent = line ? text.replace("%1", from).replace("%2", end) + where(line) : text;
};

// The blocks by their lines.
const blocks = new Map();

function newBlock(line) {
  const block = document.createElement("li");
  const name = document.createElement("a");
  const rooms = document.createElement("span");
  const grip = document.createElement("span");
  name.className = "name";
  rooms.className = "unseen";
  rooms.textContent = where(line);
  name.draggable = false;
  name.setAttribute("aria-describedby", "grid-keys");
  grip.className = "grip";
  name.append("", rooms);
  block.append(name, grip);
  block.line = line;
  blocks.set(line, block);
  drawn.append(block);
  return block;
}

// Shows all lines that are slots within the hours of the drawing.
function draw(held) {
  const all = new Set();
  for (const fieldset of form.querySelectorAll("[data-grid]")) {
    let before = 0;
    const slots = lines(fieldset).map((line) => [line, slot(line)]).filter(([, one]) => one && one.from >= first && one.from < last);
    for (const [line, one] of slots.sort(([, one], [, other]) => one.from - other.from)) {
      const block = blocks.get(line) || newBlock(line);
      const span = Math.min(Math.ceil(one.length / STEP), 96);
      block.className = `block c${Number(fieldset.dataset.grid) + 1} r${Math.floor((one.from - first) / STEP)} s${span}`;
      block.classList.toggle("short", one.length < 25);
      block.classList.toggle("beside", one.from < before);
      block.classList.toggle("held", block === held);
      block.firstChild.href = `#${start(line).id}`;
      block.firstChild.firstChild.data = times(one).join("–");
      before = Math.max(before, one.end);
      all.add(line);
    }
    lines(fieldset).forEach(nameRemoval);
  }
  for (const [line, block] of blocks) {
    if (all.has(line)) continue;
    block.remove();
    blocks.delete(line);
  }
  order([...all].map((line) => blocks.get(line)), held);
}

// Tab goes through the blocks in the order of time. One that is held stays in its place, because a hand loses what is moved.
function order(inOrder, held) {
  const now = [...drawn.querySelectorAll(".block")];
  if (held || now.every((block, i) => block === inOrder[i])) return;
  const focused = drawn.contains(document.activeElement) ? document.activeElement : null;
  drawn.append(...inOrder);
  focused?.focus({ preventScroll: true });
}

// What the button of a line removes.
function nameRemoval(line) {
  const one = slot(line);
  const button = line.querySelector("button");
  button.setAttribute("aria-label", one ? form.dataset.remove.replace("%1", times(one).join("–")) : button.textContent);
}

function write(line, one) {
  start(line).value = clock(one.from);
  minutes(line).value = String(one.length);
  unsaved = true;
}

// An empty line after the last one, for the next slot.
function spare(fieldset) {
  const end = lines(fieldset).at(-1);
  if (!start(end).value && !minutes(end).value) return end;
  const next = end.cloneNode(true);
  const number = Number(end.querySelector("[id]").id.match(/\d+(?=-start$)/)[0]) + 1;
  for (const each of next.querySelectorAll(".flaw")) each.remove();
  for (const each of next.querySelectorAll("[id], [for]")) {
    for (const name of ["id", "for"]) {
      if (each.hasAttribute(name)) each.setAttribute(name, each.getAttribute(name).replace(/-s\d+-/, `-s${number}-`));
    }
  }
  for (const field of [start(next), minutes(next)]) field.value = "";
  for (const [line, hidden] of [[end, false], [next, true]]) line.querySelector("button").hidden = hidden;
  end.after(next);
  return next;
}

// From the end of the slot that is there until the next one at most; as long as the last slot.
function add(fieldset, pressed) {
  const slots = lines(fieldset).map(slot).filter(Boolean);
  const from = Math.max(pressed, ...slots.filter((one) => one.from <= pressed && pressed < one.end).map((one) => one.end));
  const next = Math.min(from + DAY, ...slots.map((one) => one.from).filter((other) => other >= from));
  if (from >= last || from >= DAY || next === from) return;
  const line = spare(fieldset);
  write(line, { from, length: Math.min(slots.at(-1)?.length ?? 60, next - from) });
  spare(fieldset);
  draw();
  blocks.get(line)?.firstChild.focus();
  say(form.dataset.at, line);
}

function remove(line) {
  const fieldset = group(line);
  const shown = lines(fieldset).filter((each) => blocks.has(each));
  const near = shown[shown.indexOf(line) + 1] || shown[shown.indexOf(line) - 1];
  const fromDrawing = drawn.contains(document.activeElement);
  line.remove();
  unsaved = true;
  draw();
  (fromDrawing && near ? blocks.get(near).firstChild : start(spare(fieldset))).focus();
  say(form.dataset.removed);
}

// A slot stays within the hours of the drawing.
function change(line, from, length) {
  const one = { length: Math.min(Math.max(length, STEP), DAY) };
  one.from = Math.min(Math.max(from, first), Math.min(last, DAY) - STEP);
  one.end = one.from + one.length;
  write(line, one);
  draw(blocks.get(line).classList.contains("held") ? blocks.get(line) : null);
}

function keys(event) {
  const block = event.target.closest(".block");
  if (!block?.line || event.altKey || event.ctrlKey || event.metaKey) return;
  const later = document.documentElement.dir === "rtl" ? -STEP : STEP;
  const by = { ArrowUp: -ROW, ArrowDown: ROW, ArrowLeft: -later, ArrowRight: later }[event.key];
  const one = slot(block.line);
  if (event.key === "Delete") remove(block.line);
  else if (by && event.shiftKey) change(block.line, one.from, one.length + by);
  else if (by) change(block.line, one.from + by, one.length);
  else return;
  if (by) say(form.dataset.at, block.line);
  event.preventDefault();
}

// What a hand holds: the block, where it was taken, and what it was then.
let hold = null;
let dropped = false;

function take(event) {
  const block = event.target.closest(".block");
  dropped = false;
  if (!block?.line || event.button !== 0) return;
  hold = { block, y: event.pageY, was: slot(block.line), end: event.target.className === "grip", moved: false };
}

function move(event) {
  if (!hold) return;
  const row = parseFloat(getComputedStyle(drawn).gridAutoRows) || 20 / 3;
  const by = Math.round((event.pageY - hold.y) / row) * STEP;
  if (!by && !hold.moved) return;
  // Not before it moves: a press would no longer lead to the fields.
  if (!hold.moved) hold.block.setPointerCapture(event.pointerId);
  hold.moved = true;
  hold.block.classList.add("held");
  if (hold.end) change(hold.block.line, hold.was.from, hold.was.length + by);
  else change(hold.block.line, hold.was.from + by, hold.was.length);
}

function release(back) {
  if (!hold) return;
  const { block, was, moved } = hold;
  hold = null;
  dropped = moved;
  if (!moved) return;
  if (back) write(block.line, was);
  draw();
  say(form.dataset.at, block.line);
}

function press(event) {
  const button = event.target.closest("button[name=add], button[name=remove]");
  const line = button?.closest("[data-line]");
  // The press that ends a move does not lead to the fields.
  if (dropped && event.detail && event.target.closest(".block")) event.preventDefault();
  if (!button || (button.name === "remove" && !line)) return;
  event.preventDefault();
  if (line) {
    remove(line);
    return;
  }
  const [number, time] = button.value.split(" ");
  const [hours, minute] = time.split(":").map(Number);
  add(document.getElementById(`g${number}`), hours * 60 + minute);
}

if (form && drawn) {
  for (const block of drawn.querySelectorAll(".block")) block.remove();
  for (const each of document.querySelectorAll("[data-with-script]")) each.hidden = false;
  draw();
  drawn.addEventListener("keydown", keys);
  drawn.addEventListener("dragstart", (event) => event.preventDefault());
  drawn.addEventListener("pointerdown", take);
  drawn.addEventListener("pointermove", move);
  document.addEventListener("pointerup", () => release(false));
  document.addEventListener("pointercancel", () => release(true));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && hold) release(true); });
  form.addEventListener("click", press);
  form.addEventListener("input", (event) => {
    unsaved = true;
    if (event.target.closest("[data-line]")) spare(group(event.target));
    draw();
  });
  form.addEventListener("submit", () => { unsaved = false; });
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
}
