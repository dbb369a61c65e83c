/** The table of settings, and the checked settings of a lookup. */
package io.github.graphcalls.feign.settings;
