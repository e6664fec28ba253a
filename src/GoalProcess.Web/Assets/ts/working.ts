/** A form whose work takes seconds says so once it is sent, and is not sent twice. */
export function startWorking(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-working]")) {
    form.addEventListener("submit", (event) => {
      if (form.ariaBusy === "true") {
        event.preventDefault();
        return;
      }

      form.ariaBusy = "true";
      const status = form.querySelector("[data-working-status]");
      const said = status?.querySelector("template")?.content;
      if (status && said) status.append(said.cloneNode(true));
    });

    // back from the next page: the work is over
    window.addEventListener("pageshow", () => {
      form.ariaBusy = null;
      form.querySelector("[data-working-status] > :not(template)")?.remove();
    });
  }
}
