// One call; its roster and document are looked up when it is opened.
import { $, html, keyed, problem, setText } from "./dom.js";
import { clock, duration, words } from "./format.js";
import { focusCall, mark } from "./list.js";
import { stateWords } from "./states.js";
import { calls, now } from "./store.js";
import { sentence, timeline } from "./timeline.js";

const REFRESH_MILLIS = 1000;
const HASH = "#call=";

let opened = null;
let shown = null;
let timer = null;

/** Returns the id in the address, or null; a browser takes "." and ".." for another path. */
function idOf(hash) {
	try {
		const id = decodeURIComponent(hash.slice(HASH.length));
		return /^\.{0,2}$/.test(id) ? null : id;
	} catch {
		return null;
	}
}

export function follow() {
	const { hash } = location;
	const isNamed = hash.startsWith(HASH);
	const id = isNamed ? idOf(hash) : null;
	problem(isNamed && id === null ? `No such call: ${hash}` : "");
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
	const call = await fetch(`calls/${encodeURIComponent(id)}${lookup ? "" : "?lookup=false"}`)
		.then((answer) => answer.json())
		.catch(() => ({ problem: "The board did not answer." }));
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
		const person = ({ name, ...rest }) => html("li", {}, html("b", {}, name || "Unnamed"), ` ${Object.values(rest).join(", ")}`);
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
	setText($("title"), row.name?.trim() || "Unnamed call");
	setText($("id"), opened);
	const facts = {
		State: stateWords(row.state ?? "unknown"),
		Since: since ? `${clock(since)} UTC${row.end ? "" : `, for ${duration(now() - since)}`}` : "Not known",
		Direction: row.direction,
		Tenant: row.tenant,
		Doubt: row.doubt && words(row.doubt),
		End: shown.end ?? row.end?.how,
	};
	const names = Object.keys(facts).filter((name) => facts[name]);
	const make = (name) => html("div", {}, html("dt", {}, name), html("dd", {}));
	keyed($("facts"), names, make, (node, name) => setText(node.lastChild, facts[name]));
}

/** Shows what the clock changes of the open call. Tooltips stay while its timeline is pointed at. */
export function drawCall() {
	showFacts();
	document.querySelector("#timeline :hover") ?? drawTimeline();
}

function drawTimeline() {
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
		problem("The browser refused.");
	}
}

$("close").addEventListener("click", close);
$("refresh").addEventListener("click", () => read(true));
$("copy").addEventListener("click", copy);
addEventListener("hashchange", follow);
new ResizeObserver(drawTimeline).observe($("timeline"));
