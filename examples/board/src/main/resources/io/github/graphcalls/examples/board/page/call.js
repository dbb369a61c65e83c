// One call: its timeline, how it ended, and its roster and document, which are looked up when it is opened.
import { $, html, keyed, problem, setText } from "./dom.js";
import { clock, duration, words } from "./format.js";
import { focusCall, mark } from "./list.js";
import { calls, now } from "./store.js";
import { sentence, timeline } from "./timeline.js";

const REFRESH_MILLIS = 1000;
const HASH = "#call=";

let opened = null;
let shown = null;
let timer = null;

/** Opens the call that the address names, or closes the panel. */
export function follow() {
	const { hash } = location;
	const id = hash.startsWith(HASH) ? decodeURIComponent(hash.slice(HASH.length)) : null;
	if (id === opened) {
		return;
	}
	opened = id;
	$("call").hidden = id === null;
	document.body.classList.toggle("reading", id !== null);
	mark(id);
	if (id !== null) {
		show({ timeline: [] }, true);
		$("title").focus();
		read(true);
	}
}

export function close() {
	const id = opened;
	if (id !== null) {
		history.pushState(null, "", location.pathname);
		follow();
		focusCall(id);
	}
}

/** Reads the timeline again after a change, at most once a second and without a lookup. */
export function updateCall(changed) {
	if (changed.has(opened)) {
		timer ??= setTimeout(() => {
			timer = null;
			read(false);
		}, REFRESH_MILLIS);
	}
	showFacts();
}

async function read(lookup) {
	const id = opened;
	if (lookup) {
		setText($("lookup"), "Looking up…");
	}
	let call = { problem: "The board did not answer." };
	try {
		const answer = await fetch(`calls/${encodeURIComponent(id)}${lookup ? "" : "?lookup=false"}`);
		call = await answer.json();
	} catch {
		// The problem is shown.
	}
	if (id === opened) {
		show(call, lookup);
	}
}

function show(call, lookup) {
	if (call.timeline) {
		shown = call;
		const row = (entry) => html("tr", {}, html("td", {}, clock(Date.parse(entry.at))), html("td", {}, sentence(entry)));
		$("entries").replaceChildren(...call.timeline.map(row));
		drawTimeline();
		showFacts();
	}
	if (lookup) {
		const { roster, document, problem } = call;
		setText($("lookup"), problem ?? (roster?.length ? "" : "Empty."));
		const person = ({ name, ...rest }) => html("li", {}, html("b", {}, name ?? "Unnamed"), ` ${Object.values(rest).join(", ")}`);
		$("roster").replaceChildren(...(roster ?? []).map(person));
		$("document").hidden = !document;
		setText($("document").lastChild, JSON.stringify(document, null, 2) ?? "");
	}
}

function showFacts() {
	if (opened === null) {
		return;
	}
	const { row = {}, since } = calls.get(opened) ?? {};
	setText($("title"), row.name ?? "Unnamed call");
	setText($("id"), opened);
	const facts = {
		State: words(row.state ?? "unknown"),
		Since: `${clock(since)} UTC${row.end || !since ? "" : `, for ${duration(now() - since)}`}`,
		Direction: row.direction,
		Tenant: row.tenant,
		Doubt: row.doubt && words(row.doubt),
		End: shown.end ?? row.end?.how,
	};
	const names = Object.keys(facts).filter((name) => facts[name]);
	const make = (name) => html("div", {}, html("dt", {}, name), html("dd", {}));
	keyed($("facts"), names, make, (node, name) => setText(node.lastChild, facts[name]));
}

/** Draws the timeline up to now; that of a live call grows with the clock. */
export function drawTimeline() {
	const width = $("timeline").clientWidth;
	if (opened !== null && width > 0) {
		$("timeline").replaceChildren(timeline(shown.timeline, now(), width));
	}
}

async function copy() {
	try {
		await navigator.clipboard.writeText(opened);
		problem("");
		setText($("copy"), "Copied");
		setTimeout(() => setText($("copy"), "Copy id"), 2000);
	} catch {
		getSelection().selectAllChildren($("id"));
		problem("The browser refused; the id is selected instead.");
	}
}

$("close").addEventListener("click", close);
$("refresh").addEventListener("click", () => read(true));
$("copy").addEventListener("click", copy);
addEventListener("hashchange", follow);
new ResizeObserver(drawTimeline).observe($("timeline"));
