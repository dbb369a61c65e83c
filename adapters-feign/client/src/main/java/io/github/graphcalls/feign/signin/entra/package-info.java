/** Signing in at Microsoft Entra, with MSAL4J. */
@NullMarked
package io.github.graphcalls.feign.signin.entra;

import org.jspecify.annotations.NullMarked;
