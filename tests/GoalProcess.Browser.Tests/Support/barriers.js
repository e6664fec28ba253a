// What people with different eyes, hands and screens would stumble on. Each function answers with faults in words; none is good.
window.barriers = (() => {
  const inlineLink = (element) =>
    element.matches("a[href]") && getComputedStyle(element).display === "inline";

  const describe = (element) => {
    const text = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    const classes = typeof element.className === "string" && element.className !== "" ? "." + element.className.replace(/ /g, ".") : "";
    return `${element.tagName.toLowerCase()}${element.id === "" ? "" : "#" + element.id}${classes} "${text}"`;
  };

  // heads of tables that phones show as lists are kept for screen readers, clipped away from sight
  const clippedAway = (element) => {
    for (let each = element; each !== null; each = each.parentElement) {
      if (getComputedStyle(each).clipPath === "inset(50%)") return true;
    }
    return false;
  };

  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !clippedAway(element)
    && element.closest(".visually-hidden, .skip-link, svg, option, select, textarea") === null
    && element.getClientRects().length > 0 && element.getBoundingClientRect().width > 1;

  /** The page is no wider than the window; what scrolls of its own is named and reached by keyboard. */
  function sideways() {
    const room = document.documentElement.clientWidth;
    const faults = [];
    if (document.documentElement.scrollWidth > room) {
      const wide = [...document.body.querySelectorAll("*")].filter((each) => shown(each) && each.getBoundingClientRect().right > room + 1);
      faults.push(`the page scrolls sideways (${document.documentElement.scrollWidth} in ${room}): ${wide.slice(-3).map(describe).join(", ")}`);
    }

    for (const region of document.body.querySelectorAll("*")) {
      if (!["auto", "scroll"].includes(getComputedStyle(region).overflowX) || region.scrollWidth <= region.clientWidth + 1) continue;
      if (region.matches("textarea, input, select")) continue;
      if (region.tabIndex < 0 || !(region.ariaLabel ?? region.getAttribute("aria-labelledby"))) faults.push(`scrolls without name or focus: ${describe(region)}`);
    }

    return faults;
  }

  /** No text is cut off by a box it does not fit in. */
  function clipped() {
    return [...document.body.querySelectorAll("*")]
      .filter((each) => shown(each) && each.textContent.trim() !== "")
      .filter((each) => {
        const style = getComputedStyle(each);
        return (["hidden", "clip"].includes(style.overflowX) && each.scrollWidth > each.clientWidth + 1)
          || (["hidden", "clip"].includes(style.overflowY) && each.scrollHeight > each.clientHeight + 1);
      })
      .map((each) => `text is cut off: ${describe(each)}`);
  }

  /** No two texts are written over each other. */
  function overlaps() {
    const lines = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.data.trim() === "" || !shown(text.parentElement) || text.parentElement.closest("details.user-menu .dropdown") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        if (box.width > 1 && box.height > 1) lines.push({ text, box });
      }
    }

    lines.sort((one, other) => one.box.top - other.box.top);
    const faults = new Set();
    for (let i = 0; i < lines.length; i++) {
      for (let j = i + 1; j < lines.length && lines[j].box.top < lines[i].box.bottom; j++) {
        const [one, other] = [lines[i].box, lines[j].box];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 2 && down > 0.4 * Math.min(one.height, other.height)) {
          faults.add(`written over each other: "${lines[i].text.data.trim().slice(0, 40)}" and "${lines[j].text.data.trim().slice(0, 40)}"`);
        }
      }
    }

    return [...faults];
  }

  /** Where the keyboard stands: seen, not hidden, and large enough to hit. Null when it has left the page. */
  function stop() {
    const here = document.activeElement;
    if (here === null || here === document.body || here === document.documentElement) return null;

    const faults = [];
    const style = getComputedStyle(here);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push(`no visible focus: ${describe(here)}`);

    const line = here.getClientRects()[0];
    if (line === undefined) return { id: describe(here), faults: [`focus on something without a place: ${describe(here)}`] };
    const tall = here.getAttribute("role") === "region"; // a table's own scroll region may be taller than the window
    const [x, y] = [line.left + line.width / 2, tall ? Math.max(line.top, 0) + 4 : line.top + line.height / 2];
    const hit = document.elementFromPoint(x, y);
    if (hit === null || !(here.contains(hit) || hit.closest("label")?.control === here)) {
      faults.push(`focus is hidden: ${describe(here)} at ${Math.round(x)},${Math.round(y)} behind ${hit === null ? "nothing: outside the window" : describe(hit)}`);
    }

    const box = here.getBoundingClientRect();
    if (!inlineLink(here) && (box.width < 24 || box.height < 24)) faults.push(`under 24 px: ${describe(here)} ${Math.round(box.width)}x${Math.round(box.height)}`);
    if (here.matches(".btn:not(.btn-small, .btn-link), .form-control, .form-select, .tool, .side a, .dropdown button, .dropdown a") && box.height < 43.5) {
      faults.push(`under 44 px: ${describe(here)} ${Math.round(box.height)}`);
    }

    return { id: describe(here), faults };
  }

  /** The summary of errors stands first, has focus, counts, and leads to every field. */
  function summary() {
    const box = document.querySelector(".error-summary");
    if (box === null) return ["there is no error summary"];

    const faults = [];
    if (box !== document.querySelector("main").firstElementChild) faults.push("the error summary is not first in main");
    if (document.activeElement !== box) faults.push("the error summary has no focus");
    if (!/^(Fel:|Error:)/.test(document.title)) faults.push(`the title does not begin with Fel: – ${document.title}`);

    const words = ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta"];
    const lines = box.querySelectorAll("li");
    if (!box.querySelector("h2").textContent.trim().toLowerCase().startsWith(words[lines.length - 1] + " ")) {
      faults.push(`the summary says "${box.querySelector("h2").textContent.trim()}" of ${lines.length}`);
    }

    for (const line of lines) {
      const link = line.querySelector("a");
      if (link === null) {
        faults.push(`no link to a field: ${line.textContent}`);
        continue;
      }

      link.click();
      const field = document.activeElement;
      if (field.id !== decodeURIComponent(link.hash.slice(1))) faults.push(`${link.hash} leads to no field`);
      if (!field.matches("input, select, textarea")) faults.push(`${link.hash} leads to ${describe(field)}`);
    }

    return faults;
  }

  /** What paper has no use for is not printed. */
  function print() {
    return [...document.querySelectorAll(".tools, .menu-button, .side, .crumbs, .skip-link, .site-footer, .page-head-actions, button, .btn")]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => `printed: ${describe(each)}`);
  }

  const channels = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map((value) => Number(value) / 255);

  const luminance = (colour) => channels(colour)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);

  /** The buttons that browsers draw inside fields for files can be read: axe does not look at them. */
  function fileButtons() {
    return [...document.querySelectorAll("input[type=file]")].flatMap((field) => {
      const style = getComputedStyle(field, "::file-selector-button");
      const [dark, light] = [luminance(style.color), luminance(style.backgroundColor)].sort((one, other) => one - other);
      const contrast = (light + 0.05) / (dark + 0.05);
      return contrast >= 4.5 ? [] : [`the button of ${describe(field)} has the contrast ${contrast.toFixed(1)}`];
    });
  }

  return { sideways, clipped, overlaps, stop, summary, print, fileButtons };
})();

addEventListener("securitypolicyviolation", (event) => console.error(`Content security policy: ${event.violatedDirective} ${event.blockedURI}`));
