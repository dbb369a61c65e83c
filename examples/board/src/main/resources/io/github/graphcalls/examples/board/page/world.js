// The world of an emulator.
import { $, html, keyed, problem, setText, setTotal } from "./dom.js";
import { plural, words } from "./format.js";
import { board } from "./store.js";

const SPEEDS = [1, 2, 10, 60, 600, 3600];
const PREFIX = "board: ";
const ANSWERS = ["throttled", "unavailable", "denied", "notFound", "malformed", "gatewayPage", "timedOut", "connectionLost"];

/** Sends a command, shows why it was refused, and returns whether it was taken. */
async function post(path, body) {
	const headers = { "Content-Type": "application/json", "X-Board": "1" };
	const refusal = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) })
		.then(async (answer) => (answer.ok ? "" : (await answer.json()).problem))
		.catch(() => "The board did not answer.");
	problem(refusal);
	return !refusal;
}

/** Shows switches. One that was just used keeps its state until the server has answered. */
function switches(list, all) {
	const make = (key) => {
		const input = html("input", { type: "checkbox", role: "switch" });
		input.addEventListener("change", async () => {
			input.pending = true;
			if (!(await input.send(input.checked))) {
				input.checked = !input.checked;
			}
			input.pending = false;
		});
		return html("li", {}, html("label", {}, input, html("span", {}, all.get(key).label)));
	};
	keyed(list, [...all.keys()], make, (node, key) => {
		const input = node.querySelector("input");
		input.send = all.get(key).send;
		if (!input.pending) {
			input.checked = all.get(key).on;
		}
	});
	setTotal(list, `${[...all.values()].filter(({ on }) => on).length} on`);
}

/** The first fault with a name of the page is the page's own; each other one has a switch by its place. */
function showFaults() {
	const own = (answer) => ({
		label: words(answer),
		send: () => post("faults", { name: PREFIX + answer, effect: answer === "throttled" ? { answer, retryAfter: "PT5S" } : { answer } }),
	});
	const all = new Map(ANSWERS.map((answer) => [PREFIX + answer, own(answer)]));
	board.faults.forEach(({ name, ...rest }, index) => {
		const effect = JSON.stringify(rest).replace(/[{}"]/g, "").replace(/[:,]/g, "$& ");
		let label = `${name || `unnamed ${index + 1}`}, ${effect}`;
		let key = `${index} ${label}`;
		if (all.has(name) && !all.get(name).on) {
			key = name;
			label = all.get(name).label;
		}
		const add = all.get(name)?.send;
		all.set(key, { on: true, label, send: (on) => (on ? add?.() : post("faults/remove", { index })) });
	});
	switches($("faults"), all);
}

function showJournal({ requests, violations }) {
	setTotal($("violations"), plural(requests, "request"));
	const found = new Map(violations.map((each) => [each.request + each.rule, each]));
	keyed($("violations"), [...found.keys()].reverse(), (key) => {
		const { rule, request, text } = found.get(key);
		return html("li", {}, html("details", {}, html("summary", {}, `${words(rule)} in request ${request}`), text));
	});
	$("no-violations").hidden = found.size > 0;
}

function showClock({ running, speed }) {
	$("controls").hidden = speed === undefined;
	setText($("run"), running ? "Pause" : "Run");
	const speeds = [...new Set([...SPEEDS, speed])].sort((one, other) => one - other);
	keyed($("speed"), speeds.map(String), (value) => html("option", { value }, `${value} ×`));
	if (document.activeElement !== $("speed")) {
		$("speed").value = speed;
	}
}

export function updateWorld() {
	$("world").hidden = !board.world;
	document.body.classList.toggle("with-world", board.world);
	showClock(board);
	if (board.world) {
		showJournal(board.journal);
		showFaults();
		const quirk = ([name, on]) => [name, { on, label: words(name), send: () => post("quirks", { name, on: !on }) }];
		switches($("quirks"), new Map(Object.entries(board.quirks).map(quirk)));
	}
}

$("run").addEventListener("click", () => post("clock", { running: !board.running }));
$("next").addEventListener("click", () => post("clock", { next: true }));
$("speed").addEventListener("change", () => post("clock", { speed: Number($("speed").value) }));
