/** The values that the parts of a call consist of: extensible words, extra members, relationships, secrets. */
package io.github.graphcalls.call.value;
