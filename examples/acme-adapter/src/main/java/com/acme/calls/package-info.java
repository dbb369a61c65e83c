/** Acme's adapter, which programs open by the name {@code acme}. */
package com.acme.calls;
