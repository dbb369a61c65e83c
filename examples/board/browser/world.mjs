// Checks of the world: its clock, faults, quirks and journal.
import assert from "node:assert/strict";
import { open, rowShows, textIs, until } from "./page.mjs";

export async function clockPausesAndRuns({ page, act, url }) {
  await open(page, url);
  await textIs(page, "#run", "Pause");
  await page.locator("#speed").selectOption("60");
  // The page shows the choice before the server knows it.
  for (const end = Date.now() + 10_000; (await act("speed")) !== "60" && Date.now() < end; ) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  assert.equal(await act("speed"), "60");
  await page.locator("#run").click();
  await textIs(page, "#run", "Run");
  assert.equal(await act("speed"), "0");
  const time = await page.locator("#time").innerText();
  await page.locator("#run").click();
  await textIs(page, "#run", "Pause");
  assert.equal(await act("speed"), "60");
  // Between two messages the page's clock runs at the speed of the world's.
  await until(page, (shown) => document.querySelector("#time").textContent !== shown, time);
}

export async function nextEvent({ page, act, url }) {
  await open(page, url);
  await rowShows(page, "call-1", "establishing");
  await page.locator("#next").click();
  await rowShows(page, "call-1", "established");
  assert.equal(await act("now"), "2026-01-01T00:00:05Z");
}

export async function faultSwitch({ page, act, url }) {
  await open(page, url);
  const input = page.getByRole("switch", { name: "gateway page" });
  await input.check();
  await textIs(page, "#world details:nth-child(2) summary b", "1 on");
  assert.equal(await act("look up"), "Unavailable");
  await input.uncheck();
  await textIs(page, "#world details:nth-child(2) summary b", "0 on");
  assert.equal(await act("look up"), "Found");
}

export async function quirkSwitch({ page, act, url }) {
  await open(page, url);
  await page.locator("#world summary", { hasText: "Quirks" }).click();
  const input = page.getByRole("switch", { name: "kept for a while" });
  await input.check();
  await until(page, () => !document.querySelector('#quirks [data-key="goneAtOnce"] input').checked);
  assert.equal(await act("quirks"), "KEPT_FOR_A_WHILE");
  await input.uncheck();
  await until(page, () => document.querySelector('#quirks [data-key="goneAtOnce"] input').checked);
  assert.equal(await act("quirks"), "");
}

export async function refusalIsShown({ page, url }) {
  await open(page, url);
  await page.locator("#next").click();
  await rowShows(page, "call-1", "established");
  await page.locator("#next").click();
  await until(page, () => document.querySelector("#problem").textContent.length > 10);
  assert.equal(await page.locator("#problem").isVisible(), true);
}

export async function violationsShow({ page, act, url }) {
  await open(page, url);
  assert.equal(await page.locator("#no-violations").isVisible(), true);
  await act("violate");
  await page.locator("#violations li", { hasText: "retry too early in request 2" }).click();
  await page.getByText("status 429").first().waitFor();
  await until(page, () => document.querySelector("#lookups [data-key=throttled] b")?.textContent === "2");
  await until(page, () => document.querySelector("#throttled b") !== null);
  assert.equal(await page.locator("#no-violations").isVisible(), false);
}

export async function faultsAreSwitches({ page, act, url }) {
  await open(page, url);
  const total = "#world details:nth-child(2) summary b";
  await textIs(page, total, "7 on");
  assert.equal(await page.locator("#faults input:checked").count(), 7);
  await page.route("**/faults/remove", (route) => route.fulfill({ status: 400, contentType: "application/json", body: '{"problem":"refused"}' }));
  const unnamed = page.locator("#faults label", { hasText: "unnamed" }).first().locator("input");
  await unnamed.click();
  await textIs(page, "#problem", "refused");
  await until(page, () => document.querySelectorAll("#faults input:checked").length === 7);
  await page.unroute("**/faults/remove");
  for (let left = 6; left >= 0; left--) {
    await page.locator("#faults input:checked").last().click();
    await textIs(page, total, `${left} on`);
    assert.equal(await act("faults"), `${left}`);
  }
}
