// The server's events. EventSource reconnects by itself and resumes after the last message.

/** Calls onMessage(type, message) for each message, and onState("live" or "lost"). */
export function connect(onMessage, onState) {
	let source;
	let timer;

	function close() {
		clearTimeout(timer);
		source?.close();
	}

	function open() {
		close();
		source = new EventSource("events");
		source.onopen = () => onState("live");
		source.onerror = () => {
			onState("lost");
			// The browser gives up after an answer that is no event stream, such as a proxy's 502.
			if (source.readyState === EventSource.CLOSED) {
				timer = setTimeout(open, 2000);
			}
		};
		for (const type of ["snapshot", "change"]) {
			source.addEventListener(type, (event) => onMessage(type, JSON.parse(event.data)));
		}
	}

	// A browser opens at most six connections to a server: a hidden tab closes its own.
	document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
	open();
}
