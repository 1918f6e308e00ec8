"use strict";
// Puts the server's fresh rendering in the place of the old one, keeping the keyboard where it was.
const live = document.getElementById("live");
const state = document.getElementById("live-state");
const source = new EventSource("/console/live?edition=" + encodeURIComponent(live.dataset.edition));

function say(text) {
  if (state.textContent !== text) state.textContent = text;
}

source.addEventListener("overview", (event) => {
  const focused = live.contains(document.activeElement) ? document.activeElement.id : "";
  live.innerHTML = event.data;
  if (focused) document.getElementById(focused)?.focus();
});
source.addEventListener("open", () => say(state.dataset.live));
source.addEventListener("error", () =>
  say(source.readyState === EventSource.CLOSED ? state.dataset.ended : state.dataset.lost));
