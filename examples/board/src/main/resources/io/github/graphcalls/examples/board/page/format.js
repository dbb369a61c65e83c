// Instants, durations, numbers and words as people read them.

export const number = new Intl.NumberFormat("en").format;

/** Escapes control and format characters, which may reorder or hide text; lines stay. */
export const visible = (text) => text.replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, (found) =>
	found.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt().toString(16).padStart(4, "0")}`));

export const clock = (millis) => (Number.isFinite(millis) ? new Date(millis).toISOString().slice(11, 19) : "unknown");

export function duration(millis) {
	const seconds = Math.max(0, Math.ceil(millis / 1000));
	const minutes = Math.floor(seconds / 60);
	const hours = Math.floor(minutes / 60);
	if (hours >= 48) {
		return `${number(Math.floor(hours / 24))} days`;
	}
	if (hours > 0) {
		return `${hours} h ${minutes % 60} min`;
	}
	return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** Returns "transfer accepted" for transferAccepted. */
export const words = (text) => text.replace(/[A-Z]|[0-9]+/g, " $&").toLowerCase();

export const plural = (count, word) => `${number(count)} ${word}${count === 1 ? "" : "s"}`;
