package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether there is what Graph may add at any time. */
enum UnknownContent {
    /** Nothing but what the model knows. */
    NONE {
        @Override
        boolean comes(RandomValues draws, int chances) {
            return false;
        }
    },
    /** Unknown words, members and derived types wherever Graph may put them. */
    ANYWHERE {
        @Override
        boolean comes(RandomValues draws, int chances) {
            return draws.oneIn(chances);
        }
    };

    private static final int DEEPEST = 3;

    abstract boolean comes(RandomValues draws, int chances);

    <E extends Enum<E>> Optional<Evolvable<E>> word(RandomValues draws, Class<E> type) {
        return comes(draws, 6)
                ? Optional.of(Evolvable.parse(type, draws.oneOf("wordOfTomorrow", "WordInCapitals", "", "élan")))
                : Optional.empty();
    }

    /** The name of a derived type that nobody knows. */
    Optional<String> type(RandomValues draws) {
        return comes(draws, 6)
                ? Optional.of("#microsoft.graph." + draws.oneOf("somethingNew", "otherOfTomorrow"))
                : Optional.empty();
    }

    Extras members(RandomValues draws) {
        return comes(draws, 3) ? Extras.of(someMembers(draws, 0)) : Extras.NONE;
    }

    private static Map<String, Object> someMembers(RandomValues draws, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = draws.below(3); i >= 0; i--) {
            members.put(draws.oneOf("addedLater", "@odata.etag", "größe", "") + i, anything(draws, depth));
        }
        return members;
    }

    private static Object anything(RandomValues draws, int depth) {
        return switch (draws.below(depth < DEEPEST ? 8 : 6)) {
            case 0 -> null;
            case 1 -> draws.flag();
            case 2 -> GeneratedTexts.any(draws);
            case 3 -> draws.bits();
            case 4 -> BigInteger.valueOf(draws.bits()).setBit(70 + draws.below(9));
            case 5 -> BigDecimal.valueOf(draws.bits(), 1 + draws.below(9));
            case 6 -> {
                List<Object> items = new ArrayList<>();
                for (int i = draws.below(3); i > 0; i--) {
                    items.add(anything(draws, depth + 1));
                }
                yield items;
            }
            default -> someMembers(draws, depth + 1);
        };
    }
}
