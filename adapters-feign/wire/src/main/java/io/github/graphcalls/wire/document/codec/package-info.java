/** The binding of JSON objects to the records of the domain; for this module alone, not an API. */
package io.github.graphcalls.wire.document.codec;
