"use strict";
// The preview follows what is typed. Each one gets a frame of its own, so that Back does not lead through all of them.
const words = document.getElementById("words");
const show = document.getElementById("show");
const frames = document.getElementById("frames");
let timer = 0;
let count = 0;

function preview() {
  const fresh = frames.lastElementChild.cloneNode();
  fresh.removeAttribute("src");
  fresh.name = "preview-" + ++count;
  const before = [...frames.children];
  fresh.hidden = true;
  frames.append(fresh);
  fresh.addEventListener("load", () => { before.forEach((old) => old.remove()); fresh.hidden = false; });
  show.formTarget = fresh.name;
  words.requestSubmit(show);
}

words.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(preview, 600);
});
show.hidden = true;
if (!frames.lastElementChild.hasAttribute("src") || localStorage.getItem("keep:" + location.pathname + "#words")) preview();
