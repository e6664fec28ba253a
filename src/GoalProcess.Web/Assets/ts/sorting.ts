import Sortable from "sortablejs";

/**
 * Drag as a shortcut for the row's own "Flytta" menu: dropping a row sends the same form.
 * Lists carry data-drop-target (the value to send) and point with data-drop-form to a form that has the fields
 * named by data-item-field and data-target-field.
 */
export function startSorting(): void {
  for (const list of document.querySelectorAll<HTMLElement>("[data-drop-target]")) {
    Sortable.create(list, {
      group: list.dataset.dropGroup ?? "rows",
      handle: ".grip",
      sort: false,
      chosenClass: "is-dragged",
      onAdd: ({ item, to }) => send(item, to),
    });
  }
}

function send(item: HTMLElement, to: HTMLElement): void {
  const form = document.getElementById(to.dataset.dropForm ?? "");
  if (!(form instanceof HTMLFormElement)) return;

  set(form, form.dataset.itemField, item.dataset.dropItem);
  set(form, form.dataset.targetField, to.dataset.dropTarget);
  form.requestSubmit();
}

function set(form: HTMLFormElement, name: string | undefined, value: string | undefined): void {
  const field = form.elements.namedItem(name ?? "");
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value ?? "";
}
