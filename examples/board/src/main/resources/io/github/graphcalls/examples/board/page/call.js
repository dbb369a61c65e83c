// One call: its timeline, how it ended, and its roster and document, which are looked up when it is opened.
import { $, html, problem, setText } from "./dom.js";
import { clock, duration, words } from "./format.js";
import { sentence, timeline } from "./timeline.js";

const REFRESH_MILLIS = 1000;
const HASH = "#call=";

export class CallPanel {
	#store;
	#list;
	#id = null;
	#call = {};
	#timer = null;

	constructor(store, list) {
		this.#store = store;
		this.#list = list;
		$("close").addEventListener("click", () => this.close());
		$("refresh").addEventListener("click", () => this.#read(true));
		$("copy").addEventListener("click", () => this.#copy());
		addEventListener("hashchange", () => this.follow());
		new ResizeObserver(() => this.draw()).observe($("timeline"));
	}

	get isOpen() {
		return this.#id !== null;
	}

	open(id) {
		location.hash = HASH + encodeURIComponent(id);
		$("title").focus();
	}

	close() {
		const id = this.#id;
		history.pushState(null, "", location.pathname);
		this.follow();
		this.#list.focus(id);
	}

	/** Opens the call that the address names, or closes the panel. */
	follow() {
		const id = location.hash.startsWith(HASH) ? decodeURIComponent(location.hash.slice(HASH.length)) : null;
		if (id === this.#id) {
			return;
		}
		this.#id = id;
		$("call").hidden = !this.isOpen;
		document.body.classList.toggle("reading", this.isOpen);
		this.#list.select(id);
		if (this.isOpen) {
			this.#show({ timeline: [] }, true);
			$("title").focus();
			this.#read(true);
		}
	}

	/** Reads the timeline again after a change, at most once a second and without a lookup. */
	changed(ids) {
		if (ids.has(this.#id)) {
			this.#timer ??= setTimeout(() => {
				this.#timer = null;
				this.#read(false);
			}, REFRESH_MILLIS);
		}
		this.#facts();
	}

	async #read(lookup) {
		const id = this.#id;
		if (lookup) {
			setText($("lookup"), "Looking up…");
		}
		let call;
		try {
			const answer = await fetch(`calls/${encodeURIComponent(id)}${lookup ? "" : "?lookup=false"}`);
			call = await answer.json();
		} catch {
			call = { problem: "The board did not answer." };
		}
		if (id === this.#id) {
			this.#show(call, lookup);
		}
	}

	#show(call, lookup) {
		if (call.timeline) {
			this.#call = call;
			const rows = call.timeline.map((entry) => html("tr", {}, html("td", {}, clock(Date.parse(entry.at))), html("td", {}, sentence(entry))));
			$("entries").replaceChildren(...rows);
			this.draw();
			this.#facts();
		}
		if (lookup) {
			const { roster, document, problem } = call;
			setText($("lookup"), problem ?? (roster?.length === 0 ? "Nobody." : ""));
			$("roster").replaceChildren(...(roster ?? []).map(({ name, ...rest }) => html("li", {}, html("b", {}, name ?? "Without a name"), ` ${Object.values(rest).join(", ")}`)));
			$("document").hidden = !document;
			setText($("document").lastChild, JSON.stringify(document, null, 2) ?? "");
		}
	}

	#facts() {
		if (!this.isOpen) {
			return;
		}
		const { row = {}, since } = this.#store.calls.get(this.#id) ?? {};
		setText($("title"), row.name ?? "Call without a name");
		setText($("id"), this.#id);
		const facts = {
			State: words(row.state ?? "unknown"),
			Since: `${clock(since)} UTC${row.end ? "" : `, for ${duration(this.#store.now() - since)}`}`,
			Direction: row.direction,
			Tenant: row.tenant,
			Doubt: row.doubt,
			End: this.#call.end ?? row.end?.how,
		};
		const shown = Object.entries(facts).filter(([, value]) => value);
		$("facts").replaceChildren(...shown.flatMap(([name, value]) => [html("dt", {}, name), html("dd", {}, value)]));
	}

	/** Draws the timeline up to now; a live call grows with the clock. */
	draw() {
		if (this.isOpen && $("timeline").clientWidth > 0) {
			$("timeline").replaceChildren(timeline(this.#call.timeline, this.#store.now(), $("timeline").clientWidth));
		}
	}

	async #copy() {
		try {
			await navigator.clipboard.writeText(this.#id);
			problem("");
			setText($("copy"), "Copied");
			setTimeout(() => setText($("copy"), "Copy id"), 2000);
		} catch {
			getSelection().selectAllChildren($("id"));
			problem("The browser refused to copy the id: it is selected instead.");
		}
	}
}
