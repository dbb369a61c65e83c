// The connection, the clock and the four cards: calls by state, ends, lookups and throttled tenants.
import { $, html, keyed, setText } from "./dom.js";
import { clock, duration, number, words } from "./format.js";
import { glyph, known, STATES } from "./states.js";

const ANNOUNCE_MILLIS = 5000;

export function showConnection(state) {
	const texts = { live: "Live", hidden: "Paused while hidden", lost: `Disconnected since ${clock(Date.now())} UTC. Reconnecting` };
	if ($("connection").dataset.is !== state) {
		$("connection").dataset.is = state;
		setText($("connection"), texts[state]);
	}
}

/** One bar a key, as long as its share of the largest value. */
function bars(list, values, keys, { label = words, value = number, filter, total = Object.values(values).reduce((sum, each) => sum + each, 0) }) {
	const largest = Math.max(...Object.values(values));
	const make = (key) => {
		const bar = html(filter ? "button" : "div", { title: label(key) }, html("span", {}, label(key)), html("b", {}), html("i", {}));
		if (filter) {
			bar.addEventListener("click", () => filter(key));
		}
		return html("li", {}, bar);
	};
	keyed(list, keys, make, (node, key) => {
		setText(node.querySelector("b"), value(values[key]));
		node.querySelector("i").style.setProperty("--share", values[key] / largest);
	});
	setText($(`${list.id}-total`), number(total));
}

const byValue = (values) => Object.keys(values).sort((one, other) => values[other] - values[one]);

export class Summary {
	#store;
	#filter;
	#announcedAt = -Infinity;

	constructor(store, filter) {
		this.#store = store;
		this.#filter = filter;
		// On a small screen the totals are enough at first.
		if (matchMedia("(max-width: 600px)").matches) {
			document.querySelectorAll(".cards details + details").forEach((card) => (card.open = false));
		}
	}

	update() {
		const { states, ended, lookups } = this.#store.board.counts;
		const byLife = Object.keys(states).sort((one, other) => STATES.indexOf(known(one)) - STATES.indexOf(known(other)));
		bars($("states"), states, byLife, { filter: (state) => this.#filter(`state:${state}`) });
		for (const node of $("states").children) {
			if (!node.dataset.state) {
				node.dataset.state = known(node.dataset.key);
				node.firstChild.prepend(glyph(node.dataset.key));
			}
		}
		bars($("ended"), ended, byValue(ended), { label: (reason) => reason, filter: this.#filter });
		bars($("lookups"), lookups, byValue(lookups), {});
		// The newest end is announced seldom, so that a screen reader is not kept talking.
		const end = this.#store.newestEnd;
		if (end && performance.now() - this.#announcedAt > ANNOUNCE_MILLIS) {
			setText($("newest"), `Newest, ${clock(end.changed)}: ${end.row.name ?? end.row.id}`);
			this.#announcedAt = performance.now();
		}
		this.tick();
	}

	/** Shows what the clock changes. */
	tick() {
		const now = this.#store.now();
		if (Number.isNaN(now)) {
			return;
		}
		setText($("time"), clock(now));
		setText($("day"), new Date(now).toISOString().slice(0, 10));
		const waits = this.#store.board.throttled.map(({ tenant, until }) => [tenant, Date.parse(until) - now]).filter(([, left]) => left > 0);
		const values = Object.fromEntries(waits);
		const filter = (tenant) => this.#filter(`tenant:${tenant}`);
		bars($("throttled"), values, byValue(values), { label: (tenant) => tenant, value: duration, filter, total: waits.length });
	}
}
