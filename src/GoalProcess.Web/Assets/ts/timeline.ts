/**
 * Dragging a step sideways in the drawing is a shortcut for its link "Flytta": dropped on another day, it opens the same page with the new
 * days filled in. Nothing is saved here. The drawing says how many days it shows and how wide they are.
 */
const fewest = 4; // pixels before a press is a drag

export function startTimeline(): void {
  for (const drawing of document.querySelectorAll<SVGSVGElement>("svg.timeline")) {
    for (const step of drawing.querySelectorAll<SVGAElement>("a.can-move")) makeDraggable(drawing, step);
  }
}

function makeDraggable(drawing: SVGSVGElement, step: SVGAElement): void {
  const label = drawing.querySelector<SVGGElement>(".drag-label");
  let from: number | null = null;
  let days = 0;
  let dragged = false;

  step.addEventListener("dragstart", (event) => event.preventDefault());

  step.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    [from, days, dragged] = [event.clientX, 0, false];
  });

  step.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const moved = event.clientX - from;
    if (!dragged && Math.abs(moved) < fewest) return;

    if (!dragged) {
      dragged = true;
      step.setPointerCapture(event.pointerId);
      step.classList.add("is-dragged");
    }

    days = Math.round(moved / pixelsOfADay(drawing));
    step.setAttribute("transform", `translate(${days * unitsOfADay(drawing)} 0)`);
    show(label, step, days);
  });

  step.addEventListener("pointerup", () => {
    if (from === null) return;
    from = null;
    if (dragged && days !== 0) location.assign(addressOf(step, days));
    else putBack();
  });

  step.addEventListener("pointercancel", putBack);
  window.addEventListener("keydown", (event) => event.key === "Escape" && from !== null && putBack());
  window.addEventListener("pageshow", putBack); // come back to by the browser's own button

  // the press that ends a drag is no click on the link; one by keyboard always is
  step.addEventListener("click", (event) => {
    if (!dragged || event.detail === 0) return;
    event.preventDefault();
    dragged = false;
  });

  function putBack(): void {
    from = null;
    step.removeAttribute("transform");
    step.classList.remove("is-dragged");
    label?.setAttribute("visibility", "hidden");
  }
}

function unitsOfADay(drawing: SVGSVGElement): number {
  return Number(drawing.dataset.width) / Number(drawing.dataset.days);
}

function pixelsOfADay(drawing: SVGSVGElement): number {
  return unitsOfADay(drawing) * (drawing.getScreenCTM()?.a ?? 1);
}

function shifted(day: string | undefined, days: number): Date {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date;
}

function addressOf(step: SVGAElement, days: number): string {
  const iso = (day: string | undefined): string => shifted(day, days).toISOString().slice(0, 10);
  return `${step.getAttribute("href")}/flytta?start=${iso(step.dataset.start)}&end=${iso(step.dataset.end)}`;
}

/** The new first day, over the step while it moves. */
function show(label: SVGGElement | null, step: SVGAElement, days: number): void {
  const box = step.querySelector<SVGGraphicsElement>(".focus-ground")?.getBBox();
  const text = label?.querySelector("text");
  if (label === null || box === undefined || text === undefined || text === null) return;

  const drawing = step.ownerSVGElement as SVGSVGElement;
  const language = document.documentElement.lang === "en" ? "en-GB" : "sv-SE";
  const written = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" });
  const x = Math.min(Math.max(box.x + days * unitsOfADay(drawing), 0), drawing.viewBox.baseVal.width - 190);
  text.textContent = written.format(shifted(step.dataset.start, days));
  label.setAttribute("transform", `translate(${x} ${box.y})`);
  label.setAttribute("visibility", "visible");
}
