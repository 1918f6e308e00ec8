"use strict";
// Nothing typed is ever lost: what stands in a form with data-keep is kept in this browser until the server has it.
const words = (element, name) => element.dataset[name] || "";

function kept(form) {
  return "keep:" + location.pathname + "#" + (form.id || form.getAttribute("action"));
}

function values(form) {
  const all = {};
  for (const field of form.elements) {
    if (!field.name || field.type === "hidden" || field.type === "submit" || field.type === "password") continue;
    if ((field.type === "radio" || field.type === "checkbox") && !field.checked) continue;
    (all[field.name] ||= []).push(field.value);
  }
  return all;
}

function more(list) {
  const all = list.querySelectorAll("textarea");
  const last = all[all.length - 1];
  const next = last.cloneNode();
  next.id = last.id.replace(/\d+$/, all.length);
  next.setAttribute("aria-label", last.getAttribute("aria-label").replace(/\d+$/, all.length + 1));
  last.after(next);
}

function fill(form, all) {
  for (const list of form.querySelectorAll("[data-more]")) {
    const kept = all[list.querySelector("textarea").name] || [];
    while (list.querySelectorAll("textarea").length < kept.length) more(list);
  }
  for (const field of form.elements) {
    if (!field.name || !(field.name in all)) continue;
    if (field.type === "radio" || field.type === "checkbox") field.checked = all[field.name].includes(field.value);
    else if (field.type !== "hidden" && field.tagName !== "BUTTON") field.value = all[field.name].shift() ?? field.value;
  }
}

function keep(form) {
  try {
    localStorage.setItem(kept(form), JSON.stringify(values(form)));
  } catch { /* A full or closed store: the server's own saving goes on. */ }
}

// What the page says of a form that has saved itself is said anew, as the server knows it now: elements with data-again and an id.
async function sayAgain() {
  const before = [...document.querySelectorAll("[data-again]")];
  if (!before.length) return;
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" }, redirect: "error", signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of before) {
    const fresh = page.getElementById(old.id);
    if (fresh && fresh.innerHTML !== old.innerHTML) old.innerHTML = fresh.innerHTML;
  }
  if (page.getElementById(before[0].id)) document.title = page.title;
}

// A form with data-autosave is sent in the background after a pause; its answer says whether it was taken.
async function save(form, state) {
  state.busy = true;
  const version = state.version;
  const say = form.querySelector("[data-save-state]");
  try {
    const answer = await fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { "X-Requested-By": "autosave", Accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(20_000),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const saved = await answer.json();
    if (saved.etag && form.elements.etag) form.elements.etag.value = saved.etag;
    if (version === state.version) localStorage.removeItem(kept(form));
    sayAgain().catch(() => {});
    if (say) say.textContent = words(say, "saved") + " " + new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  } catch {
    if (say) say.textContent = words(say, "notSaved");
  } finally {
    state.busy = false;
    if (state.next) state.next();
    else if (version !== state.version) save(form, state);
  }
}

// The page that follows a form says with data-forget which kept text the server has now: before anything is put back.
for (const done of document.querySelectorAll("[data-forget]")) localStorage.removeItem(done.dataset.forget);

for (const form of document.querySelectorAll("form[data-keep]")) {
  const state = { version: 0, busy: false, timer: 0, next: null };
  const old = localStorage.getItem(kept(form));
  if (old) {
    fill(form, JSON.parse(old));
    form.querySelector("[data-restored]")?.removeAttribute("hidden");
  }
  form.addEventListener("input", () => {
    state.version++;
    keep(form);
    const say = form.querySelector("[data-save-state][data-kept]");
    if (say) say.textContent = words(say, "kept");
    if (form.dataset.autosave) {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => state.busy || save(form, state), 1200);
    }
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(state.timer);
    if (!state.busy) return;
    // What is on its way must come back first: it brings what the form is changed from, else it would look like somebody else's change.
    event.preventDefault();
    state.next = () => { state.next = null; form.requestSubmit(event.submitter); };
  });
}

// A page that caches may store has nothing of its reader: it asks who is signed in. Without an answer its own link stays.
const account = document.querySelector("[data-account]");
if (account) {
  fetch(account.dataset.account, { headers: { Accept: "text/html" }, cache: "no-store", redirect: "error" })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((html) => { if (html) account.outerHTML = html; showKeys(); })
    .catch(() => {});
}

// Deadlines in the reader's time zone, which only the browser knows.
for (const own of document.querySelectorAll("[data-own]")) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (!own.dataset.own || !timeZone || timeZone === own.dataset.zone) continue;
  const language = document.documentElement.lang;
  own.append(new Intl.DateTimeFormat(language === "en" ? "en-GB" : language + "-u-nu-latn", {
    day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short",
  }).format(new Date(own.dataset.own)));
  own.hidden = false;
}

document.getElementById("errors")?.focus();
if (matchMedia("(max-width: 63.99rem)").matches) document.querySelector(".side details")?.removeAttribute("open");

// On a telephone the filters of a list are folded; elsewhere they cannot be.
const narrow = matchMedia("(max-width: 40rem)");
const fold = () => { for (const each of document.querySelectorAll("details.folds")) each.open = !narrow.matches; };
fold();
narrow.addEventListener("change", fold);

