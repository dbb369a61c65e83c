package com.acme.other;

import io.github.graphcalls.lookup.CallLookup;

/** An adapter beside Acme's. */
public final class OtherLookup implements CallLookup {}
