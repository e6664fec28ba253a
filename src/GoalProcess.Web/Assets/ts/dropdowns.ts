/** Menus are details elements: they open without script, and with it they close like menus do. */
export function startDropdowns(): void {
  const openOnes = () => document.querySelectorAll<HTMLDetailsElement>("details[data-dropdown][open]");

  document.addEventListener("click", (event) => {
    for (const menu of openOnes()) {
      if (!menu.contains(event.target as Node)) menu.open = false;
    }
  });

  document.addEventListener("focusin", (event) => {
    for (const menu of openOnes()) {
      if (!menu.contains(event.target as Node)) menu.open = false;
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of openOnes()) {
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector("summary")?.focus();
    }
  });
}
