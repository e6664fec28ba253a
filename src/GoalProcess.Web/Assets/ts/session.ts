interface Left {
  seconds: number;
  extendable: boolean;
}

const second = 1000;
const minute = 60;
const lookEvery = 2 * second;

/** Tells before the session ends. What is done in another tab counts, so the server is asked before anything is said. */
export function startSessionWarning(): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-session]");
  if (dialog !== null) watch(dialog);
}

function watch(dialog: HTMLDialogElement): void {
  const form = dialog.querySelector("form") as HTMLFormElement;
  const status = dialog.querySelector("[role=status]") as HTMLElement;
  const warning = Number(dialog.dataset.warning) * second;
  let ends = Date.now() + Number(dialog.dataset.session) * second;
  let extendable = dialog.dataset.extendable === "true";
  let asking = false;
  let isOver = false;

  // a clock, not a timer: the computer may have slept
  const left = () => ends - Date.now();

  const take = (answer: Left) => {
    ends = Date.now() + answer.seconds * second;
    extendable = answer.extendable;
  };

  const ask = async (method: "GET" | "POST") => {
    const answer = await fetch(form.action, method === "GET" ? { redirect: "manual" } : { method, body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])) });
    if (answer.type === "opaqueredirect" || answer.status === 401) ends = Date.now();
    else if (answer.ok) take((await answer.json()) as Left);
    else throw new Error(String(answer.status));
  };

  const show = (part: "idle" | "last" | "over") => {
    for (const each of dialog.querySelectorAll<HTMLElement>("[data-when]")) each.hidden = !(each.dataset.when ?? "").split(" ").includes(part);
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>("button:not([hidden]), a:not([hidden])")?.focus();
  };

  const say = () => {
    const minutes = Math.ceil(left() / second / minute);
    const words = isOver ? "" : minutes === 1 ? (dialog.dataset.minute ?? "") : (dialog.dataset.minutes ?? "").replace("{0}", String(minutes));
    // the same words again would be spoken again
    if (status.textContent !== words) status.textContent = words;
  };

  const look = async () => {
    if (isOver || asking || left() > warning) return;
    asking = true;
    try {
      await ask("GET");
    } catch {
      // no answer is no reason to be silent
    } finally {
      asking = false;
    }
    if (left() > warning) {
      dialog.close();
      return;
    }
    isOver = left() <= 0;
    say();
    show(isOver ? "over" : extendable ? "idle" : "last");
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void ask("POST").then(
      () => (left() > 0 ? dialog.close() : look()),
      () => look(),
    );
  });

  // closed by hand, it comes back when there is something else to say
  let isClosed = false;
  dialog.addEventListener("cancel", () => (isClosed = true));
  for (const closer of dialog.querySelectorAll("[data-close]")) {
    closer.addEventListener("click", () => {
      isClosed = true;
      dialog.close();
    });
  }

  window.setInterval(() => {
    if (left() > warning || left() <= 0) isClosed = false;
    if (!isClosed) void look();
  }, lookEvery);
}
