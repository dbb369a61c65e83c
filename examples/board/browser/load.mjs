// 200 boards: this page, and readers of its events that count what they are sent.
import assert from "node:assert/strict";
import http from "node:http";
import { open, until } from "./page.mjs";

const READERS = 199;
const MILLIS = 6000;

function reader(url) {
  const counts = { messages: 0, bytes: 0 };
  const request = http.get(`${url}events`, { agent: false }, (answer) => {
    answer.on("data", (data) => {
      counts.bytes += data.length;
      for (let at = data.indexOf("event: change"); at >= 0; at = data.indexOf("event: change", at + 1)) {
        counts.messages++;
      }
    });
    answer.on("error", () => {});
  });
  request.on("error", (error) => (counts.error = error.message));
  return { counts, close: () => request.destroy() };
}

export async function manyBoards({ page, act, url }) {
  await open(page, url);
  const readers = Array.from({ length: READERS }, () => reader(url));
  try {
    await act("begin");
    await page.evaluate(() => {
      window.frames = [];
      let last = performance.now();
      requestAnimationFrame(function next() {
        window.frames.push(performance.now() - last);
        last = performance.now();
        requestAnimationFrame(next);
      });
      window.longTasks = [];
      new PerformanceObserver((list) => list.getEntries().forEach((task) => window.longTasks.push(task.duration))).observe({ type: "longtask" });
    });
    const began = await page.evaluate(() => performance.now());
    // The page stays in use: the filter is changed and a call is opened meanwhile.
    await page.locator("#filter").fill("state:established");
    await page.locator("#rows .row").first().click();
    await page.waitForSelector("#timeline svg g");
    await page.keyboard.press("Escape");
    await until(page, (end) => performance.now() > end, began + MILLIS);
    const events = Number(await act("end"));
    const seconds = ((await page.evaluate(() => performance.now())) - began) / 1000;
    await page.locator("#filter").fill("last-event");
    await page.locator('#rows .row[data-id="last-event"]').waitFor({ timeout: 60_000 });
    const fewest = () => Math.min(...readers.map(({ counts }) => counts.messages));
    for (const end = Date.now() + 60_000; fewest() < 2 && Date.now() < end; ) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const { frames, longTasks } = await page.evaluate(() => ({ frames: window.frames, longTasks: window.longTasks }));
    const messages = readers.map(({ counts }) => counts.messages);
    const errors = readers.filter(({ counts }) => counts.error);
    assert.equal(errors.length, 0, errors[0]?.counts.error);
    assert.ok(Math.min(...messages) >= 2, `a reader was sent ${Math.min(...messages)} messages`);
    const perSecond = Math.max(...messages) / (((await page.evaluate(() => performance.now())) - began) / 1000);
    assert.ok(perSecond <= 4.5, `a reader was sent ${perSecond} messages a second`);
    const longestFrame = Math.round(Math.max(...frames));
    assert.ok(longestFrame < 2000, `a frame took ${longestFrame} ms`);
    return {
      eventsPerSecond: Math.round(events / seconds),
      messagesPerReader: `${Math.min(...messages)} to ${Math.max(...messages)}`,
      megabytesPerReader: Number((readers[0].counts.bytes / 1e6).toFixed(2)),
      frames: frames.length,
      medianFrameMillis: Math.round(frames.sort((one, other) => one - other)[Math.floor(frames.length / 2)]),
      longestFrameMillis: longestFrame,
      longTasks: longTasks.length,
      longestTaskMillis: Math.round(Math.max(0, ...longTasks)),
    };
  } finally {
    readers.forEach((each) => each.close());
  }
}
