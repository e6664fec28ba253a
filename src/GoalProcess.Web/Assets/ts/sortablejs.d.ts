declare module "sortablejs" {
  interface Options {
    group?: string;
    handle?: string;
    sort?: boolean;
    chosenClass?: string;
    onAdd?: (event: { item: HTMLElement; to: HTMLElement }) => void;
  }

  export default class Sortable {
    static create(element: HTMLElement, options: Options): Sortable;
  }
}
