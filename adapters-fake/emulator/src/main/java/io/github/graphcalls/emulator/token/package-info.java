/** Signs clients in: tokens, the endpoints of Microsoft Entra that issue them, and a certificate for TLS. */
@NullMarked
package io.github.graphcalls.emulator.token;

import org.jspecify.annotations.NullMarked;
