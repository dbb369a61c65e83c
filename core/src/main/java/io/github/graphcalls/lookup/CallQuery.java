package io.github.graphcalls.lookup;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.call.value.Relationship;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A query for one call: its id, the properties and relationships to return, and a deadline. Immutable.
 *
 * @param id the call
 * @param select the properties to return, empty for all; the id is always returned
 * @param expand the relationships to return, none by default
 * @param deadline the instant at which the lookup gives up, retries and waits included, on the clock of the lookup; empty for
 *     the adapter's own limit, 30 seconds by default
 * @param observation counts what policies do for this query; empty for one that is not observed; not compared
 */
public record CallQuery(
        CallId id,
        Set<CallProperty> select,
        Set<CallRelationship> expand,
        Optional<Instant> deadline,
        Optional<LookupObservation> observation) {
    public CallQuery {
        RecordComponents.requireNonNull(CallQuery.class, id, select, expand, deadline, observation);
        select = copy(select, CallProperty.class);
        expand = copy(expand, CallRelationship.class);
    }

    /**
     * Creates a query that is not observed.
     *
     * @param id the call
     * @param select the properties to return, empty for all
     * @param expand the relationships to return
     * @param deadline the deadline
     */
    public CallQuery(CallId id, Set<CallProperty> select, Set<CallRelationship> expand, Optional<Instant> deadline) {
        this(id, select, expand, deadline, Optional.empty());
    }

    /**
     * Creates a query for all properties and no relationship.
     *
     * @param id the call
     * @return the query
     */
    public static CallQuery of(CallId id) {
        return new CallQuery(id, Set.of(), Set.of(), Optional.empty());
    }

    /**
     * Returns this query for these properties only.
     *
     * @param properties the properties, an empty array for all
     * @return the query
     */
    public CallQuery select(CallProperty... properties) {
        return new CallQuery(id, Set.copyOf(List.of(properties)), expand, deadline, observation);
    }

    /**
     * Returns this query with these relationships.
     *
     * @param relationships the relationships, an empty array for none
     * @return the query
     */
    public CallQuery expand(CallRelationship... relationships) {
        return new CallQuery(id, select, Set.copyOf(List.of(relationships)), deadline, observation);
    }

    /**
     * Returns this query with a deadline.
     *
     * @param instant the deadline, on the clock of the lookup
     * @return the query
     */
    public CallQuery deadline(Instant instant) {
        return new CallQuery(id, select, expand, Optional.of(instant), observation);
    }

    /**
     * Returns this query with a deadline after a time limit, on the system's clock.
     *
     * @param timeout the time limit from now
     * @return the query
     */
    public CallQuery within(Duration timeout) {
        return within(timeout, InstantSource.system());
    }

    /**
     * Returns this query with a deadline after a time limit.
     *
     * @param timeout the time limit from now; one that an instant cannot hold ends at {@link Instant#MAX}
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
     * Returns the part of a call that Graph sends for this query: the id, the selected properties and the expanded
     * relationships. An expanded relationship that the call does not have is complete and empty.
     *
     * @param call a call with all that is known of it
     * @return the call with the values that the query names
     */
    public Call applyTo(Call call) {
        boolean all = select.isEmpty();
        CallBuilder answer = Call.builder(call.id());
        for (CallProperty property : all ? EnumSet.allOf(CallProperty.class) : select) {
            call.get(property).ifPresent(value -> answer.set(property, value));
        }
        for (CallRelationship relationship : expand) {
            Relationship<?> known = call.get(relationship);
            boolean expanded = !(known instanceof Relationship.NotExpanded);
            answer.set(relationship, expanded ? known : Relationship.complete(List.of()));
        }
        return all ? answer.extras(call.extras()).build() : answer.build();
    }

    /**
     * Returns this query with an observation.
     *
     * @param next counts what policies do for the query
     * @return an equal query
     */
    public CallQuery observedBy(LookupObservation next) {
        return new CallQuery(id, select, expand, deadline, Optional.of(next));
    }

    /** Compares everything but the observation, so that equal queries share a lookup. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CallQuery that
                && id.equals(that.id)
                && select.equals(that.select)
                && expand.equals(that.expand)
                && deadline.equals(that.deadline);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, select, expand, deadline);
    }

    /** The id, and what else is set. */
    @Override
    public String toString() {
        return "CallQuery[" + id
                + (select.isEmpty() ? "" : ", select " + select)
                + (expand.isEmpty() ? "" : ", expand " + expand)
                + deadline.map(instant -> ", deadline " + instant).orElse("")
                + "]";
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
