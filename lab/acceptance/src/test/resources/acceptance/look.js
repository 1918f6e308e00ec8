// What a page is looked at with, run in the page itself.
(() => {
  const asWritten = "script, style, pre, code, kbd, textarea, option[value='']";
  const bySomebody = "[dir=auto], bdi";
  const machine = [
    ["an id", /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i],
    ["a time for machines", /\b\d{4}-\d\d-\d\dT\d\d:\d\d/],
    ["words that are missing", /\?\?[\w.-]+\?\?/],
    ["an object", /\[object \w+\]|\$\{|#\{/],
  ];
  const code = [
    ["null", /\b(null|undefined|NaN)\b/],
    ["a code", /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/],
    ["a code", /\b(?!GRULAC\b)[A-Z]{5,}\b/],
  ];

  function texts() {
    const all = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.parentElement;
      if (!at.closest(asWritten)) all.push([walker.currentNode.textContent, !!at.closest(bySomebody)]);
    }
    for (const each of document.querySelectorAll("[title], [aria-label], [placeholder], [alt]"))
      for (const name of ["title", "aria-label", "placeholder", "alt"])
        if (each.hasAttribute(name)) all.push([each.getAttribute(name), !!each.closest(bySomebody)]);
    all.push([document.title, true]);
    return all;
  }

  window.igfLook = {
    // Nothing on a page is for machines: [what, where].
    words() {
      const found = [];
      for (const [text, somebodys] of texts())
        for (const [what, pattern] of somebodys ? machine : machine.concat(code)) {
          const hit = text.match(pattern);
          if (hit) found.push(`${what} is shown: "${hit[0]}" in "${text.trim().slice(0, 100)}"`);
        }
      for (const form of document.querySelectorAll("form[action], a[href]"))
        if (/[{}]|\$/.test(decodeURI(form.getAttribute("action") || form.getAttribute("href")))) found.push(`an address that is none: ${form.outerHTML.slice(0, 120)}`);
      return [...new Set(found)];
    },
    // What makes the page wider than the window.
    wide() {
      const page = document.documentElement;
      const room = page.clientWidth;
      if (page.scrollWidth <= room) return [];
      const found = [];
      for (const each of document.body.querySelectorAll("*")) {
        const box = each.getBoundingClientRect();
        const scrolled = each.parentElement.closest(".scroll, pre, iframe, .menu ul");
        const spills = each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === "visible" && each.clientWidth > 0;
        if (box.width && !scrolled && (box.right > room + 1 || box.left < -1 || spills) && !each.closest(".skip"))
          found.push(each.tagName.toLowerCase() + (each.className ? "." + each.className : ""));
      }
      return [`wider than ${room} px by ${page.scrollWidth - room}: ${[...new Set(found)].slice(0, 6).join(", ")}`];
    },
    // On a telephone the header is one line.
    head() {
      const height = document.querySelector("header.top:not(:has(nav))")?.getBoundingClientRect().height ?? 0;
      return height > 48.5 ? [`the header is ${height} px high`] : [];
    },
    // An open menu lies inside the window (before anybody scrolls), and Esc closes it.
    menus() {
      const found = [];
      for (const menu of document.querySelectorAll("details.menu")) {
        menu.open = true;
        const box = menu.querySelector("ul").getBoundingClientRect();
        const name = menu.querySelector("summary").textContent.trim();
        if (box.left < 0 || box.right > innerWidth || box.top + scrollY < 0 || box.bottom + scrollY > innerHeight) found.push(`the menu "${name}" opens outside a window of ${innerWidth} px`);
        menu.querySelector("summary").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
        if (menu.open) found.push(`Esc does not close the menu "${name}"`);
        menu.open = false;
      }
      // Pages of mailed links have no script. Browsers close a popover of the type "auto" by Esc.
      for (const menu of document.querySelectorAll("div.menu")) {
        const button = menu.querySelector("button[popovertarget]");
        const popover = menu.querySelector("[popover]");
        const name = button.textContent.trim();
        button.click();
        const box = popover.getBoundingClientRect();
        if (!popover.matches(":popover-open") || popover.popover !== "auto") found.push(`the menu "${name}" does not open as a popover`);
        if (box.left < 0 || box.right > innerWidth || box.top + scrollY < 0 || box.bottom + scrollY > innerHeight) found.push(`the menu "${name}" opens outside a window of ${innerWidth} px`);
        popover.hidePopover();
      }
      return found;
    },
    // All rules in light; in dark those of colours alone, and the other way round all but those: no other could find something new.
    async axe(colours) {
      const only = colours === undefined ? {} : colours ? { runOnly: ["color-contrast"] } : { rules: { "color-contrast": { enabled: false } } };
      const result = await axe.run(document, { resultTypes: ["violations"], ...only });
      return result.violations.map((v) => `${v.id} (${v.help}): ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`);
    },
    links() {
      return [...document.querySelectorAll("a[href]")].map((a) => a.href).filter((to) => to.startsWith(location.origin));
    },
  };
})();
