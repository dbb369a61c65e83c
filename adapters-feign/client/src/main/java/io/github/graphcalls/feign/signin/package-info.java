/** Where bearer tokens come from, and how one is kept until it ends. */
package io.github.graphcalls.feign.signin;
