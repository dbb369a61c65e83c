// Connects the server's events with the parts of the page.
import { $ } from "./dom.js";
import { close, drawCall, follow, updateCall } from "./call.js";
import { connect } from "./feed.js";
import { updateList } from "./list.js";
import { take } from "./store.js";
import { showConnection, tick, updateSummary } from "./summary.js";
import { updateWorld } from "./world.js";

const changed = new Set();
let frame = null;

function draw() {
	frame = null;
	updateWorld();
	updateSummary();
	updateList();
	updateCall(changed);
	changed.clear();
}

connect((type, message) => {
	take(type, message);
	message.calls.forEach((row) => changed.add(row.id));
	frame ??= requestAnimationFrame(draw);
}, showConnection);

setInterval(tick, 250);
setInterval(drawCall, 1000);

addEventListener("keydown", (event) => {
	if (event.key === "/" && !event.target.closest("input, select")) {
		event.preventDefault();
		$("filter").focus();
	} else if (event.key === "Escape") {
		close();
	}
});

follow();
