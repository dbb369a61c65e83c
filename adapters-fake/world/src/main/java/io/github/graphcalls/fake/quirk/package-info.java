/** What the real service does, or may do, beside its documentation. */
package io.github.graphcalls.fake.quirk;
