// The timeline of one call as SVG: a bar of states, a lane a person, and lookups as ticks on a line that has gaps where a client waits.
import { html, svg } from "./dom.js";
import { clock, plural, words } from "./format.js";
import { known } from "./states.js";

const LANE = 24;
const TOP = 22;
const MAX_LANES = 12;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400];

/** Returns an entry in words. */
export function sentence({ kind, state, person, name, change, outcome, status, until, why }) {
	switch (kind) {
		case "state":
			return `State ${words(state)}`;
		case "person":
			return `${name ?? person}: ${words(change)}`;
		case "lookup":
			return `Lookup: ${words(outcome)}${status ? `, status ${status}` : ""}`;
		default:
			return `Waits until ${clock(Date.parse(until))}: ${words(why)}`;
	}
}

class Drawing {
	constructor(entries, from, to, width) {
		Object.assign(this, { entries, from, to, width, y: TOP, left: width < 420 ? 76 : 120, nodes: [] });
	}

	x(at) {
		return this.left + ((Math.min(at, this.to) - this.from) / (this.to - this.from)) * (this.width - this.left);
	}

	add(name, attributes, ...children) {
		this.nodes.push(svg(name, attributes, ...children));
	}

	label(text) {
		const letters = Math.floor(this.left / 7);
		const short = text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
		this.add("text", { y: this.y + 13 }, short, svg("title", {}, text));
	}

	/** A bar from each entry to the next one, of the class and the text that its word has. */
	lane(name, entries, wordOf) {
		this.label(name);
		entries.forEach((entry, index) => {
			const word = wordOf(entry);
			const end = entries[index + 1]?.at ?? this.to;
			const x = this.x(entry.at);
			const width = Math.max(2, this.x(end) - x - 1);
			const bar = svg("g", { class: word, "data-state": known(word) });
			bar.append(svg("title", {}, `${words(word)}, ${clock(entry.at)} to ${clock(end)}`));
			bar.append(svg("rect", { x, y: this.y, width, height: LANE - 6, rx: 2 }));
			if (entry.state && width > word.length * 7 + 8) {
				bar.append(svg("text", { x: x + 5, y: this.y + 13 }, words(word)));
			}
			this.nodes.push(bar);
		});
		this.y += LANE;
	}

	lookups(lookups, waits) {
		this.label("Lookups");
		const middle = this.y + LANE / 2 - 3;
		const line = (from, to) => this.add("path", { class: "rule", d: `M${this.x(from)} ${middle}H${this.x(to)}` });
		let from = this.from;
		for (const { at, until, text } of waits) {
			if (at > from) {
				line(from, at);
			}
			const width = Math.max(3, this.x(until) - this.x(at));
			this.add("rect", { class: "wait", x: this.x(at), y: middle - 6, width, height: 12, rx: 3 }, svg("title", {}, text));
			from = Math.max(from, Math.min(until, this.to));
		}
		line(from, this.to);
		for (const { at, outcome, text } of lookups) {
			const found = outcome === "found";
			const d = found ? `M${this.x(at)} ${middle - 5}v10` : `M${this.x(at)} ${middle + 8}v-14l-3-4h6l-3 4`;
			this.add("path", { class: found ? "rule" : "rule failed", d }, svg("title", {}, `${clock(at)} ${text}`));
		}
		this.y += LANE;
	}

	axis() {
		const room = Math.max(1, Math.floor((this.width - this.left) / 72));
		const step = 1000 * (STEPS.find((each) => (this.to - this.from) / each / 1000 <= room) ?? 604800);
		for (let at = Math.ceil(this.from / step) * step; at < this.to; at += step) {
			this.nodes.unshift(svg("path", { class: "grid", d: `M${this.x(at)} ${TOP - 4}V${this.y}` }));
			if (this.x(at) + 56 < this.width) {
				this.add("text", { class: "time", x: this.x(at), y: 12 }, clock(at));
			}
		}
	}
}

/** Draws the entries of a call, which are in their order, up to now. */
export function timeline(raw, now, width) {
	const entries = raw.map((entry) => ({ ...entry, at: Date.parse(entry.at), until: Date.parse(entry.until), text: sentence(entry) }));
	if (entries.length === 0) {
		return html("p", {}, "Nothing is known about the past of this call.");
	}
	const of = (kind) => entries.filter((entry) => entry.kind === kind);
	const [states, lookups, waits, people] = [of("state"), of("lookup"), of("wait"), new Map()];
	of("person").forEach((entry) => people.set(entry.person, [...(people.get(entry.person) ?? []), entry]));
	const from = entries[0].at;
	const newest = Math.max(entries.at(-1).at, from + 1000);
	const over = ["ended", "terminated"].includes(states.at(-1)?.state);
	const to = over || !(now > newest) ? newest + (newest - from) / 12 : now;

	const drawing = new Drawing(entries, from, to, width);
	drawing.lane("State", states, (entry) => entry.state);
	for (const lane of [...people.values()].slice(0, MAX_LANES)) {
		drawing.lane(lane[0].name ?? lane[0].person, lane, (entry) => entry.change);
	}
	if (people.size > MAX_LANES) {
		drawing.lane(`and ${people.size - MAX_LANES} more`, []);
	}
	drawing.lookups(lookups, waits);
	drawing.axis();
	const counts = [plural(states.length, "state"), plural(people.size, "person", "people"), plural(lookups.length, "lookup"), plural(waits.length, "wait")];
	const label = `Timeline from ${clock(from)} to ${clock(to)} UTC: ${counts.join(", ")}. The table below lists them.`;
	return svg("svg", { role: "img", "aria-label": label, width, height: drawing.y }, ...drawing.nodes);
}
