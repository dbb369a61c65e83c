/** What every part of a call is made from: words and members that Graph may add to, relationships, secrets. */
package io.github.graphcalls.call.value;
