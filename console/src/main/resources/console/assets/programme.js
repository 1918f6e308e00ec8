"use strict";
// Caches may store these pages, so they have nothing of their reader: one request asks for the reader's agenda, and is never stored.
const programme = document.querySelector("[data-agenda]");
let agenda = null;

async function ask(address, options) {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store", ...options });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form");
}

// Without a script, and for readers who are not signed in, a star is a link to the page where a session is marked.
function asButton(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.dataset.star = link.dataset.star;
  button.textContent = link.textContent;
  if (link.hasAttribute("aria-labelledby")) button.setAttribute("aria-labelledby", link.getAttribute("aria-labelledby"));
  button.addEventListener("click", () => mark(button));
  link.replaceWith(button);
  return button;
}

function show(mine) {
  agenda = mine;
  if (!agenda) return;
  for (const star of document.querySelectorAll("[data-star]")) {
    const item = agenda.querySelector(`[data-session="${star.dataset.star}"]`);
    const button = star.tagName === "BUTTON" ? star : asButton(star);
    button.setAttribute("aria-pressed", String(item?.dataset.marked === "true"));
    button.parentElement.querySelector(".clash")?.remove();
    const clash = item?.querySelector(".clash");
    if (clash) button.parentElement.append(document.importNode(clash, true));
  }
}

async function mark(button) {
  if (button.getAttribute("aria-disabled") === "true") return;
  const failed = document.getElementById("not-marked");
  button.setAttribute("aria-disabled", "true");
  try {
    const body = new URLSearchParams(new FormData(agenda));
    body.set("session", button.dataset.star);
    body.set("marked", String(button.getAttribute("aria-pressed") !== "true"));
    show(await ask(agenda.getAttribute("action"), { method: "POST", body }));
    failed.hidden = true;
  } catch {
    failed.hidden = false;
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

ask(programme.dataset.agenda).then(show).catch(() => { /* The stars stay links. */ });

// What takes place now and next, while the page stays open. With filters the page does not know what is next: it has not all sessions.
function tell() {
  const now = Date.now();
  const cards = [...document.querySelectorAll(".sessions li[data-to]")];
  const start = (card) => Date.parse(card.querySelector("time").dateTime);
  const day = (at) => new Intl.DateTimeFormat("en", { timeZone: document.getElementById("tz")?.dataset.zone, dateStyle: "short" }).format(at);
  const next = Math.min(...cards.map(start).filter((at) => at > now && day(at) === day(now)));
  const isNext = (card, old) => (programme.hasAttribute("data-filtered") ? old?.dataset.live === "next" : start(card) === next);
  for (const card of cards) {
    const old = card.querySelector(".live");
    const state = start(card) > now ? (isNext(card, old) ? "next" : "") : now < Date.parse(card.dataset.to) ? "now" : "";
    if ((old?.dataset.live || "") === state) continue;
    old?.remove();
    if (!state) continue;
    const label = document.createElement("span");
    label.className = `state ${state === "now" ? "good" : "info"} live`;
    label.dataset.live = state;
    label.textContent = programme.dataset[state];
    card.querySelector(".when").append(label);
  }
}
if (programme.dataset.now) setInterval(tell, 30_000);

document.querySelector(".days [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// The reader's own zone, which only the browser knows, is the first to choose.
const zones = document.getElementById("tz");
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
if (zones && timeZone && timeZone !== zones.dataset.zone && ![...zones.options].some((each) => each.value === timeZone)) {
  zones.prepend(new Option(timeZone.replace(/.*\//, "").replaceAll("_", " "), timeZone));
}

// What is not filtered does not stand in the address.
const tools = document.querySelector(".tools");
tools?.addEventListener("submit", () => {
  for (const field of tools.elements) if (field.name && !field.value) field.disabled = true;
});
addEventListener("pageshow", () => { for (const field of tools?.elements ?? []) field.disabled = false; });
