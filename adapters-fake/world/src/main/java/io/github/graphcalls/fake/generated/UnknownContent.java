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

/**
 * Words, types and members that are not in Graph's metadata and that Graph may add at any time.
 *
 * @param isOn whether generated calls contain them
 */
record UnknownContent(boolean isOn) {

    private static final int MAX_DEPTH = 3;

    <E extends Enum<E>> Optional<Evolvable<E>> word(RandomValues random, Class<E> type) {
        return isNext(random, 6)
                ? Optional.of(Evolvable.parse(type, random.oneOf("wordOfTomorrow", "WordInCapitals", "", "élan")))
                : Optional.empty();
    }

    /** Returns the name of an unknown derived type. */
    Optional<String> type(RandomValues random) {
        return isNext(random, 6)
                ? Optional.of("#microsoft.graph." + random.oneOf("somethingNew", "otherOfTomorrow"))
                : Optional.empty();
    }

    Extras members(RandomValues random) {
        return isNext(random, 3) ? Extras.of(someMembers(random, 0)) : Extras.NONE;
    }

    private boolean isNext(RandomValues random, int chances) {
        return isOn && random.oneIn(chances);
    }

    private static Map<String, Object> someMembers(RandomValues random, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = random.below(3); i >= 0; i--) {
            members.put(random.oneOf("addedLater", "@odata.etag", "größe", "") + i, value(random, depth));
        }
        return members;
    }

    private static Object value(RandomValues random, int depth) {
        return switch (random.below(depth < MAX_DEPTH ? 8 : 6)) {
            case 0 -> null;
            case 1 -> random.flag();
            case 2 -> random.text();
            case 3 -> random.bits();
            case 4 -> BigInteger.valueOf(random.bits()).setBit(70 + random.below(9));
            case 5 -> BigDecimal.valueOf(random.bits(), 1 + random.below(9));
            case 6 -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.below(3); i > 0; i--) {
                    items.add(value(random, depth + 1));
                }
                yield items;
            }
            default -> someMembers(random, depth + 1);
        };
    }
}
