// The newest state of the calls and the board.

export let calls = new Map();
export let board = null;
export let newestEnd = null;
let incoming = null;
let receivedAt = 0;
let stoppedAt = null;

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

export function take(type, message) {
	board = message.board;
	stoppedAt = null;
	receivedAt = performance.now();
	if (type === "change") {
		message.gone.forEach((id) => calls.delete(id));
		put(calls, message.calls);
		return;
	}
	// The very first snapshot is shown as it comes.
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

export function select(matches) {
	const compare = (one, other) => other.changed - one.changed || (one.row.id < other.row.id ? -1 : 1);
	return [...calls.values()].filter(matches).sort(compare);
}

/** Stops the page's clock while the board does not answer. */
export function runClock(runs) {
	stoppedAt = runs ? null : performance.now();
}

/** Returns the board's clock in milliseconds, at most its end. */
export function now() {
	const { now, running = true, speed = 1 } = board ?? {};
	const gone = (stoppedAt ?? performance.now()) - receivedAt;
	return Math.min(Date.parse(now) + (running ? gone * speed : 0), Date.UTC(9999, 11, 31, 23, 59, 59));
}
