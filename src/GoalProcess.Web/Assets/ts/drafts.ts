const pauseInWriting = 1200;
const beforeTryingAgain = 5000;

/** Keeps a form marked data-draft as a draft on the server after each pause in writing. Focus, caret and text stay as they are, whatever the answer. */
export function startDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) {
    keep(form);
  }
}

function keep(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>("[data-draft-status]");
  let timer = 0;
  let sending: AbortController | null = null;
  let writtenMeanwhile = false;

  const say = (text: string) => {
    // the same words again would be spoken again
    if (status !== null && status.textContent !== text) status.textContent = text;
  };

  const sendAfter = (wait: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), wait);
  };

  const send = async () => {
    if (sending !== null) {
      writtenMeanwhile = true;
      return;
    }

    const attempt = new AbortController();
    sending = attempt;
    try {
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      const answer = await fetch(form.dataset.draft ?? "", { method: "POST", body: new URLSearchParams(fields), signal: attempt.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      say(await answer.text());
    } catch {
      if (attempt.signal.aborted) return;
      say(form.dataset.draftFailed ?? "");
      sendAfter(beforeTryingAgain);
    } finally {
      sending = null;
      if (writtenMeanwhile && !attempt.signal.aborted) sendAfter(pauseInWriting);
      writtenMeanwhile = false;
    }
  };

  form.addEventListener("input", () => sendAfter(pauseInWriting));

  // saving takes the draft away; one that came after would stand there again
  form.addEventListener("submit", () => {
    window.clearTimeout(timer);
    sending?.abort();
  });
}
