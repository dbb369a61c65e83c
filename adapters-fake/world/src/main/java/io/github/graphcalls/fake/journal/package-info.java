/** The lookups and HTTP requests of a world, and the check of the client that made them. */
@NullMarked
package io.github.graphcalls.fake.journal;

import org.jspecify.annotations.NullMarked;
