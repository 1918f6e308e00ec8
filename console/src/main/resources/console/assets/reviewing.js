"use strict";
// A digit scores the criterion in turn and goes on to the next; all of it can be done without.
const review = document.getElementById("review");
const criteria = [...review.querySelectorAll(".criterion")];
const threshold = Number(review.dataset.threshold || 0);
const chosen = (criterion) => criterion.querySelector("input:checked");
let now = Math.max(0, criteria.findIndex((each) => !chosen(each)));

function turn(to, focus) {
  now = to;
  criteria.forEach((each, i) => each.classList.toggle("now", i === now));
  if (!focus) return;
  if (now < criteria.length) (chosen(criteria[now]) || criteria[now].querySelector("input")).focus();
  else document.getElementById("give").focus();
}

function count() {
  let sum = 0, weights = 0, low = false;
  for (const each of criteria) {
    const score = chosen(each);
    if (!score || score.value === "cannot-judge") continue;
    const weight = Number(each.dataset.weight);
    sum += weight * Number(score.value);
    weights += weight;
    low ||= threshold > 0 && Number(score.value) <= threshold;
  }
  review.querySelector("[data-mean]").textContent = weights ? (sum / weights).toFixed(1) : "–";
  if (low) document.getElementById("reasons").open = true;
}

review.addEventListener("change", count);
review.addEventListener("focusin", (event) => {
  const at = criteria.findIndex((each) => each.contains(event.target));
  if (at >= 0) turn(at, false);
});
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "radio";
  if (typing || document.documentElement.classList.contains("no-keys") || event.ctrlKey || event.altKey || event.metaKey || !/^[0-9]$/.test(event.key) || now >= criteria.length) return;
  const score = criteria[now].querySelector(`input[value="${event.key}"]`);
  if (!score) return;
  event.preventDefault();
  score.checked = true;
  score.dispatchEvent(new Event("input", { bubbles: true }));
  score.dispatchEvent(new Event("change", { bubbles: true }));
  turn(now + 1, true);
});
count();
turn(now, false);
