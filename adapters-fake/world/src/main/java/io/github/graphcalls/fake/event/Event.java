package io.github.graphcalls.fake.event;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import java.time.Instant;
import java.util.Optional;

/** Something that happens to a call: data, so that a story can be printed, compared and written down. All are immutable. */
public sealed interface Event
        permits Event.Becomes, Event.Shows, Event.Forgotten, Event.Meant, MediaEvent, RosterEvent {

    /**
     * The call after this.
     *
     * @param call the call before
     * @param at when it happens
     * @return the call after
     */
    Call applyTo(Call call, Instant at);

    /**
     * Why Graph's documented life does not allow this now.
     *
     * @param call the call before
     * @return what is wrong and what would be allowed, or empty when this is allowed
     */
    Optional<String> refusalFor(Call call);

    /**
     * The call comes into a state.
     *
     * @param state the state
     * @param resultInfo the result that comes with it; without one the call has none from here on
     * @param terminationReason the word that comes with it
     */
    record Becomes(CallState state, Optional<ResultInfo> resultInfo, Optional<String> terminationReason)
            implements Event {

        public Becomes {
            requireNonNull(state, "state");
            requireNonNull(resultInfo, "resultInfo");
            requireNonNull(terminationReason, "terminationReason");
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
     * All that is known of the call becomes this: for what no other event says.
     *
     * @param call the call from here on
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
                return Optional.of("it shows call " + call.id() + "; only the same call would be allowed");
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

    /** The service forgets the call: it is no longer found. A call that ends is forgotten at once, unless this follows. */
    record Forgotten() implements Event {

        @Override
        public Call applyTo(Call call, Instant at) {
            return call;
        }

        @Override
        public Optional<String> refusalFor(Call call) {
            return call.isOver()
                    ? Optional.empty()
                    : Optional.of("only a call that is over is forgotten; let it end first");
        }

        @Override
        public String toString() {
            return "forgotten";
        }
    }

    /**
     * What happens although Graph's documentation has no such thing.
     *
     * @param event what happens
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
