/** The codec of notifications. Not part of the API: it may change in any release. */
package io.github.graphcalls.wire.document.codec.notification;
