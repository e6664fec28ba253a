// Builds wwwroot/dist from Assets: checks the TypeScript, bundles scripts and style sheet, collects the icons.
// Any warning stops the build: a style sheet that is only half read looks fine to every tool but the eye.
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { keepUsedBootstrap, repeatDarkTokens } from "./Assets/css/build-steps.mjs";

const out = "wwwroot/dist";

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

try {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "--project", "tsconfig.json"], { stdio: "inherit" });
} catch {
  process.exit(1);
}

const styleSteps = {
  name: "style-steps",
  setup(step) {
    step.onLoad({ filter: /bootstrap\.css$/ }, async ({ path }) =>
      ({ contents: keepUsedBootstrap(await readFile(path, "utf8")), loader: "css" }));
    step.onLoad({ filter: /tokens\.css$/ }, async ({ path }) =>
      ({ contents: repeatDarkTokens(await readFile(path, "utf8")), loader: "css" }));
  },
};

const common = {
  outdir: out,
  bundle: true,
  minify: true,
  sourcemap: true,
  target: ["es2022", "chrome111", "firefox113", "safari16.4"],
  legalComments: "linked",
  logLevel: "warning",
};

const results = [
  // classic, not a module: it has to run before the first paint
  await build({ ...common, entryPoints: { mode: "Assets/ts/mode.ts" }, format: "iife" }),
  await build({
    ...common,
    entryPoints: { app: "Assets/ts/app.ts", theme: "Assets/css/theme.css" },
    format: "esm",
    splitting: true,
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
    chunkNames: "chunks/[name]-[hash]",
    plugins: [styleSteps],
  }),
];

if (results.some((result) => result.warnings.length > 0)) {
  process.exit(1);
}

const names = JSON.parse(await readFile("Assets/icons.json", "utf8"));
const icons = {};
for (const name of names) {
  const svg = await readFile(`node_modules/bootstrap-icons/icons/${name}.svg`, "utf8");
  icons[name] = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, "");
}

await writeFile(`${out}/icons.json`, JSON.stringify(icons));
