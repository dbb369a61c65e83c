// The timeline of one call as SVG.
import { html, svg } from "./dom.js";
import { clock, words } from "./format.js";
import { known, stateWords } from "./states.js";

const LANE = 24;
const TOP = 22;
const MAX_LANES = 12;
const DAY = 86_400;
const STEPS = [1, 2, 5, 10, 30, 60, 120, 180, 300, 600, 1800, 3600, 14_400, DAY];

export function sentence({ kind, state, person, name, change, outcome, status, until, why }) {
	switch (kind) {
		case "state":
			return `State ${stateWords(state)}`;
		case "person":
			return `${name || person}: ${words(change)}`;
		case "lookup":
			return `Lookup: ${words(outcome)}${status ? `, status ${status}` : ""}`;
		default:
			return `Waits until ${clock(Date.parse(until))}: ${words(why)}`;
	}
}

export function timeline(raw, now, width) {
	const entries = raw.map((entry) => ({ ...entry, at: Date.parse(entry.at), until: Date.parse(entry.until), text: sentence(entry) }));
	if (entries.length === 0) {
		return html("p", {}, "No events yet.");
	}
	const of = (kind) => entries.filter((entry) => entry.kind === kind);
	const states = of("state");
	const people = new Map();
	of("person").forEach((entry) => people.set(entry.person, [...(people.get(entry.person) ?? []), entry]));
	const from = entries[0].at;
	const newest = Math.max(entries.at(-1).at, from + 1000);
	const over = ["ended", "terminated"].includes(states.at(-1)?.state);
	const to = over || !(now > newest) ? newest + (newest - from) / 12 : now;
	const left = width < 420 ? 76 : 120;
	const x = (at) => left + (Math.max(0, Math.min(at, to) - from) / (to - from)) * (width - left);
	const nodes = [];
	const add = (...node) => nodes.push(svg(...node));
	let y = TOP;

	function label(text) {
		const letters = Math.floor(left / 8);
		const short = text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
		add("text", { y: y + 13 }, short, svg("title", {}, text));
	}

	function lane(name, bars, wordOf) {
		label(name);
		bars.forEach((entry, index) => {
			const word = wordOf(entry);
			const end = bars[index + 1]?.at ?? to;
			const bar = { x: x(entry.at), y, width: Math.max(2, x(end) - x(entry.at) - 1), height: LANE - 6, rx: 2 };
			const fits = entry.state && bar.width > word.length * 7 + 8;
			const text = fits ? svg("text", { x: bar.x + 5, y: y + 13 }, stateWords(word)) : "";
			const title = svg("title", {}, `${stateWords(word)}, ${clock(entry.at)} to ${clock(end)}`);
			add("g", { class: word, "data-state": known(word) }, title, svg("rect", bar), text);
		});
		y += LANE;
	}

	function lookupLine() {
		label("Lookups");
		const middle = y + LANE / 2 - 3;
		const line = (start, end) => add("path", { class: "rule", d: `M${x(start)} ${middle}H${x(end)}` });
		let start = from;
		for (const { at, until, text } of of("wait")) {
			line(start, Math.max(start, at));
			const gap = { class: "wait", x: x(at), y: middle - 6, width: Math.max(3, x(until) - x(at)), height: 12, rx: 3 };
			add("rect", gap, svg("title", {}, text));
			start = Math.max(start, Math.min(until, to));
		}
		line(start, to);
		for (const { at, outcome, text } of of("lookup")) {
			const found = outcome === "found";
			const d = found ? `M${x(at)} ${middle - 5}v10` : `M${x(at)} ${middle + 8}v-14l-3-4h6l-3 4`;
			add("path", { class: found ? "rule" : "rule failed", d }, svg("title", {}, `${clock(at)} ${text}`));
		}
		y += LANE;
	}

	function axis() {
		const room = Math.max(1, Math.floor((width - left) / 72));
		const shortest = (to - from) / room / 1000;
		const step = 1000 * (STEPS.find((each) => each >= shortest) ?? DAY * Math.ceil(shortest / DAY));
		for (let at = Math.ceil(from / step) * step; at < to; at += step) {
			nodes.unshift(svg("path", { class: "grid", d: `M${x(at)} ${TOP - 4}V${y}` }));
			if (x(at) + 66 < width) {
				const day = new Date(at).toISOString().slice(0, 10);
				add("text", { class: "time", x: x(at), y: 12 }, step < 1000 * DAY ? clock(at) : day);
			}
		}
	}

	lane("State", states, (entry) => entry.state);
	for (const person of [...people.values()].slice(0, MAX_LANES)) {
		lane(person[0].name || person[0].person, person, (entry) => entry.change);
	}
	if (people.size > MAX_LANES) {
		lane(`and ${people.size - MAX_LANES} more`, []);
	}
	lookupLine();
	axis();
	const about = `Timeline from ${clock(from)} to ${clock(to)} UTC. Its table is below.`;
	return svg("svg", { role: "img", "aria-label": about, width, height: y }, ...nodes);
}
