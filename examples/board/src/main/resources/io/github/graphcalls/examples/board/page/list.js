// The list of calls: a grid in which only the visible rows are elements.
import { $, setText } from "./dom.js";
import { number, plural } from "./format.js";
import { fillRow, makeRow } from "./row.js";
import { calls, parseFilter, select } from "./store.js";

const MARGIN_ROWS = 8;
const MAX_ROWS = 96;
const POINTER_MILLIS = 1500;

const scroll = $("scroll");
const rows = $("rows");
const nodes = new Map();
let ids = [];
let matches = parseFilter("");
let active = null;
let opened = null;
let pointedAt = -Infinity;
let heldAt = 0;

const rowHeight = () => parseFloat(getComputedStyle(rows).getPropertyValue("--row"));
const isFocused = () => rows.contains(document.activeElement);
const isHeld = () => performance.now() - pointedAt < POINTER_MILLIS || scroll.scrollTop > 0 || isFocused();

/** Shows the calls. While a row is pointed at, focused or scrolled to, the order stays, and newer changes are counted. */
export function updateList() {
	const found = select(matches);
	let newer = 0;
	if (ids.length > 0 && isHeld()) {
		ids = ids.filter((id) => calls.has(id));
		newer = found.filter((call) => call.changed > heldAt).length;
	} else {
		ids = found.map((call) => call.row.id);
		heldAt = found[0]?.changed ?? 0;
	}
	$("newer").hidden = newer === 0;
	setText($("newer"), `${number(newer)} newer`);
	const ended = found.filter(({ row }) => row.end).length;
	const part = found.length < calls.size ? `${number(found.length)} of ` : "";
	setText($("count"), `${part}${plural(calls.size, "call")}${ended ? `, ${number(ended)} ended` : ""}`);
	$("empty").hidden = ids.length > 0;
	setText($("empty"), calls.size === 0 ? "No calls yet." : "No call matches the filter.");
	draw();
}

/** Makes the visible rows, and the focused one. */
function draw() {
	const height = rowHeight();
	const first = Math.max(0, Math.floor(scroll.scrollTop / height) - MARGIN_ROWS);
	const visible = Math.ceil(scroll.clientHeight / height) + 2 * MARGIN_ROWS;
	const shown = ids.slice(first, first + Math.min(visible, MAX_ROWS));
	const indexes = new Map(shown.map((id, index) => [id, first + index]));
	const focused = isFocused() && !indexes.has(active) ? ids.indexOf(active) : -1;
	if (focused >= 0) {
		indexes.set(active, focused);
		shown[focused < first ? "unshift" : "push"](active);
	}
	const stop = indexes.has(active) ? active : shown[0];
	rows.style.height = `${ids.length * height}px`;
	$("grid").setAttribute("aria-rowcount", ids.length + 1);
	for (const [id, node] of nodes) {
		if (!indexes.has(id)) {
			node.remove();
			nodes.delete(id);
		}
	}
	shown.forEach((id, place) => {
		const node = nodes.get(id) ?? makeRow(id);
		nodes.set(id, node);
		fillRow(node, calls.get(id));
		node.setAttribute("aria-rowindex", indexes.get(id) + 2);
		node.setAttribute("aria-selected", id === opened);
		node.tabIndex = id === stop ? 0 : -1;
		node.style.transform = `translateY(${indexes.get(id) * height}px)`;
		if (rows.children[place] !== node) {
			rows.insertBefore(node, rows.children[place] ?? null);
		}
	});
}

function toNewest() {
	pointedAt = -Infinity;
	scroll.scrollTop = 0;
	if (isFocused()) {
		document.activeElement.blur();
	}
	updateList();
}

export function filter(text) {
	$("filter").value = text;
	matches = parseFilter(text);
	toNewest();
}

export function mark(id) {
	opened = id;
	draw();
}

export const focusCall = (id) => focusAt(ids.indexOf(id));

function focusAt(wanted) {
	if (ids.length === 0) {
		$("filter").focus();
		return;
	}
	const index = Math.max(0, Math.min(wanted, ids.length - 1));
	const height = rowHeight();
	const lowest = (index + 1) * height - scroll.clientHeight;
	scroll.scrollTop = Math.min(index * height, Math.max(lowest, scroll.scrollTop));
	active = ids[index];
	draw();
	nodes.get(active).focus({ preventScroll: true });
	draw();
}

function onKey(event) {
	const at = ids.indexOf(active);
	const page = Math.floor(scroll.clientHeight / rowHeight());
	const moves = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: Infinity };
	if (event.key in moves) {
		event.preventDefault();
		focusAt(moves[event.key]);
	} else if (event.key === "Enter") {
		open(active);
	}
}

function onFilterKey(event) {
	if (event.key === "ArrowDown") {
		event.preventDefault();
		focusAt(0);
	} else if (event.key === "Escape" && $("filter").value) {
		event.stopPropagation();
		filter("");
	}
}

const open = (id) => (location.hash = `call=${encodeURIComponent(id)}`);

scroll.addEventListener("scroll", draw);
rows.addEventListener("pointermove", () => (pointedAt = performance.now()));
rows.addEventListener("click", (event) => open(event.target.closest(".row").dataset.id));
rows.addEventListener("focusin", (event) => (active = event.target.dataset.id));
rows.addEventListener("keydown", onKey);
$("newer").addEventListener("click", toNewest);
$("filter").addEventListener("input", () => filter($("filter").value));
$("filter").addEventListener("keydown", onFilterKey);
new ResizeObserver(draw).observe(scroll);
