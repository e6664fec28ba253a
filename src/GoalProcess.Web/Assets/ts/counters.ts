/** Tells how much room is left while writing. The server says the limit in words and checks it. */
export function startCounters(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("[data-counter]")) {
    const line = document.getElementById(field.dataset.counter ?? "");
    const limit = Number(field.dataset.limit);
    const left = line?.dataset.left;
    const over = line?.dataset.over;
    if (line === null || left === undefined || over === undefined) continue;

    const visible = line.querySelector<HTMLElement>("[data-counter-text]");
    const spoken = line.querySelector<HTMLElement>("[data-counter-spoken]");
    let pause = 0;

    const count = () => {
      // a line break is sent as two characters, and the server counts what it is sent
      const room = limit - field.value.replace(/\n/g, "\r\n").length;
      const text = (room < 0 ? over : left).replace("{0}", Math.abs(room).toLocaleString(document.documentElement.lang));
      if (visible !== null) visible.textContent = text;
      line.classList.toggle("is-over", room < 0);
      window.clearTimeout(pause);
      pause = window.setTimeout(() => {
        if (spoken !== null) spoken.textContent = text; // after a pause, so that speech does not chase each key
      }, 1000);
    };

    field.addEventListener("input", count);
    if (field.value !== "") count();
  }
}
