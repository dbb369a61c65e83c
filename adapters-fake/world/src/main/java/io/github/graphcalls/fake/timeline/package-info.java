/** What happens in a world, as notifications with their instants. */
package io.github.graphcalls.fake.timeline;
