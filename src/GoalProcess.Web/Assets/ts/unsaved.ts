/** Warns before a form marked data-guard is left with changes that were not sent. */
export function startUnsavedGuard(): void {
  let dirty = false;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-guard]")) {
    form.addEventListener("input", () => (dirty = true));
    form.addEventListener("submit", () => (dirty = false));
    form.addEventListener("htmx:afterRequest", (event) => {
      if ((event as CustomEvent<{ successful?: boolean }>).detail.successful === true) dirty = false;
    });
  }

  window.addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
}
