import { startCounters } from "./counters";
import { startDrafts } from "./drafts";
import { startDropdowns } from "./dropdowns";
import { startErrorSummary } from "./error-summary";
import { startFlash } from "./flash";
import { startReveal } from "./reveal";
import { startSchemeSwitch } from "./scheme-switch";
import { startSessionWarning } from "./session";
import { startSideMenu } from "./side-menu";
import { startUnsavedGuard } from "./unsaved";
import { startWorking } from "./working";

startSideMenu();
startDropdowns();
startSchemeSwitch();
startErrorSummary();
startFlash();
startCounters();
startDrafts();
startReveal();
startUnsavedGuard();
startSessionWarning();
startWorking();

document.querySelector("[data-print]")?.addEventListener("click", () => window.print());

/** htmx looks for the page's end when it is loaded: before or after, never in between. */
function whenLoaded(work: () => void): void {
  if (document.readyState === "complete") work();
  else window.addEventListener("load", work, { once: true });
}

// The larger helpers are fetched only by pages whose markup asks for them.
if (document.querySelector("[hx-get], [hx-post]") !== null) {
  whenLoaded(() => void import("./live"));
}

if (document.querySelector("[data-drop-target]") !== null) {
  void import("./sorting").then(({ startSorting }) => startSorting());
}

if (document.querySelector("svg.timeline a.can-move") !== null) {
  void import("./timeline").then(({ startTimeline }) => startTimeline());
}
