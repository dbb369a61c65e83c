// The newest state of each call, and the board's counts and clock.

export let calls = new Map();
export let board = null;
export let newestEnd = null;
let incoming = null;
let receivedAt = 0;

/** A row of the server with what the list sorts and filters by. */
function record(row) {
	const columns = { id: row.id, state: row.state, tenant: row.tenant, name: row.name, end: row.end?.how };
	columns.all = Object.values(columns).join("\n");
	for (const name in columns) {
		columns[name] = (columns[name] ?? "").toLowerCase();
	}
	const since = Date.parse(row.since);
	return { row, columns, since, changed: Math.max(since, Date.parse(row.end?.at ?? row.since)) };
}

function put(target, rows) {
	for (const row of rows) {
		const call = record(row);
		target.set(row.id, call);
		if (row.end && !(call.changed <= newestEnd?.changed)) {
			newestEnd = call;
		}
	}
}

/** Takes a message of the server. */
export function take(type, message) {
	board = message.board;
	receivedAt = performance.now();
	if (type === "change") {
		message.gone.forEach((id) => calls.delete(id));
		put(calls, message.calls);
		return;
	}
	// A snapshot replaces the calls when its last part has come; the very first one is shown as it comes.
	if (message.part === 1) {
		incoming = new Map();
	}
	put(incoming, message.calls);
	if (message.part === message.parts || calls.size === 0) {
		calls = incoming;
	}
}

/** Returns a predicate for words such as "contoso state:established", all of which must match. */
export function parseFilter(text) {
	const conditions = text.toLowerCase().split(/\s+/).map((word) => /^(?:(id|state|tenant|name|end):)?(.*)/.exec(word));
	return (call) => conditions.every(([, column = "all", word]) => call.columns[column].includes(word));
}

/** Returns the calls that match, the latest change first. */
export function select(matches) {
	const compare = (one, other) => other.changed - one.changed || (one.row.id < other.row.id ? -1 : 1);
	return [...calls.values()].filter(matches).sort(compare);
}

/** Returns the board's clock in milliseconds; between messages it runs on at its speed. */
export function now() {
	const { now, running = true, speed = 1 } = board ?? {};
	return Date.parse(now) + (running ? (performance.now() - receivedAt) * speed : 0);
}
