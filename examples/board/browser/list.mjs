// Checks of the list of calls.
import assert from "node:assert/strict";
import { focused, listed, open, rows, rowShows, textIs, until } from "./page.mjs";

export async function stateChanges({ page, act, url }) {
  await open(page, url);
  await rowShows(page, "call-1", "establishing");
  await page.evaluate(() => (window.isSamePage = true));
  await act("establish");
  await rowShows(page, "call-1", "established");
  await textIs(page, "#states [data-key=established] b", "1");
  assert.equal(await page.evaluate(() => window.isSamePage), true);
}

export async function callEnds({ page, act, url }) {
  await open(page, url);
  const reason = await act("end");
  await rowShows(page, "call-1", reason);
  await rowShows(page, "call-1", "ended");
  await until(page, () => document.querySelector("#ended li") !== null);
  await until(page, () => document.querySelector("#newest").textContent.endsWith("Adele"));
}

export async function nameIsText({ page, act, url }) {
  await open(page, url);
  const name = await act("name");
  await page.locator("#rows .row").first().click();
  await textIs(page, "#title", name);
  await page.waitForSelector("#timeline svg");
  assert.equal(await page.locator("#rows .row b").first().innerText(), name);
  assert.equal(await page.locator("img").count(), 0);
  assert.equal(await page.evaluate(() => window.isOwned), undefined);
}

export async function restartLosesNothing({ page, act, url }) {
  await open(page, url);
  await act("stop");
  await until(page, () => document.querySelector("#connection").textContent.startsWith("Disconnected"));
  assert.equal(await page.locator("#rows .row").count(), 3);
  await act("start");
  await textIs(page, "#connection", "Live");
  await rowShows(page, "call-4", "established");
  await page.locator("#filter").focus();
  await page.locator("#filter").fill("call");
  await listed(page, ["call-4", "call-3", "call-2", "call-1"]);
  await textIs(page, "#count", "4 calls");
}

export async function sendsNoRequestElsewhere({ page, url }) {
  const paths = new Set();
  page.on("request", (request) => paths.add(new URL(request.url()).pathname));
  await open(page, url);
  await page.locator("#rows .row").first().click();
  await page.waitForSelector("#timeline svg");
  // The checks of all pages fail for a request to another origin; here the page's own requests must have been seen.
  for (const path of ["/", "/board.css", "/board.js", "/events", "/calls/call-3"]) {
    assert.ok(paths.has(path), `no request to ${path}: ${[...paths]}`);
  }
}

export async function tenThousandCalls({ page, url }) {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("#rows .row")) {
        window.firstRowAt = performance.now();
        observer.disconnect();
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page, url);
  const firstRow = await page.evaluate(() => window.firstRowAt);
  await textIs(page, "#count", "10,000 calls");
  const allRows = await page.evaluate(() => performance.now());
  assert.ok(firstRow < 5000, `the first row came after ${firstRow} ms`);
  let most = await page.locator("#rows .row").count();
  for (const part of [0.25, 0.5, 1]) {
    await page.locator("#scroll").evaluate((scroll, to) => (scroll.scrollTop = to * scroll.scrollHeight), part);
    await until(page, () => {
      const box = document.querySelector("#scroll").getBoundingClientRect();
      return document.elementFromPoint(box.x + 50, box.bottom - 20)?.closest(".row");
    });
    most = Math.max(most, await page.locator("#rows .row").count());
  }
  await page.locator('#rows .row[data-id="call-1"]').waitFor();
  assert.equal(await page.locator('#rows .row[data-id="call-1"]').getAttribute("aria-rowindex"), "10001");
  assert.equal(await page.locator("#grid").getAttribute("aria-rowcount"), "10001");
  assert.ok(most > 10 && most <= 100, `${most} rows`);
  return { firstRowMillis: Math.round(firstRow), allRowsMillis: Math.round(allRows), rowsInDocument: most };
}

