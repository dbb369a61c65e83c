// Connects the server's events with the parts of the page.
import { $ } from "./dom.js";
import { CallPanel } from "./call.js";
import { connect } from "./feed.js";
import { List } from "./list.js";
import { Store } from "./store.js";
import { showConnection, Summary } from "./summary.js";
import { World } from "./world.js";

const store = new Store();
const list = new List(store, (id) => call.open(id));
const call = new CallPanel(store, list);
const summary = new Summary(store, (text) => list.filter(text));
const world = new World(store);
const changed = new Set();
let frame = null;

/** Draws once a frame, however many messages have come. */
function draw() {
	frame = null;
	world.update();
	summary.update();
	list.update();
	call.changed(changed);
	changed.clear();
}

connect((type, message) => {
	store.apply(type, message);
	message.calls.forEach((row) => changed.add(row.id));
	frame ??= requestAnimationFrame(draw);
}, showConnection);

setInterval(() => summary.tick(), 250);
setInterval(() => call.draw(), 1000);

addEventListener("keydown", (event) => {
	if (event.key === "/" && !event.target.closest("input, select")) {
		event.preventDefault();
		$("filter").focus();
	} else if (event.key === "Escape" && call.isOpen) {
		call.close();
	}
});

call.follow();
