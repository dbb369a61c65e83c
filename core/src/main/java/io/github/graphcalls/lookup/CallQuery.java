package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to look up, and until when. Immutable.
 *
 * @param id the call
 * @param select the properties to ask for; none asks for all. The id always comes
 * @param expand the relationships to ask for, none by default
 * @param deadline when the lookup gives up, retries and waits included, on the clock of whoever looks up; empty leaves it to
 *     the adapter, whose usual limit is 30 seconds
 */
public record CallQuery(CallId id, Set<CallProperty> select, Set<CallRelationship> expand, Optional<Instant> deadline) {
    public CallQuery {
        requireNonNull(id, "id");
        requireNonNull(deadline, "deadline");
        select = copy(select, CallProperty.class);
        expand = copy(expand, CallRelationship.class);
    }

    /**
     * A query for all properties and no relationship.
     *
     * @param id the call
     * @return the query
     */
    public static CallQuery of(CallId id) {
        return new CallQuery(id, Set.of(), Set.of(), Optional.empty());
    }

    /**
     * The same query, for these properties only.
     *
     * @param properties the properties, an empty array for all
     * @return the query
     */
    public CallQuery select(CallProperty... properties) {
        return new CallQuery(id, Set.copyOf(List.of(properties)), expand, deadline);
    }

    /**
     * The same query, with these relationships.
     *
     * @param relationships the relationships, an empty array for none
     * @return the query
     */
    public CallQuery expand(CallRelationship... relationships) {
        return new CallQuery(id, select, Set.copyOf(List.of(relationships)), deadline);
    }

    /**
     * Returns this query with a deadline.
     *
     * @param instant when the lookup gives up, on the clock of the lookup
     * @return the query
     */
    public CallQuery deadline(Instant instant) {
        return new CallQuery(id, select, expand, Optional.of(instant));
    }

    /**
     * Returns this query with a deadline that is a time from now, on the system's clock.
     *
     * @param timeout the time from now
     * @return the query
     */
    public CallQuery within(Duration timeout) {
        return within(timeout, InstantSource.system());
    }

    /**
     * Returns this query with a deadline that is a time from now.
     *
     * @param timeout the time from now; a longer one than an instant can hold has no end
     * @param clock the clock of the lookup
     * @return the query
     */
    public CallQuery within(Duration timeout, InstantSource clock) {
        Instant now = clock.instant();
        // In seconds, since the nanoseconds to the end of time overflow within Duration.between, which is slow.
        long longest = Instant.MAX.getEpochSecond() - now.getEpochSecond();
        return deadline(timeout.getSeconds() < longest ? now.plus(timeout) : Instant.MAX);
    }

    /**
     * What Graph would answer to this query: the selected properties and the id, the expanded relationships, of which one that
     * is not known is whole and empty.
     *
     * @param call all that is known of the call
     * @return the part of it that was asked for
     */
    public Call applyTo(Call call) {
        return new Projection(this).of(call);
    }

    private static <E extends Enum<E>> Set<E> copy(Set<E> set, Class<E> type) {
        if (set.isEmpty()) {
            return Set.of();
        }
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(set);
        return Collections.unmodifiableSet(copy);
    }
}
