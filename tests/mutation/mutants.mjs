// Mutation testing of the domain: changes one place of it at a time and sees whether a test notices. `./dev mutants` runs it; docs/mutation.md says what it showed.
//
// dotnet-stryker makes the changed domain and tries every change with the tests that reach it, with a fiftieth of the random plays. Its processes live on from one change to the
// next, so a change of what is made once (a rule's name, a list of words) is not seen there: what it leaves is tried again here, each in a process of its own, with a tenth of the plays.
// A change that still passes must be in explained.json with the reason why it does not matter; one that is not there fails the run.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, resolve } from "node:path";

const stryker = "5.1.0";
const least = 85;
const root = resolve(import.meta.dirname, "../..");
const work = join(root, "artifacts/mutants");
const tests = join(root, "tests/GoalProcess.Domain.Tests");
const built = join(root, "artifacts/bin/GoalProcess.Domain.Tests/debug");
const host = join(work, "host");
const atOnce = Math.max(2, availableParallelism());

const tool = join(root, "artifacts/stryker", process.platform === "win32" ? "dotnet-stryker.exe" : "dotnet-stryker");

async function makeAndTry() {
  if (!existsSync(tool)) {
    const { status } = spawnSync("dotnet", ["tool", "install", "dotnet-stryker", "--version", stryker, "--tool-path", join(root, "artifacts/stryker")], { stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }

  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const child = spawn(tool, ["-f", join(import.meta.dirname, "stryker-config.json"), "-O", work, "-c", `${atOnce}`], {
    cwd: tests,
    env: { ...process.env, GOALPROCESS_RANDOM_DIVISOR: "50" },
    stdio: ["ignore", "pipe", "inherit"],
  });

  child.stdout.on("data", (data) => {
    process.stdout.write(data);
    // the changed domain lies among the tests' own files while it is tried, and no longer
    if (!existsSync(host) && `${data}`.includes("will be tested")) cpSync(built, host, { recursive: true });
  });

  const status = await new Promise((done) => child.on("close", done));
  if (status !== 0) process.exit(status ?? 1);
}

function report() {
  const file = readdirSync(work, { recursive: true }).find((name) => name.endsWith("mutation-report.json"));
  const { files } = JSON.parse(readFileSync(join(work, file), "utf8"));
  return Object.entries(files).flatMap(([path, { source, mutants }]) => {
    const lines = source.split(/\r?\n/);
    return mutants.map((mutant) => ({
      id: Number(mutant.id),
      status: mutant.status,
      line: mutant.location.start.line,
      name: `${relative(join(root, "src/GoalProcess.Domain"), path)}: ${textOf(lines, mutant.location)} => ${mutant.replacement.replace(/\s+/g, " ").trim()}`,
    }));
  });
}

// the changed place itself, on one line
function textOf(lines, { start, end }) {
  const text = lines.slice(start.line - 1, end.line);
  text[text.length - 1] = text[text.length - 1].slice(0, end.column - 1);
  text[0] = text[0].slice(start.column - 1);
  return text.join(" ").replace(/\s+/g, " ").trim();
}

function isNoticed(id) {
  const active = join(work, `active-${id}`);
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(id);
  writeFileSync(active, bytes);
  const child = spawn(join(host, "GoalProcess.Domain.Tests"), ["-stopOnFail", "-maxThreads", "1"], {
    env: { ...process.env, STRYKER_MUTANT_FILE: active, GOALPROCESS_RANDOM_DIVISOR: "10" },
    stdio: "ignore",
  });
  // what never ends is noticed too
  const slow = setTimeout(() => child.kill("SIGKILL"), 120_000);
  return new Promise((done) => child.on("close", (status) => {
    clearTimeout(slow);
    rmSync(active);
    done(status !== 0);
  }));
}

async function tryAgain(left) {
  if (await isNoticed(-1)) throw new Error("The tests fail on the domain as it is.");
  const [queue, noticed] = [[...left], new Set()];

  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      if (await isNoticed(mutant.id)) noticed.add(mutant.id);
      if (queue.length % 50 === 0) console.log(`${queue.length} left to try again`);
    }
  }));

  return noticed;
}

if (!process.argv.includes("--again")) await makeAndTry();

const all = report();
const tried = all.filter(({ status }) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status));
const left = tried.filter(({ status }) => status === "Survived" || status === "NoCoverage");
const noticed = await tryAgain(left);
const passed = left.filter(({ id }) => !noticed.has(id));
const explained = JSON.parse(readFileSync(join(import.meta.dirname, "explained.json"), "utf8"));
const names = new Set(explained.flatMap(({ mutants }) => mutants));
const unexplained = passed.filter(({ name }) => !names.has(name));
const score = (100 * (tried.length - passed.length)) / tried.length;

writeFileSync(join(work, "passed.json"), JSON.stringify(passed, null, 2));
for (const { name, line } of unexplained) console.log(`not explained (line ${line}) ${name}`);
for (const name of [...names].filter((known) => !passed.some((mutant) => mutant.name === known))) console.log(`explained, and noticed or gone: ${name}`);
console.log(`${all.length} changes; ${tried.length} tried, ${tried.length - passed.length} noticed (${score.toFixed(1)} %), of them ${noticed.size} the second time; ${passed.length} passed, ${unexplained.length} of them not explained`);
process.exit(unexplained.length > 0 || score < least ? 1 : 0);
