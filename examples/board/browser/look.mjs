// Checks of what the page looks like, and the screenshots of the README.
import assert from "node:assert/strict";
import path from "node:path";
import { open, until } from "./page.mjs";

/** Runs in the page: texts whose contrast with what is behind them is below that of WCAG AA. */
function lowContrasts() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = (color) => {
    const [r, g, b] = [...rgba(color)].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    const bar = node.closest("g")?.querySelector("rect");
    if (bar) {
      return getComputedStyle(bar).fill;
    }
    const color = getComputedStyle(node).backgroundColor;
    return rgba(color)[3] === 255 || !node.parentElement ? color : behind(node.parentElement);
  };
  const low = [];
  let texts = 0;
  for (const node of document.querySelectorAll("body *")) {
    const text = [...node.childNodes].filter((child) => child.nodeType === 3 && child.data.trim()).map((child) => child.data);
    if (text.length > 0 && node.checkVisibility({ visibilityProperty: true }) && node.localName !== "title") {
      texts++;
      const style = getComputedStyle(node);
      const [one, other] = [luminance(node.localName === "text" ? style.fill : style.color), luminance(behind(node))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (contrast < 4.5) {
        low.push(`${text.join("")}: ${contrast.toFixed(2)}`);
      }
    }
  }
  return { texts, low };
}

async function openCall(page, url) {
  await open(page, url);
  await page.locator("#filter").fill("established Adele Vance");
  await page.locator("#rows .row").first().click();
  await page.waitForSelector("#timeline svg g");
  await page.waitForSelector("#roster li");
}

async function contrastIsGood({ page, url }) {
  await openCall(page, url);
  const { texts, low } = await page.evaluate(lowContrasts);
  assert.ok(texts > 80, `${texts} texts`);
  assert.deepEqual(low, []);
  return { texts };
}

export const lightContrast = (context) => contrastIsGood(context);
export const darkContrast = (context) => contrastIsGood(context);
darkContrast.options = { colorScheme: "dark" };

export async function noSidewaysScroll({ page, url }) {
  const fits = async (what) => {
    const wide = await page.evaluate(() => {
      const scroll = document.scrollingElement.scrollWidth;
      const nodes = [...document.querySelectorAll("body *")].filter((node) => node.checkVisibility() && node.getBoundingClientRect().right > innerWidth + 0.5);
      return scroll > innerWidth ? `${scroll}: ${nodes.map((node) => node.id || node.localName)}` : "";
    });
    assert.equal(wide, "", what);
  };
  await open(page, url);
  await fits("list");
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  await fits("all cards open");
  await openCall(page, url);
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  await fits("call");
  assert.equal(await page.locator("#list").isVisible(), false);
  await page.locator("#close").click();
  assert.equal(await page.locator("#list").isVisible(), true);
}
noSidewaysScroll.options = { viewport: { width: 320, height: 640 } };

export async function motionIsReduced({ page, url }) {
  await open(page, url);
  const moving = () =>
    page.evaluate(() => [...document.querySelectorAll("*")].filter((node) => getComputedStyle(node).transitionDuration !== "0s" || getComputedStyle(node).animationName !== "none").length);
  assert.equal(await moving(), 0);
}
motionIsReduced.options = { reducedMotion: "reduce" };

export async function controlsHaveNames({ page, url }) {
  await openCall(page, url);
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  const controls = page.locator("button, input, select, summary, [role=grid], [role=img], [role=row], aside, section");
  let seen = 0;
  for (const control of await controls.all()) {
    if (await control.isVisible()) {
      seen++;
      const snapshot = (await control.ariaSnapshot()).split("\n")[0];
      assert.match(snapshot, /"[^"]+|: \S/, await control.evaluate((node) => node.outerHTML.slice(0, 200)));
    }
  }
  assert.ok(seen > 60, `${seen} controls`);
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((node) => node.id));
  assert.equal(new Set(ids).size, ids.length);
  return { controls: seen };
}

export async function screenshots({ page, context, url, folder }) {
  const take = (name) => page.screenshot({ path: path.join(folder, `${name}.png`) });
  await open(page, url);
  await until(page, () => document.querySelectorAll("#throttled li").length === 2);
  await take("list");
  await page.emulateMedia({ colorScheme: "dark" });
  await openCall(page, url);
  await page.locator("#filter").fill("");
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement.blur());
  await take("call-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("about:blank");
  await open(page, url);
  await take("narrow");
}
screenshots.options = { viewport: { width: 1080, height: 640 } };
