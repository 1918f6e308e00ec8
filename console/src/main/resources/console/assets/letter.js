"use strict";
{
  // The preview follows what is typed. Each one gets a frame of its own, so that Back does not lead through all of them.
  const form = document.getElementById("words");
  const button = document.getElementById("show");
  const frames = document.getElementById("frames");
  let timer = 0;
  let count = 0;

  const preview = () => {
    const before = [...frames.children];
    const fresh = before[0].cloneNode();
    fresh.removeAttribute("src");
    fresh.name = "preview-" + ++count;
    fresh.hidden = true;
    frames.append(fresh);
    fresh.addEventListener("load", () => { before.forEach((old) => old.remove()); fresh.hidden = false; });
    button.formTarget = fresh.name;
    form.requestSubmit(button);
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(preview, 600);
  });
  button.hidden = true;
  if (!frames.firstElementChild.hasAttribute("src") || localStorage.getItem(kept(form))) addEventListener("load", preview);
}
