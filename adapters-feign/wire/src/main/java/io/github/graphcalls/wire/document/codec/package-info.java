/** Binds the JSON objects of a document to the records of the domain. For the use of this module alone, not an API. */
package io.github.graphcalls.wire.document.codec;
