package io.github.graphcalls.fake.event;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;
import java.util.Optional;

/** An event in the life of a call, as a value that can be printed, compared and written as JSON. All are immutable. */
public sealed interface Event
        permits Event.Becomes, Event.Shows, Event.Forgotten, Event.Meant, MediaEvent, RosterEvent {

    /**
     * Applies the event to a call.
     *
     * @param call the call before the event
     * @param at the instant of the event
     * @return the call after the event
     */
    Call applyTo(Call call, Instant at);

    /**
     * Returns why Graph's documented life cycle does not allow the event now.
     *
     * @param call the call before the event
     * @return the reason and what is allowed instead, or empty if the event is allowed
     */
    Optional<String> refusalFor(Call call);

    /**
     * The state of the call changes.
     *
     * @param state the new state
     * @param resultInfo the result that the call has after the event; empty removes the one before
     * @param terminationReason the termination reason after the event; empty removes the one before
     */
    record Becomes(CallState state, Optional<ResultInfo> resultInfo, Optional<String> terminationReason)
            implements Event {

        public Becomes {
            RecordComponents.requireNonNull(Becomes.class, state, resultInfo, terminationReason);
        }

        @Override
        public Call applyTo(Call call, Instant at) {
            return Transition.of(call, this);
        }

        @Override
        public Optional<String> refusalFor(Call call) {
            return Transition.refusalFor(call, state);
        }

        @Override
        public String toString() {
            return Evolvable.wordOf(state)
                    + resultInfo.map(result -> " " + Transition.codes(result)).orElse("")
                    + terminationReason.map(word -> " " + word).orElse("");
        }
    }

    /**
     * Replaces all properties and relationships of the call, for changes that no other event makes.
     *
     * @param call the call after the event
     */
    record Shows(Call call) implements Event {

        public Shows {
            requireNonNull(call, "call");
        }

        @Override
        public Call applyTo(Call before, Instant at) {
            return call;
        }

        @Override
        public Optional<String> refusalFor(Call before) {
            if (!call.id().sameCallAs(before.id())) {
                return Optional.of("expected a document of the same call, found call " + call.id());
            }
            return before.state().equals(call.state())
                    ? Transition.refusalOfOver(before)
                    : call.state()
                            .flatMap(Evolvable::known)
                            .flatMap(to -> Transition.refusalFor(before, to))
                            .or(() -> Transition.refusalOfOver(before));
        }

        @Override
        public String toString() {
            return "shows " + call;
        }
    }

    /**
     * The service forgets the call: later lookups do not find it. A call that ends is forgotten at once unless this event
     * follows.
     */
    record Forgotten() implements Event {

        @Override
        public Call applyTo(Call call, Instant at) {
            return call;
        }

        @Override
        public Optional<String> refusalFor(Call call) {
            return call.isOver() ? Optional.empty() : Optional.of("only a terminated call is forgotten; end it first");
        }

        @Override
        public String toString() {
            return "forgotten";
        }
    }

    /**
     * An event that happens although Graph's documented life cycle does not allow it.
     *
     * @param event the event
     */
    record Meant(Event event) implements Event {

        public Meant {
            requireNonNull(event, "event");
        }

        @Override
        public Call applyTo(Call call, Instant at) {
            return event.applyTo(call, at);
        }

        @Override
        public Optional<String> refusalFor(Call call) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return event + " (meant)";
        }
    }
}
