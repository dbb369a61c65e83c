/** Signing in at Microsoft Entra, with MSAL4J. */
package io.github.graphcalls.feign.signin.entra;
