/** On small screens the link to the side menu becomes a button that opens and closes it. */
export function startSideMenu(): void {
  const link = document.querySelector<HTMLAnchorElement>("[data-menu]");
  const menu = document.getElementById("sidomeny");
  if (link === null || menu === null) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  button.setAttribute("aria-controls", menu.id);
  link.replaceWith(button);

  const show = (open: boolean) => {
    menu.classList.toggle("is-open", open);
    button.setAttribute("aria-expanded", String(open));
  };

  show(location.hash === "#" + menu.id);
  button.addEventListener("click", () => show(!menu.classList.contains("is-open")));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.classList.contains("is-open")) {
      show(false);
      if (menu.contains(document.activeElement)) button.focus();
    }
  });
}
