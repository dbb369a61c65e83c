// Runs checks of the board's page in Chromium, driven by a test in Java.
//
//   node run.mjs /usr/bin/chromium
//
// Reads a line of JSON for each check, {"check":"…","url":"…"}, and writes one for its result, {"passed":{…numbers}} or {"failed":"…"}.
// A check that needs something done in Java writes {"act":"…"}, and reads {"done":"…"}.
import readline from "node:readline";
import { chromium } from "playwright-core";
import * as call from "./call.mjs";
import * as list from "./list.mjs";
import * as load from "./load.mjs";
import * as look from "./look.mjs";
import * as world from "./world.mjs";

const checks = { ...call, ...list, ...load, ...look, ...world };
const lines = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const write = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

async function read() {
  const { value, done } = await lines.next();
  return done ? null : JSON.parse(value);
}

async function act(name) {
  write({ act: name });
  return (await read()).done;
}

/** Collects what no page may do: requests to another origin, dialogs, errors, violations of the content security policy. */
function watch(page, url) {
  const wrong = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) {
      wrong.push(`request to another origin: ${request.url()}`);
    }
  });
  page.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("pageerror", (error) => wrong.push(`error: ${error.stack}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      wrong.push(`console: ${message.text()}`);
    }
  });
  return wrong;
}

async function run(browser, { check, url, folder }) {
  const options = { viewport: { width: 1440, height: 900 }, colorScheme: "light", ...checks[check].options };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
    const wrong = watch(page, url);
    const numbers = await checks[check]({ page, context, act, url, folder });
    return wrong.length === 0 ? { passed: numbers ?? {} } : { failed: wrong.join("\n") };
  } catch (error) {
    return { failed: `${error.stack}` };
  } finally {
    await context.close();
  }
}

const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--no-sandbox", "--disable-lcd-text"] });
for (let order = await read(); order !== null; order = await read()) {
  write(await run(browser, order));
}
await browser.close();
