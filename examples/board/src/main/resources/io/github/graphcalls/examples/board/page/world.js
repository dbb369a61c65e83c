// The world of an emulator: its clock, its faults and quirks as switches, and its journal with violations.
import { $, html, keyed, problem, setText, setTotal } from "./dom.js";
import { plural, words } from "./format.js";
import { board } from "./store.js";

const SPEEDS = [1, 2, 10, 60, 600, 3600];
const PREFIX = "board: ";
const ANSWERS = ["throttled", "unavailable", "denied", "notFound", "malformed", "gatewayPage", "timedOut", "connectionLost"];

/** Sends a command, and shows why it was refused. */
async function post(path, body) {
	const headers = { "Content-Type": "application/json", "X-Board": "1" };
	try {
		const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
		problem(answer.ok ? "" : (await answer.json()).problem);
	} catch {
		problem("The board did not answer.");
	}
}

function switchFault(name, on) {
	if (!on) {
		return post("faults/remove", { name });
	}
	const answer = name.slice(PREFIX.length);
	return post("faults", { name, effect: answer === "throttled" ? { answer, retryAfter: "PT5S" } : { answer } });
}

/** Shows the server's switches; one that was just used keeps its state until the server has answered. */
function switches(list, values, send, label) {
	const make = (key) => {
		const input = html("input", { type: "checkbox", role: "switch" });
		input.addEventListener("change", async () => {
			input.pending = true;
			await send(key, input.checked);
			input.pending = false;
		});
		return html("li", {}, html("label", {}, input, html("span", {}, label(key))));
	};
	keyed(list, Object.keys(values), make, (node, key) => {
		const input = node.querySelector("input");
		if (!input.pending) {
			input.checked = values[key];
		}
	});
	setTotal(list, `${Object.values(values).filter(Boolean).length} on`);
}

function showFaults() {
	const values = Object.fromEntries(ANSWERS.map((answer) => [PREFIX + answer, false]));
	const effects = {};
	board.faults.forEach(({ name, ...effect }, index) => {
		name ??= `unnamed ${index + 1}`;
		values[name] = true;
		effects[name] = JSON.stringify(effect).replace(/[{}"]/g, "").replace(/[:,]/g, "$& ");
	});
	const label = (name) => (name.startsWith(PREFIX) ? words(name.slice(PREFIX.length)) : `${name}, ${effects[name]}`);
	switches($("faults"), values, switchFault, label);
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
		switches($("quirks"), board.quirks, (name, on) => post("quirks", { name, on }), words);
	}
}

$("run").addEventListener("click", () => post("clock", { running: !board.running }));
$("next").addEventListener("click", () => post("clock", { next: true }));
$("speed").addEventListener("change", () => post("clock", { speed: Number($("speed").value) }));
