package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.fake.event.Event.Becomes;
import io.github.graphcalls.fake.event.Event.Forgotten;
import java.util.Optional;

/** The words for how a call ends, to be imported statically. Results are those that Graph documents (facts 3.5, 3.6). */
public final class EndEvents {

    private EndEvents() {}

    /**
     * Nobody answered an outgoing call.
     *
     * @return the event
     */
    public static Event notAnswered() {
        return ended(ResultInfo.of(408, 10057));
    }

    /**
     * The application let the 15 seconds pass in which an incoming call can be answered.
     *
     * @return the event
     */
    public static Event ignored() {
        return untold();
    }

    /**
     * The application rejected an incoming call; Graph tells no result.
     *
     * @return the event
     */
    public static Event rejected() {
        return untold();
    }

    /**
     * An incoming call was sent elsewhere, and with that is over here; Graph tells no result.
     *
     * @return the event
     */
    public static Event redirected() {
        return untold();
    }

    /**
     * A blind transfer completed.
     *
     * @return the event
     */
    public static Event transferred() {
        return ended(ResultInfo.of(0, 7015).withMessage("GracefulTransferCompleted"));
    }

    /**
     * A consultative transfer completed, for which Graph gives a word and no result.
     *
     * @return the event
     */
    public static Event transferredAfterConsultation() {
        return new Becomes(CallState.TERMINATED, Optional.empty(), Optional.of("AppTransferred"));
    }

    /**
     * The application hung up.
     *
     * @return the event
     */
    public static Event hungUp() {
        return ended(ResultInfo.of(200, 7000));
    }

    /**
     * The other party hung up.
     *
     * @return the event
     */
    public static Event otherPartyHungUp() {
        return ended(ResultInfo.of(200, 4097));
    }

    /**
     * The service ended the call by a policy of its own: one participant remained.
     *
     * @return the event
     */
    public static Event endedByPolicy() {
        return ended(ResultInfo.of(200, 5010));
    }

    /**
     * The application gave no sign for 45 minutes.
     *
     * @return the event
     */
    public static Event keepAliveMissed() {
        return ended(ResultInfo.of(408, 8537));
    }

    /**
     * The call is over, for any reason.
     *
     * @param result why
     * @return the event
     */
    public static Event ended(ResultInfo result) {
        return new Becomes(CallState.TERMINATED, Optional.of(result), Optional.empty());
    }

    /**
     * The service forgets a call that is over; without this it does so at once.
     *
     * @return the event
     */
    public static Event forgotten() {
        return new Forgotten();
    }

    private static Event untold() {
        return new Becomes(CallState.TERMINATED, Optional.empty(), Optional.empty());
    }
}
