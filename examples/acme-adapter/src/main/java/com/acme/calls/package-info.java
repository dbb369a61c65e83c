/** Acme's own way to look up a call: chosen by the name {@code acme}, and by nothing else. */
package com.acme.calls;
