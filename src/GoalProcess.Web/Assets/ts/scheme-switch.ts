import { remember, schemeToShow, type Scheme } from "./scheme";

/** The button that changes between light and dark; its state is told as pressed = dark. */
export function startSchemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-scheme-switch]");
  if (button === null) return;

  const show = (scheme: Scheme) => {
    document.documentElement.dataset.bsTheme = scheme;
    button.setAttribute("aria-pressed", String(scheme === "dark"));
  };

  show(schemeToShow());
  button.addEventListener("click", () => {
    const next: Scheme = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
    remember(next);
    show(next);
  });
}
