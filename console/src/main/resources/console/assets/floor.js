"use strict";
// The floor on a screen of its own, and one key to do what a moderator does, without leaving it.
const whole = document.querySelector("[data-fullscreen]");
if (whole && document.fullscreenEnabled) {
  whole.removeAttribute("hidden");
  whole.addEventListener("click", () =>
    document.fullscreenElement ? document.exitFullscreen() : document.getElementById("main").requestFullscreen());
}
// A form here is sent in the background, so that the page, and its full screen, stay.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.closest("#queue")) return;
  event.preventDefault();
  form.querySelector("button").disabled = true;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("queue");
    if (!fresh) throw new Error("another page");
    document.getElementById("queue").innerHTML = fresh.innerHTML;
  } catch {
    form.submit();
  }
});
