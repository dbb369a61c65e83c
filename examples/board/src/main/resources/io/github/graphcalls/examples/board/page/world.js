// The world of an emulator: its clock, its faults and quirks as switches, and its journal with violations.
import { $, html, keyed, problem, setText } from "./dom.js";
import { plural, words } from "./format.js";

const SPEEDS = [1, 2, 10, 60, 600, 3600];
const PREFIX = "board: ";
const ANSWERS = ["throttled", "unavailable", "denied", "notFound", "malformed", "gatewayPage", "timedOut", "connectionLost"];

/** Sends a command, and shows why it was refused if it was. */
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
function switches(list, values, send, nameOf, detailOf) {
	const make = (key) => {
		const input = html("input", { type: "checkbox", role: "switch" });
		input.addEventListener("change", async () => {
			input.pending = true;
			await send(key, input.checked);
			input.pending = false;
		});
		return html("li", {}, html("label", {}, input, nameOf(key), html("small", {})));
	};
	keyed(list, Object.keys(values), make, (node, key) => {
		const input = node.querySelector("input");
		if (!input.pending) {
			input.checked = Boolean(values[key]);
		}
		setText(node.querySelector("small"), detailOf(key));
	});
	const on = Object.values(values).filter(Boolean).length;
	setText(list.parentNode.querySelector("summary b"), `${on} on`);
}

function faults(faults) {
	const values = Object.fromEntries([...ANSWERS.map((answer) => [PREFIX + answer, null]), ...faults.map((each) => [each.name ?? "without a name", each])]);
	const nameOf = (name) => (name.startsWith(PREFIX) ? words(name.slice(PREFIX.length)) : name);
	const detailOf = (key) => {
		const { name, ...rest } = values[key] ?? {};
		return key.startsWith(PREFIX) ? "" : JSON.stringify(rest).replace(/[{}"]/g, "").replace(/[,:]/g, "$& ");
	};
	switches($("faults"), values, switchFault, nameOf, detailOf);
}

function journal({ requests, violations }) {
	setText($("requests"), plural(requests, "request"));
	const found = new Map(violations.map((each) => [`${each.request} ${each.rule}`, each]));
	keyed($("violations"), found.size > 0 ? [...found.keys()] : ["none"], (key) => {
		const { rule, request, text } = found.get(key) ?? {};
		return rule ? html("li", {}, html("b", {}, words(rule)), ` in request ${request}: ${text}`) : html("li", {}, "No violations.");
	});
}

function showClock({ running, speed }) {
	setText($("run"), running ? "Pause" : "Run");
	const speeds = [...new Set([...SPEEDS, speed])].sort((one, other) => one - other).map(String);
	keyed($("speed"), speeds, (value) => html("option", { value }, `${value} ×`));
	if (document.activeElement !== $("speed")) {
		$("speed").value = speed;
	}
}

export class World {
	#store;

	constructor(store) {
		this.#store = store;
		$("run").addEventListener("click", () => post("clock", { running: !store.board.running }));
		$("next").addEventListener("click", () => post("clock", { next: true }));
		$("speed").addEventListener("change", () => post("clock", { speed: Number($("speed").value) }));
	}

	update() {
		const board = this.#store.board;
		$("controls").hidden = !board.world;
		$("world").hidden = !board.world;
		document.body.classList.toggle("with-world", board.world);
		if (board.world) {
			showClock(board);
			journal(board.journal);
			faults(board.faults);
			switches($("quirks"), board.quirks, (name, on) => post("quirks", { name, on }), words, () => "");
		}
	}
}
