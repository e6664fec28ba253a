export type Scheme = "light" | "dark";

const key = "scheme";

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden; the system's choice then holds
  }
}

/** The reader's stored choice, or else the system's. */
export function schemeToShow(): Scheme {
  const choice = stored();
  if (choice === "light" || choice === "dark") return choice;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Stores the choice for the next page on this device. */
export function remember(scheme: Scheme): void {
  try {
    localStorage.setItem(key, scheme);
  } catch {
    // shown now, forgotten on the next page
  }
}
