"use strict";
// Offers only the seating and the lengths that the chosen type of session has. What stands there already is seen until the type changes.
const type = document.getElementById("format-type");

function offer(keep) {
  for (const id of ["format-layout", "format-minutes"]) {
    const select = document.getElementById(id);
    for (const option of select.options) {
      const types = option.dataset.of;
      const away = Boolean(types && type.value && !types.split(" ").includes(type.value));
      option.disabled = option.hidden = away && !(keep && option.selected);
    }
    if (select.selectedOptions[0]?.disabled) select.value = "";
  }
}

if (type) {
  document.querySelector("#format [data-without-script]")?.remove();
  type.addEventListener("input", () => offer(false));
  offer(true);
}
