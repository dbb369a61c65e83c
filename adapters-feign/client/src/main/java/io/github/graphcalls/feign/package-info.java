/** A lookup that asks Microsoft Graph, with OpenFeign: how it is configured, and how it is put together. */
package io.github.graphcalls.feign;
