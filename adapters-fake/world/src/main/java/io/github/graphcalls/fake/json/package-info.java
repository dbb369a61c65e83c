/** Scripts, faults, quirks, journals and recordings of the fake as JSON, for files and for tests in other languages. */
@NullMarked
package io.github.graphcalls.fake.json;

import org.jspecify.annotations.NullMarked;
