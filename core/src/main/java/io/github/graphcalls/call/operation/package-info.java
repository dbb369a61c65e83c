/** What was asked of a call and how far it is. */
package io.github.graphcalls.call.operation;
