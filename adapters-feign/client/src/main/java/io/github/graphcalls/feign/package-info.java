/** Looks calls up in Microsoft Graph with OpenFeign. */
@NullMarked
package io.github.graphcalls.feign;

import org.jspecify.annotations.NullMarked;
