// Checks of the panel of one call.
import assert from "node:assert/strict";
import { open, textIs, until } from "./page.mjs";

export async function linkOpensCall({ page, url }) {
  await page.goto(`${url}#call=call-1`);
  await textIs(page, "#title", "Adele");
  await page.waitForSelector("#timeline svg");
  await until(page, () => document.querySelectorAll("#roster li").length === 2);
  assert.deepEqual(await page.locator("#roster li b").allInnerTexts(), ["Adele", "Grady"]);
  await page.locator("#document summary").click();
  assert.equal(JSON.parse(await page.locator("#document pre").innerText()).id, "call-1");
  await page.goto(`${url}#call=call-2`);
  await textIs(page, "#title", "Lidia");
  await page.goBack();
  await textIs(page, "#title", "Adele");
}

export async function timelineShows({ page, url }) {
  await open(page, url);
  await page.goto(`${url}#call=call-1`);
  await page.waitForSelector("#timeline svg");
  const titles = await page.locator("#timeline svg title").allTextContents();
  const has = (text) => assert.ok(titles.some((title) => title.includes(text)), `no "${text}" in ${titles.join("; ")}`);
  ["incoming, 00:00:00 to 00:00:02", "established, 00:00:05", "Adele", "Grady", "lobby, 00:00:05 to 00:00:15"].forEach(has);
  ["Lookup: found", "Lookup: throttled, status 429", "Waits until 00:00:50: throttled"].forEach(has);
  await page.getByText("Timeline as a table").click();
  const entries = await page.locator("#entries tr").allInnerTexts();
  assert.equal(entries[0].trim().replace(/\s+/g, " "), "00:00:00 State incoming");
  assert.ok(entries.some((entry) => entry.includes("Grady: left")), entries.join("; "));
  assert.match(await page.getByRole("img").getAttribute("aria-label"), /00:00:00/);
}

export async function timelineGrows({ page, act, url }) {
  let lookups = 0;
  page.on("request", (request) => (lookups += request.url().endsWith("/calls/call-1") ? 1 : 0));
  await open(page, url);
  await page.locator("#rows .row").first().click();
  await page.waitForSelector("#timeline svg");
  const before = await page.locator("#entries tr").count();
  await act("change");
  await until(page, (count) => document.querySelectorAll("#entries tr").length > count, before);
  await page.locator("#facts dd", { hasText: "hold" }).waitFor();
  assert.equal(lookups, 1);
  await page.locator("#refresh").click();
  await until(page, () => document.querySelector("#lookup").textContent === "");
  assert.equal(lookups, 2);
}

export async function idIsCopied({ page, context, url }) {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${url}#call=call-1`);
  await page.locator("#copy").click();
  await textIs(page, "#copy", "Copied");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "call-1");
}

export async function axisIsBounded({ page, url }) {
  await page.goto(`${url}#call=call-1`);
  await page.waitForSelector("#timeline svg");
  const elements = await page.locator("#timeline svg *").count();
  assert.ok(elements < 150, `${elements} elements`);
  const millis = await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => resolve(performance.now())), 1500)));
  assert.ok(millis < 5000, `${millis} ms`);
  await textIs(page, "#day", "9999-12-31");
  await textIs(page, "#time", "23:59:59");
  assert.match(await page.locator("#timeline .time").first().textContent(), /^\d{4}-\d\d-\d\d$/);
}

export async function malformedHashes({ page, url }) {
  const paths = [];
  await open(page, url);
  page.on("request", (request) => request.url().endsWith("/favicon.svg") || paths.push(request.url()));
  for (const hash of ["%", "..", ".", ""]) {
    await page.evaluate((value) => (location.hash = `call=${value}`), hash);
    await textIs(page, "#problem", `No such call: #call=${hash}`);
    assert.equal(await page.locator("#call").isVisible(), false);
  }
  assert.deepEqual(paths, []);
  await page.evaluate(() => (location.hash = "call=call-1"));
  await textIs(page, "#title", "Adele");
  assert.equal(await page.locator("#problem").isVisible(), false);
}

export async function durationGrows({ page, url }) {
  await page.goto(`${url}#call=call-1`);
  await page.locator("#roster li").first().waitFor();
  // The board sends nothing meanwhile.
  for (let times = 0; times < 3; times++) {
    const shown = await page.locator("#facts dd", { hasText: ", for " }).innerText();
    await until(page, (before) => document.querySelectorAll("#facts dd")[1].innerText !== before, shown);
  }
}
