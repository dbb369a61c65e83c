package io.github.graphcalls.rules.specimen;

import com.tngtech.archunit.lang.ArchRule;
import io.github.graphcalls.call.specimen.CallSpecimens.Word;

/** Parts of the rules, right and wrong. */
public final class RulesSpecimens {
    private RulesSpecimens() {}

    public static final class Layering {
        private ArchRule rule;
    }

    public static final class KnowingTheCore {
        private Word word;
    }
}
