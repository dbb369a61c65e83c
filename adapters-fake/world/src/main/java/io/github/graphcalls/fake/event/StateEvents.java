package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.fake.event.Event.Becomes;
import io.github.graphcalls.fake.event.Event.Meant;
import java.util.Optional;

/** Makes the events that change the state of a live call (FACTS.md#call-states). Import its methods statically. */
public final class StateEvents {

    private StateEvents() {}

    /**
     * The call rings at the other party.
     *
     * @return the event
     */
    public static Event ringing() {
        return state(CallState.RINGING);
    }

    /**
     * The application answered an incoming call, which is now being established.
     *
     * @return the event
     */
    public static Event answered() {
        return state(CallState.ESTABLISHING);
    }

    /**
     * The call is established; audio may not be active yet.
     *
     * @return the event
     */
    public static Event established() {
        return state(CallState.ESTABLISHED);
    }

    /**
     * The call is on hold; {@link #established()} resumes it.
     *
     * @return the event
     */
    public static Event held() {
        return state(CallState.HOLD);
    }

    /**
     * The application redirects an incoming call. Graph declares this state and never returns it.
     *
     * @return the event
     */
    public static Event redirecting() {
        return state(CallState.REDIRECTING);
    }

    /**
     * The application requested a transfer.
     *
     * @return the event
     */
    public static Event transferring() {
        return state(CallState.TRANSFERRING);
    }

    /**
     * The transfer is accepted and about to complete.
     *
     * @return the event
     */
    public static Event transferAccepted() {
        return state(CallState.TRANSFER_ACCEPTED);
    }

    /**
     * A blind transfer failed; the call continues.
     *
     * @return the event
     */
    public static Event transferFailed() {
        return new Becomes(CallState.ESTABLISHED, Optional.of(ResultInfo.of(500, 7000)), Optional.empty());
    }

    /**
     * A consultative transfer failed; the call continues.
     *
     * @return the event
     */
    public static Event transferAfterConsultationFailed() {
        return new Becomes(CallState.ESTABLISHED, Optional.of(ResultInfo.of(500, 7700)), Optional.empty());
    }

    /**
     * The application hangs up.
     *
     * @return the event
     */
    public static Event terminating() {
        return state(CallState.TERMINATING);
    }

    /**
     * Allows an event that Graph's documented life cycle does not allow at this point.
     *
     * @param event the event
     * @return the event, which is never refused
     */
    public static Event meant(Event event) {
        return new Meant(event);
    }

    private static Event state(CallState state) {
        return new Becomes(state, Optional.empty(), Optional.empty());
    }
}
