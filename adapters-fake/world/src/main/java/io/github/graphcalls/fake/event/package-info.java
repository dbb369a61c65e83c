/** What may happen to a call, as data, and the words of a story that say so: {@code Life}, {@code End}, {@code People}, {@code Media}. */
package io.github.graphcalls.fake.event;
