package io.github.graphcalls.call.routing;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.List;
import java.util.Optional;

/**
 * A group within which audio is routed. Immutable.
 *
 * @param id the id
 * @param routingMode the way in which audio is routed
 * @param sources the ids of the participants who are heard
 * @param receivers the ids of the participants who hear
 * @param extras the members that Graph sent beyond the components above
 */
public record AudioRoutingGroup(
        Optional<String> id,
        Optional<Evolvable<RoutingMode>> routingMode,
        List<String> sources,
        List<String> receivers,
        Extras extras) {

    public AudioRoutingGroup {
        RecordComponents.requireNonNull(AudioRoutingGroup.class, id, routingMode, sources, receivers, extras);
        sources = List.copyOf(sources);
        receivers = List.copyOf(receivers);
    }

    /** {@return a builder with everything absent} */
    public static Builder builder() {
        return new Builder(Optional.empty());
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(Optional.of(this));
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }

    /** Builds {@link AudioRoutingGroup}. */
    public static final class Builder extends RecordBuilder<AudioRoutingGroup, Builder> {

        private Builder(Optional<AudioRoutingGroup> start) {
            super(AudioRoutingGroup.class, start);
        }

        /** Sets {@link AudioRoutingGroup#id()}. */
        public Builder id(String id) {
            return set("id", id);
        }

        /** Sets {@link AudioRoutingGroup#routingMode()} to a known word. */
        public Builder routingMode(RoutingMode routingMode) {
            return set("routingMode", routingMode);
        }

        /** Sets {@link AudioRoutingGroup#routingMode()}. */
        public Builder routingMode(Evolvable<RoutingMode> routingMode) {
            return set("routingMode", routingMode);
        }

        /** Sets {@link AudioRoutingGroup#sources()}. */
        public Builder sources(List<String> sources) {
            return put("sources", sources);
        }

        /** Sets {@link AudioRoutingGroup#receivers()}. */
        public Builder receivers(List<String> receivers) {
            return put("receivers", receivers);
        }

        /** Sets {@link AudioRoutingGroup#extras()}. */
        public Builder extras(Extras extras) {
            return put("extras", extras);
        }
    }
}
