/** What was asked and answered, and whether the client did well. */
package io.github.graphcalls.fake.journal;
