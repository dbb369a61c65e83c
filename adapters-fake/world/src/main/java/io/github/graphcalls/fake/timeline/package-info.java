/** What happens in a world, as notifications with their instants. */
@NullMarked
package io.github.graphcalls.fake.timeline;

import org.jspecify.annotations.NullMarked;
