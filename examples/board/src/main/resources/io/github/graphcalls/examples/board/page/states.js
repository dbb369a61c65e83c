// The states in the order of a call's life. None is shown by its color alone.
import { svg } from "./dom.js";
import { words } from "./format.js";

const SHAPES = {
	incoming: "M8 2v8M4 7l4 4 4-4M3 14h10",
	establishing: "M8 2a6 6 0 0 1 0 12M8 2v12",
	ringing: "M8 6a2 2 0 1 0 .01 0M8 2a6 6 0 1 0 .01 0",
	established: "M3 8.5L6.5 12 13 4.5",
	hold: "M5.5 3v10M10.5 3v10",
	transferring: "M2 8h11M9 4l4 4-4 4",
	transferAccepted: "M2 8h6M5 4l4 4-4 4M10 4l4 4-4 4",
	redirecting: "M3 13V6h9M9 3l3 3-3 3",
	terminating: "M4 4l8 8",
	terminated: "M4 4l8 8M12 4l-8 8",
	ended: "M4 4h8v8H4z",
	unknown: "M5.5 6A2.5 2.5 0 1 1 8 8.5V10m0 3v.5",
};

export const STATES = Object.keys(SHAPES);

/** Returns the state, or "unknown" for a word without a shape. */
export const known = (state) => (STATES.includes(state) ? state : "unknown");

/** Returns a known state in words, and another one as it is. */
export const stateWords = (state) => (STATES.includes(state) ? words(state) : state);

export function glyph(state) {
	return svg("svg", { class: "glyph", viewBox: "0 0 16 16", "aria-hidden": true }, svg("path", { d: SHAPES[known(state)] }));
}
