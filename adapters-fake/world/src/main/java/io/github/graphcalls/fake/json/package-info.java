/** How are scripts, faults, quirks and journals of the fake written down, for files and for tests in other languages? */
package io.github.graphcalls.fake.json;
