// The newest state of each call, and the board's counts and clock.

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

/** Returns a predicate for words such as "contoso state:established", all of which must match. */
export function parseFilter(text) {
	const conditions = text.toLowerCase().split(/\s+/).map((word) => /^(?:(id|state|tenant|name|end):)?(.*)/.exec(word));
	return (call) => conditions.every(([, column, word]) => call.columns[column ?? "all"].includes(word));
}

export class Store {
	calls = new Map();
	board = null;
	newestEnd = null;
	#incoming = null;
	#receivedAt = 0;

	/** Applies a message. */
	apply(type, { board, calls, gone, part, parts }) {
		this.board = board;
		this.#receivedAt = performance.now();
		if (type === "change") {
			gone.forEach((id) => this.calls.delete(id));
			this.#put(this.calls, calls);
			return;
		}
		// A snapshot replaces the calls when its last part has come; the first one of all is shown at once.
		if (part === 1) {
			this.#incoming = new Map();
		}
		this.#put(this.#incoming, calls);
		if (part === parts || this.calls.size === 0) {
			this.calls = this.#incoming;
		}
	}

	#put(calls, rows) {
		for (const row of rows) {
			const call = record(row);
			calls.set(row.id, call);
			if (row.end && !(call.changed <= this.newestEnd?.changed)) {
				this.newestEnd = call;
			}
		}
	}

	/** Returns the calls that match, the latest change first. */
	select(matches) {
		const compare = (one, other) => other.changed - one.changed || (one.row.id < other.row.id ? -1 : 1);
		return [...this.calls.values()].filter(matches).sort(compare);
	}

	/** Returns the board's clock in milliseconds; between messages it runs on at its speed. */
	now() {
		const { now, running = true, speed = 1 } = this.board ?? {};
		return Date.parse(now) + (running ? (performance.now() - this.#receivedAt) * speed : 0);
	}
}
