// Instants in UTC, durations, numbers and Graph's words as people read them.

export const number = new Intl.NumberFormat("en").format;

export const clock = (millis) => (Number.isFinite(millis) ? new Date(millis).toISOString().slice(11, 19) : "unknown");

export function duration(millis) {
	const seconds = Math.max(0, Math.ceil(millis / 1000));
	const minutes = Math.floor(seconds / 60);
	if (minutes >= 60) {
		return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
	}
	return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** Returns "transfer accepted" for transferAccepted. */
export const words = (text) => text.replace(/[A-Z]|[0-9]+/g, " $&").toLowerCase();

export const plural = (count, word) => `${number(count)} ${word}${count === 1 ? "" : "s"}`;
