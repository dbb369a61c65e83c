package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.chance.Mixing;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.CallSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Varied and valid calls that a seed gives: input for tests of properties that hold for all calls, and the people of a large
 * world. Each call is a function of the seed, the {@link #VERSION} and its index alone and is made when it is asked for, so that
 * a million calls need no memory, and any of them is found by its id at once. The same on any JDK, in any locale and time zone.
 *
 * <p>A call is valid: what Graph's metadata demands is there, and what contradicts its documentation is not (an outgoing call is
 * never {@code incoming}, a peer-to-peer call has no roster, tones are heard by service-hosted media only). Together they cover
 * the model, and 3,000 of them are enough for it: every property there and, where the metadata allows it, absent, every derived
 * type, every word of every enumeration, every documented end. What Graph may add is left out unless asked for by
 * {@link #withUnknownContent()}.
 *
 * <p>As a source of a world, each call stands as it is: nothing happens to it. Immutable.
 */
public final class GeneratedCalls implements CallSource {

    /** The version of the generator: within one version a seed gives the same calls for ever. */
    public static final int VERSION = 1;

    private final long seed;
    private final int size;
    private final UnknownContent strangers;
    private final GeneratedIds ids;

    private GeneratedCalls(long seed, int size, UnknownContent strangers) {
        this.seed = seed;
        this.size = size;
        this.strangers = strangers;
        this.ids = new GeneratedIds(seed, size);
    }

    /**
     * The first calls that a seed gives; more of them begin with these.
     *
     * @param seed any number
     * @param size how many calls
     * @return the calls
     * @throws IllegalArgumentException for a negative size
     */
    public static GeneratedCalls of(long seed, int size) {
        if (size < 0) {
            throw new IllegalArgumentException("size: expected at least 0 generated calls, found " + size);
        }
        return new GeneratedCalls(seed, size, UnknownContent.NONE);
    }

    /**
     * As many calls by the same ids, with what Graph may add at any time: unknown words, unknown derived types and unknown
     * members, wherever Graph may put them.
     *
     * @return other calls
     */
    public GeneratedCalls withUnknownContent() {
        return new GeneratedCalls(seed, size, UnknownContent.ANYWHERE);
    }

    /**
     * How many calls there are.
     *
     * @return the number of calls
     */
    public int size() {
        return size;
    }

    /**
     * The id of a call, in the shape that real ids have (fact 3.7).
     *
     * @param index from 0 to below the size
     * @return the id
     * @throws IndexOutOfBoundsException for another index
     */
    public CallId id(int index) {
        return ids.of(Objects.checkIndex(index, size));
    }

    /**
     * A call, with all that is known of it.
     *
     * @param index from 0 to below the size
     * @return the call, made anew each time
     * @throws IndexOutOfBoundsException for another index
     */
    public Call get(int index) {
        CallId id = id(index);
        return new CallGenerator(new RandomValues(Mixing.mix(Mixing.mix(seed, VERSION), index), strangers)).call(id);
    }

    /**
     * Finds a call by its id, in constant time and without a table.
     *
     * @param id an id in any case, with or without dashes
     * @return the call, or empty when it is none of these
     */
    public Optional<Call> find(CallId id) {
        int index = ids.indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(get(index));
    }

    /** The story of a call to which nothing happens. */
    @Override
    public Optional<CallScript> script(CallId id) {
        return find(id).map(CallScript::of);
    }

    /**
     * The seed.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * Whether there is what Graph may add at any time.
     *
     * @return whether these are calls {@linkplain #withUnknownContent() with strangers}
     */
    public boolean hasUnknownContent() {
        return strangers == UnknownContent.ANYWHERE;
    }

    /**
     * All calls, each made when it is its turn.
     *
     * @return the calls in the order of their indices
     */
    public Stream<Call> stream() {
        return IntStream.range(0, size).mapToObj(this::get);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeneratedCalls that
                && seed == that.seed
                && size == that.size
                && strangers == that.strangers;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seed) * 31 + size;
    }

    /** What is needed to have the same calls again. */
    @Override
    public String toString() {
        return "GeneratedCalls[seed " + seed + ", version " + VERSION + ", " + size + " calls"
                + (hasUnknownContent() ? ", with strangers" : "") + "]";
    }
}
