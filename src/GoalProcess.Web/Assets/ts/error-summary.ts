/** Moves focus to the summary of errors, and from each of its links to the field it speaks of. */
export function startErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>("[data-focus-first]");
  if (summary === null) return;

  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#']");
    const field = link === null ? null : document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (field === null) return;

    event.preventDefault();
    const label = field.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    (label ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}
