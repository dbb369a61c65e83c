// The list of calls: a grid in which only the visible rows are elements.
import { $, setText } from "./dom.js";
import { number, plural } from "./format.js";
import { fillRow, makeRow } from "./row.js";
import { parseFilter } from "./store.js";

const MARGIN_ROWS = 8;
const MAX_ROWS = 96;
const POINTER_MILLIS = 1500;

export class List {
	#store;
	#open;
	#ids = [];
	#nodes = new Map();
	#matches = parseFilter("");
	#active = null;
	#selected = null;
	#pointedAt = -Infinity;
	#heldAt = 0;
	#scroll = $("scroll");
	#rows = $("rows");

	constructor(store, open) {
		this.#store = store;
		this.#open = open;
		this.#scroll.addEventListener("scroll", () => this.#draw());
		this.#rows.addEventListener("pointermove", () => (this.#pointedAt = performance.now()));
		this.#rows.addEventListener("click", (event) => open(event.target.closest(".row").dataset.id));
		this.#rows.addEventListener("focusin", (event) => (this.#active = event.target.dataset.id));
		this.#rows.addEventListener("keydown", (event) => this.#key(event));
		$("newer").addEventListener("click", () => this.#release());
		$("filter").addEventListener("input", () => this.filter($("filter").value));
		$("filter").addEventListener("keydown", (event) => this.#filterKey(event));
		new ResizeObserver(() => this.#draw()).observe(this.#scroll);
	}

	filter(text) {
		$("filter").value = text;
		this.#matches = parseFilter(text);
		this.#release();
	}

	/** Shows the store's calls. While a row is pointed at, focused or scrolled to, the order stays and newer changes are counted. */
	update() {
		const calls = this.#store.select(this.#matches);
		const all = this.#store.calls.size;
		let newer = 0;
		if (this.#ids.length > 0 && this.#held()) {
			this.#ids = this.#ids.filter((id) => this.#store.calls.has(id));
			newer = calls.filter((call) => call.changed > this.#heldAt).length;
		} else {
			this.#ids = calls.map((call) => call.row.id);
			this.#heldAt = calls[0]?.changed ?? 0;
		}
		$("newer").hidden = newer === 0;
		setText($("newer"), `${number(newer)} newer`);
		setText($("count"), calls.length === all ? plural(all, "call") : `${number(calls.length)} of ${number(all)}`);
		$("empty").hidden = this.#ids.length > 0;
		setText($("empty"), all === 0 ? "No calls yet." : "No call matches the filter.");
		this.#draw();
	}

	#held() {
		const pointed = performance.now() - this.#pointedAt < POINTER_MILLIS;
		return pointed || this.#scroll.scrollTop > 0 || this.#focused();
	}

	#focused() {
		return this.#rows.contains(document.activeElement);
	}

	#release() {
		this.#pointedAt = -Infinity;
		this.#scroll.scrollTop = 0;
		if (this.#focused()) {
			document.activeElement.blur();
		}
		this.update();
	}

	#rowHeight() {
		return parseFloat(getComputedStyle(this.#rows).getPropertyValue("--row"));
	}

	/** Makes the visible rows, and the focused one wherever it is, so that it keeps the focus. */
	#draw() {
		const height = this.#rowHeight();
		const visible = Math.ceil(this.#scroll.clientHeight / height) + 2 * MARGIN_ROWS;
		const first = Math.max(0, Math.floor(this.#scroll.scrollTop / height) - MARGIN_ROWS);
		const ids = this.#ids.slice(first, first + Math.min(visible, MAX_ROWS));
		const indexes = new Map(ids.map((id, index) => [id, first + index]));
		if (this.#focused() && !indexes.has(this.#active) && this.#ids.includes(this.#active)) {
			indexes.set(this.#active, this.#ids.indexOf(this.#active));
			ids[indexes.get(this.#active) < first ? "unshift" : "push"](this.#active);
		}
		this.#rows.style.height = `${this.#ids.length * height}px`;
		$("grid").setAttribute("aria-rowcount", this.#ids.length + 1);
		for (const [id, node] of this.#nodes) {
			if (!indexes.has(id)) {
				node.remove();
				this.#nodes.delete(id);
			}
		}
		ids.forEach((id, place) => {
			const call = this.#store.calls.get(id);
			const node = this.#nodes.get(id) ?? makeRow(id);
			this.#nodes.set(id, node);
			if (node.call !== call) {
				node.call = call;
				fillRow(node, call);
			}
			node.setAttribute("aria-rowindex", indexes.get(id) + 2);
			node.setAttribute("aria-selected", id === this.#selected);
			node.tabIndex = id === (indexes.has(this.#active) ? this.#active : ids[0]) ? 0 : -1;
			node.style.transform = `translateY(${indexes.get(id) * height}px)`;
			if (this.#rows.children[place] !== node) {
				this.#rows.insertBefore(node, this.#rows.children[place] ?? null);
			}
		});
	}

	/** Marks the row of the open call, or of none. */
	select(id) {
		this.#selected = id;
		this.#draw();
	}

	/** Focuses the row of a call, else the first row. */
	focus(id) {
		this.#focusAt(this.#ids.indexOf(id));
	}

	#focusAt(wanted) {
		const index = Math.max(0, Math.min(wanted, this.#ids.length - 1));
		if (this.#ids.length === 0) {
			$("filter").focus();
			return;
		}
		const height = this.#rowHeight();
		const lowest = (index + 1) * height - this.#scroll.clientHeight;
		this.#scroll.scrollTop = Math.min(index * height, Math.max(lowest, this.#scroll.scrollTop));
		this.#active = this.#ids[index];
		this.#draw();
		this.#nodes.get(this.#active).focus({ preventScroll: true });
		this.#draw();
	}

	#key(event) {
		const at = this.#ids.indexOf(this.#active);
		const page = Math.floor(this.#scroll.clientHeight / this.#rowHeight());
		const moves = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: Infinity };
		if (event.key in moves) {
			event.preventDefault();
			this.#focusAt(moves[event.key]);
		} else if (event.key === "Enter") {
			this.#open(this.#active);
		}
	}

	#filterKey(event) {
		if (event.key === "ArrowDown") {
			event.preventDefault();
			this.#focusAt(0);
		} else if (event.key === "Escape" && $("filter").value) {
			event.stopPropagation();
			this.filter("");
		}
	}
}
