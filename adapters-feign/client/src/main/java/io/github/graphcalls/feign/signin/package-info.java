/** Where bearer tokens come from, and how one is kept until it ends. */
@NullMarked
package io.github.graphcalls.feign.signin;

import org.jspecify.annotations.NullMarked;
