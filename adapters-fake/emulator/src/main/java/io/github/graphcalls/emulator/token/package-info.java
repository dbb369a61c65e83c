/** Signs clients in: tokens, the endpoints of Microsoft Entra that issue them, and a certificate for TLS. */
package io.github.graphcalls.emulator.token;
