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

function fill(form, all) {
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
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const saved = await answer.json();
    if (saved.etag && form.elements.etag) form.elements.etag.value = saved.etag;
    if (version === state.version) localStorage.removeItem(kept(form));
    if (say) say.textContent = words(say, "saved") + " " + new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  } catch {
    if (say) say.textContent = words(say, "notSaved");
  } finally {
    state.busy = false;
    if (version !== state.version) save(form, state);
  }
}

// The page that follows a form says with data-forget which kept text the server has now.
for (const done of document.querySelectorAll("[data-forget]")) localStorage.removeItem(done.dataset.forget);

for (const form of document.querySelectorAll("form[data-keep]")) {
  const state = { version: 0, busy: false, timer: 0 };
  const old = localStorage.getItem(kept(form));
  if (old) {
    fill(form, JSON.parse(old));
    form.querySelector("[data-restored]")?.removeAttribute("hidden");
  }
  form.addEventListener("input", () => {
    state.version++;
    keep(form);
    if (form.dataset.autosave) {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => state.busy || save(form, state), 1200);
    }
  });
  form.addEventListener("submit", () => clearTimeout(state.timer));
}

document.getElementById("errors")?.focus();
if (matchMedia("(max-width: 63.99rem)").matches) document.querySelector(".side details")?.removeAttribute("open");

// Counters of words: data-words is the id of the field.
for (const counter of document.querySelectorAll("[data-words]")) {
  const field = document.getElementById(counter.dataset.words);
  const count = () => { counter.textContent = String((field.value.match(/\S+/gu) || []).length); };
  field?.addEventListener("input", count);
  if (field) count();
}

// One key is one decision: elements with data-key are pressed by it, unless somebody is typing.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "radio";
  const name = (event.ctrlKey || event.metaKey ? "ctrl+" : "") + event.key.toLowerCase();
  if ((typing && !name.startsWith("ctrl+")) || event.altKey) return;
  const target = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === name);
  if (target) {
    event.preventDefault();
    target.click();
  }
});
