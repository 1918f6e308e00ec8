// Checks the API's documents as their users' tools do: node check.mjs FOLDER, which holds openapi.json and, if there is one,
// asyncapi.json. Prints a line for each check; ends with 1 if one fails.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);
const openapi = join(folder, "openapi.json");
let failed = false;

function run(name, ...args) {
  return spawnSync(process.execPath, [join(here, "node_modules", name), ...args], {
    // Beside the rules for the document one tool would read what is meant for the other.
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
}

function say(what, wrong) {
  failed ||= wrong.length > 0;
  console.log(`${what}: ${wrong.length === 0 ? "right" : "WRONG"}`);
  wrong.slice(0, 50).forEach((line) => console.log(`  ${line}`));
}

const lint = run("@redocly/cli/bin/cli.js", "lint", openapi, "--config", join(here, "redocly.yaml"), "--format", "json", "--max-problems", "1000");
const found = JSON.parse(lint.stdout.slice(lint.stdout.indexOf("{")));
say(
  `Redocly recommended, ${found.totals.errors} errors, ${found.totals.warnings} warnings`,
  found.problems.map((p) => `${p.severity} ${p.ruleId} ${p.location?.[0]?.pointer ?? ""}: ${p.message}`),
);

const types = join(folder, "api.ts");
const generated = run("openapi-typescript/bin/cli.js", openapi, "--output", types);
say("TypeScript types generated", generated.status === 0 ? [] : [generated.stderr]);
const document = JSON.parse(readFileSync(openapi, "utf8"));
const operations = Object.values(document.paths).flatMap((path) => Object.values(path)).map((o) => o.operationId).filter(Boolean);
const caller = join(folder, "caller.ts");
writeFileSync(
  caller,
  `import type { operations } from "./api";\nexport type Calls = [${operations.map((id) => `operations["${id}"]`).join(", ")}];\n`,
);
const compiled = run("typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022", "--moduleResolution", "bundler", "--module", "esnext", caller);
say(`TypeScript of ${operations.length} operations compiled`, compiled.status === 0 ? [] : compiled.stdout.split("\n").filter(Boolean));

const asyncapi = join(folder, "asyncapi.json");
if (existsSync(asyncapi)) {
  const { Parser } = (await import("@asyncapi/parser")).default ?? (await import("@asyncapi/parser"));
  const { diagnostics } = await new Parser().parse(readFileSync(asyncapi, "utf8"));
  say(
    "AsyncAPI",
    diagnostics.filter((d) => d.severity === 0).map((d) => `${d.path.join("/")}: ${d.message}`),
  );
}
process.exitCode = failed ? 1 : 0;
