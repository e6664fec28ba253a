// Two steps the style sheet goes through before bundling.

// The parts of Bootstrap our pages are written with. A rule stays when every class its selector names is listed here,
// and rules without classes (reboot, variables) stay; the rest, some 200 kB, never reaches a browser.
const keptClasses = [
  /^container(-fluid)?$/, /^row$/, /^col(-(md|lg))?(-(auto|\d+))?$/, /^g[xy]?-[0-5]$/,
  /^btn$/, /^btn-(primary|link)$/, /^disabled$/, /^active$/, /^show$/,
  /^form-(label|text|control|select|check|check-input|check-label)$/, /^input-group(-text)?$/,
  /^table$/, /^table-(sm|responsive)$/, /^caption-top$/,
  /^visually-hidden(-focusable)?$/, /^stretched-link$/,
  /^d(-(md|lg|print))?-(none|inline|block|inline-block|flex|inline-flex|grid)$/,
  /^flex-(row|column|wrap|nowrap|fill|grow-[01]|shrink-[01])$/, /^gap-[0-5]$/,
  /^justify-content-(start|end|center|between)$/, /^align-(items|self)-(start|end|center|baseline|stretch)$/,
  /^[mp][tbsexy]?-([0-5]|auto)$/, /^w-(50|100|auto)$/, /^h-100$/,
  /^text-(start|end|center|nowrap|break|decoration-none)$/, /^fw-(bold|normal)$/, /^fs-[1-6]$/, /^small$/, /^lead$/,
  /^mark$/, /^list-unstyled$/, /^h[1-6]$/, /^position-(relative|absolute)$/, /^overflow-(auto|hidden)$/,
];

/** Splits a style sheet into its top-level rules; Bootstrap holds no braces inside strings. */
function* rulesOf(css) {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === "{") depth++;
    if (css[at] === "}" && --depth === 0) {
      yield css.slice(start, at + 1).trim();
      start = at + 1;
    }
  }
}

function keepRule(rule) {
  const brace = rule.indexOf("{");
  const head = rule.slice(0, brace).trim();
  const body = rule.slice(brace + 1, -1);

  if (head.startsWith("@media")) {
    const inner = [...rulesOf(body)].map(keepRule).join("");
    return inner === "" ? "" : `${head}{${inner}}`;
  }

  if (head.startsWith("@")) return "";

  const selectors = head
    .split(",")
    .map((selector) => selector.trim())
    .filter((selector) => selector !== "[data-bs-theme=light]" && !selector.includes("data-bs-theme=dark"))
    .filter((selector) => [...selector.matchAll(/\.([A-Za-z][\w-]*)/g)]
      .every(([, name]) => keptClasses.some((kept) => kept.test(name))));

  return selectors.length === 0 ? "" : `${selectors.join(",")}{${body}}`;
}

/** The used part of Bootstrap's style sheet. Its dark theme is left out: our tokens carry both schemes. */
export function keepUsedBootstrap(css) {
  const bare = css.replace(/@charset[^;]*;/, "").replace(/\/\*[\s\S]*?\*\//g, "");
  const [notice] = /\/\*![\s\S]*?\*\//.exec(css);
  return notice + [...rulesOf(bare)].map(keepRule).join("\n");
}

const darkRule = /:root\[data-bs-theme="dark"\]\s*\{([^}]*)\}/;

/** Repeats the dark tokens for readers without JavaScript whose system asks for a dark screen. */
export function repeatDarkTokens(css) {
  const dark = darkRule.exec(css);
  if (dark === null) throw new Error("tokens.css has no dark rule");
  return `${css}\n@media screen and (prefers-color-scheme: dark) { :root:not([data-bs-theme]) {${dark[1]}} }`;
}
