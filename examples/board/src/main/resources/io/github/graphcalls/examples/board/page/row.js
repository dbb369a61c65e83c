import { html, setText } from "./dom.js";
import { clock, visible, words } from "./format.js";
import { glyph, known, stateWords } from "./states.js";

export function makeRow(id) {
	const cells = Array.from({ length: 5 }, () => html("span", { role: "gridcell" }));
	return html("div", { role: "row", class: "row", "data-id": id }, ...cells);
}

export function fillRow(node, call) {
	if (node.call === call) {
		return;
	}
	node.call = call;
	const { id, state, tenant, name, end, doubt } = call.row;
	const [stateCell, callCell, tenantCell, remarkCell, sinceCell] = node.children;
	node.dataset.state = known(state);
	stateCell.replaceChildren(glyph(state), visible(stateWords(state)));
	callCell.replaceChildren(name ? html("b", {}, name) : "", html("code", {}, id));
	setText(tenantCell, tenant ?? "");
	remarkCell.className = end || !doubt ? "" : "doubt";
	setText(remarkCell, end?.how ?? (doubt ? `Doubtful: ${words(doubt)}` : ""));
	remarkCell.title = remarkCell.textContent;
	setText(sinceCell, clock(call.since));
}
