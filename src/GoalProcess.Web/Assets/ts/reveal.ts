/** A password can be looked at while it is written; sent, it is a password again, so that the browser knows what to keep. */
export function startReveal(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-reveal]")) {
    const input = document.getElementById(button.dataset.reveal ?? "") as HTMLInputElement | null;
    if (input === null) continue;

    const show = (shown: boolean) => {
      input.type = shown ? "text" : "password";
      button.ariaPressed = String(shown);
    };

    button.addEventListener("click", () => show(input.type === "password"));
    input.form?.addEventListener("submit", () => show(false));
  }
}
