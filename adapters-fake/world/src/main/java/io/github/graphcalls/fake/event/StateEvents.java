package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.fake.event.Event.Becomes;
import io.github.graphcalls.fake.event.Event.Meant;
import java.util.Optional;

/** The words for what becomes of a call while it lives (fact 3.5), to be imported statically. */
public final class StateEvents {

    private StateEvents() {}

    /**
     * The other side rings.
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
     * The call is set up; sound may not flow yet.
     *
     * @return the event
     */
    public static Event established() {
        return state(CallState.ESTABLISHED);
    }

    /**
     * The call is put on hold; {@link #established()} takes it back.
     *
     * @return the event
     */
    public static Event held() {
        return state(CallState.HOLD);
    }

    /**
     * The application sends an incoming call elsewhere; Graph names this state and never shows it.
     *
     * @return the event
     */
    public static Event redirecting() {
        return state(CallState.REDIRECTING);
    }

    /**
     * The application asked for a transfer.
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
     * A blind transfer failed, and the call goes on.
     *
     * @return the event
     */
    public static Event transferFailed() {
        return new Becomes(CallState.ESTABLISHED, Optional.of(ResultInfo.of(500, 7000)), Optional.empty());
    }

    /**
     * A consultative transfer failed, and the call goes on.
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
     * The same, although Graph's documentation does not allow it here.
     *
     * @param event what happens
     * @return the event, which is never refused
     */
    public static Event meant(Event event) {
        return new Meant(event);
    }

    private static Event state(CallState state) {
        return new Becomes(state, Optional.empty(), Optional.empty());
    }
}
