// Makes elements. Texts become text nodes, so that the name of a call never becomes markup.
import { visible } from "./format.js";

export const $ = (id) => document.getElementById(id);

function complete(node, attributes, children) {
	for (const name in attributes) {
		node.setAttribute(name, attributes[name]);
	}
	node.append(...children.map((child) => (typeof child === "string" ? visible(child) : child)));
	return node;
}

export function html(name, attributes, ...children) {
	return complete(document.createElement(name), attributes, children);
}

export function svg(name, attributes, ...children) {
	return complete(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

/** Sets the text of a node if it differs, so that a live region is not announced twice. */
export function setText(node, text) {
	const shown = visible(text);
	if (node.textContent !== shown) {
		node.textContent = shown;
	}
}

/** Gives the parent one child a key, in their order. A child that stays keeps its focus. */
export function keyed(parent, keys, make, update) {
	const nodes = new Map([...parent.children].map((child) => [child.dataset.key, child]));
	keys.forEach((key, index) => {
		const node = nodes.get(key) ?? make(key);
		nodes.delete(key);
		node.dataset.key = key;
		update?.(node, key);
		if (parent.children[index] !== node) {
			parent.insertBefore(node, parent.children[index] ?? null);
		}
	});
	nodes.forEach((node) => node.remove());
}

/** Sets the text beside the heading of the card that a list is in. */
export const setTotal = (list, text) => setText(list.parentNode.querySelector("summary b"), text);

export function problem(text) {
	setText($("problem"), text);
	$("problem").hidden = !text;
}
