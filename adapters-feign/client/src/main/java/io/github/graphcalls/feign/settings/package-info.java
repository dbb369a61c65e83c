/** The table of settings, and the checked settings of a lookup. */
@NullMarked
package io.github.graphcalls.feign.settings;

import org.jspecify.annotations.NullMarked;
