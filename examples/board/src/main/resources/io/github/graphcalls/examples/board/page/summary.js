// The connection, the clock and the four cards.
import { $, html, keyed, problem, setText, setTotal } from "./dom.js";
import { clock, duration, number, visible, words } from "./format.js";
import { filter } from "./list.js";
import { glyph, known, STATES, stateWords } from "./states.js";
import { board, newestEnd, now, runClock } from "./store.js";

const ANNOUNCE_MILLIS = 5000;
let announcedAt = -Infinity;

export function showConnection(state) {
	const { dataset } = $("connection");
	if (dataset.is !== state) {
		if (dataset.is) {
			problem("");
		}
		dataset.is = state;
		runClock(state === "live");
		setText($("connection"), state === "live" ? "Live" : `Disconnected since ${clock(Date.now())} UTC, reconnecting`);
	}
}

function bars(list, values, keys, { label = words, value = number, onClick, prefix = () => "" }) {
	const largest = Math.max(...Object.values(values));
	const make = (key) => {
		const bar = html(onClick ? "button" : "div", { title: visible(label(key)) }, prefix(key), html("span", {}, label(key)), html("b", {}), html("i", {}));
		bar.addEventListener("click", () => onClick?.(key));
		return html("li", { "data-state": known(key) }, bar);
	};
	keyed(list, keys, make, (node, key) => {
		setText(node.querySelector("b"), value(values[key]));
		node.querySelector("i").style.setProperty("--share", values[key] / largest);
	});
}

const sum = (values) => number(Object.values(values).reduce((total, each) => total + each, 0));
const byValue = (values) => Object.keys(values).sort((one, other) => values[other] - values[one]);
const byLife = (one, other) => STATES.indexOf(known(one)) - STATES.indexOf(known(other));

export function updateSummary() {
	const { states, ended, lookups } = board.counts;
	bars($("states"), states, Object.keys(states).sort(byLife), { label: stateWords, prefix: glyph, onClick: (state) => filter(`state:${state}`) });
	bars($("ended"), ended, byValue(ended), { label: (reason) => reason, onClick: filter });
	bars($("lookups"), lookups, byValue(lookups), {});
	for (const name in { states, ended, lookups }) {
		setTotal($(name), sum(board.counts[name]));
	}
	if (newestEnd && performance.now() - announcedAt > ANNOUNCE_MILLIS) {
		setText($("newest"), `Newest, ${clock(newestEnd.changed)}: ${newestEnd.row.name || newestEnd.row.id}`);
		announcedAt = performance.now();
	}
	tick();
}

export function tick() {
	const at = now();
	if (Number.isNaN(at)) {
		return;
	}
	setText($("time"), clock(at));
	setText($("day"), new Date(at).toISOString().slice(0, 10));
	const waits = board.throttled.map(({ tenant, until }) => [tenant, Date.parse(until) - at]).filter(([, left]) => left > 0);
	const values = Object.fromEntries(waits);
	const onClick = (tenant) => filter(`tenant:${tenant}`);
	bars($("throttled"), values, byValue(values), { label: (tenant) => tenant, value: duration, onClick });
	setTotal($("throttled"), number(waits.length));
}

if (matchMedia("(max-width: 600px)").matches) {
	document.querySelectorAll(".cards details + details").forEach((card) => (card.open = false));
}
