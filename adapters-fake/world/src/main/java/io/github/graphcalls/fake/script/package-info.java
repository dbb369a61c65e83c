/** Stories of calls: what happens to each call and when, as immutable values. */
package io.github.graphcalls.fake.script;