// What is not filtered does not stand in the address.
for (const filters of document.querySelectorAll("form.filters")) {
  filters.addEventListener("submit", () => { for (const field of filters.elements) if (field.name && !field.value) field.disabled = true; });
  addEventListener("pageshow", () => { for (const field of filters.elements) field.disabled = false; });
}

// How many rows of a list are ticked, and one tick for all of them.
for (const selection of document.querySelectorAll("[data-selection]")) {
  const ticks = [...selection.elements].filter((each) => each.name === "id");
  const all = selection.querySelector("[data-all]");
  const count = () => {
    const ticked = ticks.filter((each) => each.checked).length;
    selection.querySelector("[data-ticked]").textContent = String(ticked);
    all.checked = ticked === ticks.length;
    all.indeterminate = ticked > 0 && ticked < ticks.length;
  };
  for (const each of selection.querySelectorAll("[data-ticks]")) each.hidden = false;
  for (const each of ticks) each.addEventListener("change", count);
  all.addEventListener("change", () => { for (const each of ticks) each.checked = all.checked; count(); });
  addEventListener("pageshow", count);
  count();
}

// Fields grow with their text where the styles alone cannot make them.
if (!CSS.supports("field-sizing", "content")) {
  const grow = (field) => {
    field.style.height = "auto";
    // A field in a closed part of the page has no height yet.
    if (field.scrollHeight > field.clientHeight) field.style.height = `${field.scrollHeight + 2}px`;
  };
  document.addEventListener("input", (event) => event.target.tagName === "TEXTAREA" && grow(event.target));
  for (const field of document.querySelectorAll("textarea")) if (field.value) grow(field);
}

// Counters of words: data-words is the id of the field.
for (const counter of document.querySelectorAll("[data-words]")) {
  const field = document.getElementById(counter.dataset.words);
  const count = () => { counter.textContent = String((field.value.match(/\S+/gu) || []).length); };
  field?.addEventListener("input", count);
  if (field) count();
}

// On a telephone a table is a list of cards, where each cell says what its column is.
for (const table of document.querySelectorAll("table.cards-below")) {
  const names = [...table.querySelectorAll("thead th")].map((each) => each.textContent.trim());
  for (const row of table.querySelectorAll("tbody tr")) {
    if (row.cells.length !== names.length) continue;
    [...row.cells].forEach((cell, i) => { if (cell.tagName === "TD" && cell.textContent.trim()) cell.dataset.label = names[i]; });
  }
}

// A list has room for one more as soon as its last field is used; without a script it has after saving.
for (const list of document.querySelectorAll("[data-more]")) {
  list.querySelector("[data-without-script]")?.remove();
  list.addEventListener("input", (event) => event.target.value && event.target === [...list.querySelectorAll("textarea")].at(-1) && more(list));
}

// Commands of a single key can be switched off in this browser (WCAG 2.1.4): speech input types them by accident.
function keysAreOff() {
  try {
    return localStorage.getItem("keys") === "off";
  } catch { /* A closed store remembers nothing. */
    return false;
  }
}

function showKeys() {
  document.documentElement.classList.toggle("no-keys", keysAreOff());
  for (const each of document.querySelectorAll("[data-keys]")) {
    each.closest("li").hidden = false;
    each.textContent = keysAreOff() ? each.dataset.on : each.dataset.off;
  }
}
showKeys();
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-keys]")) return;
  try {
    localStorage.setItem("keys", keysAreOff() ? "on" : "off");
  } catch { /* As above. */ }
  showKeys();
});

// One key is one decision: elements with data-key are pressed by it, unless somebody is typing. Ctrl+Enter sends what is typed in.
document.addEventListener("keydown", (event) => {
  const at = event.target;
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && !/^(radio|checkbox)$/.test(at.type);
  const name = (event.ctrlKey || event.metaKey ? "ctrl+" : "") + event.key.toLowerCase();
  if ((typing && !name.startsWith("ctrl+")) || event.altKey) return;
  if (name.length === 1 && keysAreOff()) return;
  const all = [...document.querySelectorAll("[data-key]")].filter((each) => each.dataset.key === name);
  const own = name === "ctrl+enter" && at.form?.querySelector("button:not([hidden])");
  const target = all.find((each) => at.form?.contains(each)) || own || all[0];
  if (!target) return;
  event.preventDefault();
  target.click();
  const opened = target.tagName === "SUMMARY" && target.parentElement.open && target.parentElement;
  if (opened) (opened.querySelector("textarea") || opened.querySelector("select, input:not([type=hidden])") || opened.querySelector(":scope.ask button:not([disabled])") || target).focus();
});

// Esc and a press elsewhere close an open menu; Esc closes the tools that lie over the programme, too. It gives the focus back to the button, and means nothing else to the page then.
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open], .tools > details[open]");
  if (!menu) return;
  event.stopImmediatePropagation();
  menu.open = false;
  menu.querySelector("summary").focus();
}, true);
document.addEventListener("click", (event) => {
  const menu = document.querySelector("details.menu[open]");
  if (menu && !menu.contains(event.target)) menu.open = false;
});
