/** A live region speaks of what changes in it. What came with the page is put in anew once the page is there, so that it is said. */
export function startFlash(): void {
  const region = document.getElementById("besked");
  if (region === null || region.childElementCount === 0) return;

  window.setTimeout(() => region.replaceChildren(...[...region.childNodes].map((each) => each.cloneNode(true))), 400);
}