export async function filterFinds({ page, url }) {
  await open(page, url);
  const finds = async (text, ids) => {
    await page.locator("#filter").fill(text);
    await listed(page, ids);
  };
  await finds("call-2", ["call-2"]);
  await finds("GRADY", ["call-3"]);
  await finds("state:established", ["call-3", "call-2"]);
  await finds("state:established fabrikam", ["call-3"]);
  await finds("tenant:contoso", ["call-2", "call-1"]);
  await finds("name:contoso", []);
  assert.equal(await page.locator("#empty").innerText(), "No call matches the filter.");
  await page.locator("#filter").press("Escape");
  await listed(page, ["call-3", "call-2", "call-1"]);
  await page.getByRole("button", { name: "established" }).click();
  await listed(page, ["call-3", "call-2"]);
}

export async function keyboardAlone({ page, url }) {
  await open(page, url);
  const press = async (key, expected) => {
    await page.keyboard.press(key);
    await until(page, (id) => (document.activeElement.dataset.id ?? document.activeElement.id) === id, expected).catch(() => {});
    assert.equal(await focused(page), expected, `after ${key}`);
  };
  await press("/", "filter");
  await press("ArrowDown", "call-300");
  await press("ArrowDown", "call-299");
  await press("ArrowUp", "call-300");
  await press("End", "call-1");
  await press("Home", "call-300");
  await press("ArrowDown", "call-299");
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
  assert.equal(await page.locator('#rows .row[tabindex="0"]').count(), 1);
  await press("Enter", "title");
  assert.equal(new URL(page.url()).hash, "#call=call-299");
  await press("Tab", "close");
  await press("Escape", "call-299");
  assert.equal(await page.locator("#call").isVisible(), false);
}

export async function orderStaysWhileRead({ page, act, url }) {
  await open(page, url);
  await page.locator("#filter").press("ArrowDown");
  assert.equal(await focused(page), "call-3");
  await act("change");
  await textIs(page, "#newer", "1 newer");
  await rowShows(page, "call-1", "established");
  await listed(page, ["call-3", "call-2", "call-1"]);
  assert.equal(await focused(page), "call-3");
  await page.locator("#newer").click();
  await listed(page, ["call-1", "call-3", "call-2"]);
  assert.equal((await rows(page)).length, 3);
}

export async function textIsVisible({ page, url }) {
  await open(page, url);
  await rowShows(page, "call-1", "\\u202eevil");
  await rowShows(page, "call-1", "joinToken-SECRET\\u0007");
  await page.goto(`${url}#call=call-1`);
  await textIs(page, "#title", "\\u202eevil\\u2028.");
  await page.goto(`${url}#call=call-2`);
  await textIs(page, "#title", "Unnamed call");
  await page.goto(`${url}#call=call-3`);
  await until(page, () => document.querySelector("#title").textContent.length === 10_000);
  const { height, whole } = await page.locator("#title").evaluate((title) => ({ height: title.clientHeight, whole: title.scrollHeight }));
  assert.ok(height < 200 && whole > height, `${height} of ${whole}`);
  assert.ok(await page.evaluate(() => !/[\u202e\u2028\u0007]/.test(document.body.textContent + document.documentElement.outerHTML.replace(/data-key="[^"]*"/g, ""))));
}

export async function aliveAndEndedAreCounted({ page, url }) {
  await open(page, url);
  await textIs(page, "#count", "3 calls, 1 ended");
  await textIs(page, ".cards summary", "Calls alive2");
}

export async function answersAgain({ page, act, url }) {
  await open(page, url);
  await act("stop");
  await until(page, () => document.querySelector("#connection").dataset.is === "lost");
  const time = await page.locator("#time").innerText();
  await page.evaluate(() => document.querySelector("#next").click());
  await textIs(page, "#problem", "The board did not answer.");
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  assert.equal(await page.locator("#time").innerText(), time);
  await act("start");
  await textIs(page, "#connection", "Live");
  await textIs(page, "#problem", "");
}
