"use strict";
// Elements with data-fresh and an id are put in anew every so many milliseconds, as the server says them now; who is typing or choosing in one is left alone.
// What has changed in an element with data-say is said by screen readers: a live region has to stay while its text changes.
const said = document.createElement("p");
said.className = "unseen";
said.setAttribute("role", "status");
document.getElementById("main")?.append(said);
const wordsToSay = (where) => [...where.querySelectorAll("[data-say]")].map((each) => each.textContent.replace(/\s+/g, " ").trim()).join(" ");

for (const old of document.querySelectorAll("[data-fresh]")) {
  const id = old.id;
  const every = Number(old.dataset.fresh);
  const again = async () => {
    let more = true;
    const now = document.getElementById(id);
    const focused = now?.contains(document.activeElement) ? document.activeElement : null;
    const busy = focused && /^(INPUT|TEXTAREA|SELECT)$/.test(focused.tagName);
    if (now && !busy && !document.hidden) {
      try {
        const answer = await fetch(location.href.split("#")[0], { headers: { Accept: "text/html" }, redirect: "error" });
        if (!answer.ok) throw new Error(String(answer.status));
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById(id);
        // The server says when nothing will change any more.
        more = !fresh || "fresh" in fresh.dataset;
        const text = (element) => element.innerHTML.replace(/ name="(once|_csrf)" value="[^"]*"/g, "");
        // Only what has changed, so that nothing flickers and screen readers stay silent.
        if (fresh && text(fresh) !== text(now)) {
          const kept = focused?.dataset.focus || focused?.id || focused?.getAttribute("href");
          const before = wordsToSay(now);
          now.innerHTML = fresh.innerHTML;
          if (wordsToSay(now) !== before) said.textContent = wordsToSay(now);
          if (kept) (now.querySelector(`[data-focus="${CSS.escape(kept)}"]`) || document.getElementById(kept) || now.querySelector(`a[href="${CSS.escape(kept)}"]`))?.focus();
        }
        document.querySelector("[data-lost]")?.setAttribute("hidden", "");
      } catch {
        document.querySelector("[data-lost]")?.removeAttribute("hidden");
      }
    }
    if (more) setTimeout(again, every);
  };
  setTimeout(again, every);
}
