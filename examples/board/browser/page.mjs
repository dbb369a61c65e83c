// What several checks do with the page.

/** Opens the page and waits for its first row. */
export async function open(page, url) {
  await page.goto(url);
  await page.waitForSelector("#rows .row");
}

/** Returns the texts of the rows in the document, in their order. */
export const rows = (page) => page.locator("#rows .row").allInnerTexts();

/** Waits until the row of a call has a text. */
export function rowShows(page, id, text) {
  return page.locator(`#rows .row[data-id="${id}"]`, { hasText: text }).waitFor();
}

/** Waits until a function of the page returns true for the argument. */
export const until = (page, condition, argument) => page.waitForFunction(condition, argument, { polling: 50 });

/** Waits until an element has exactly a text. */
export function textIs(page, selector, text) {
  return until(page, ([where, wanted]) => document.querySelector(where)?.textContent === wanted, [selector, text]);
}

/** Returns the data-id of the focused row, else the id of the focused element. */
export const focused = (page) => page.evaluate(() => document.activeElement.dataset.id ?? document.activeElement.id);

/** Waits until nothing but the expected rows is listed. */
export function listed(page, ids) {
  return until(page, (wanted) => [...document.querySelectorAll("#rows .row")].map((row) => row.dataset.id).join() === wanted, ids.join());
}
