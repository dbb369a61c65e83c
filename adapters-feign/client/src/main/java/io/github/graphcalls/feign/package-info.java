/** Looks calls up in Microsoft Graph with OpenFeign. */
package io.github.graphcalls.feign;
