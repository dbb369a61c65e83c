package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.fake.event.Event.Becomes;
import io.github.graphcalls.fake.event.Event.Forgotten;
import java.util.Optional;

/**
 * Makes the events that end a call, with the results that Graph documents (FACTS.md#call-states and FACTS.md#end-reasons).
 * Import its methods statically.
 */
public final class EndEvents {

    private EndEvents() {}

    /**
     * No party answered an outgoing call: result 408/10057.
     *
     * @return the event
     */
    public static Event notAnswered() {
        return ended(ResultInfo.of(408, 10057));
    }

    /**
     * The application did not answer an incoming call within 15 seconds. Graph gives no result.
     *
     * @return the event
     */
    public static Event ignored() {
        return withoutResult();
    }

    /**
     * The application rejected an incoming call. Graph gives no result.
     *
     * @return the event
     */
    public static Event rejected() {
        return withoutResult();
    }

    /**
     * The application redirected an incoming call, which ends it here. Graph gives no result.
     *
     * @return the event
     */
    public static Event redirected() {
        return withoutResult();
    }

    /**
     * A blind transfer completed: result 0/7015.
     *
     * @return the event
     */
    public static Event transferred() {
        return ended(ResultInfo.of(0, 7015).withMessage("GracefulTransferCompleted"));
    }

    /**
     * A consultative transfer completed: termination reason {@code AppTransferred}, no result.
     *
     * @return the event
     */
    public static Event transferredAfterConsultation() {
        return new Becomes(CallState.TERMINATED, Optional.empty(), Optional.of("AppTransferred"));
    }

    /**
     * The application hung up: result 200/7000.
     *
     * @return the event
     */
    public static Event hungUp() {
        return ended(ResultInfo.of(200, 7000));
    }

    /**
     * The other party hung up: result 200/4097.
     *
     * @return the event
     */
    public static Event otherPartyHungUp() {
        return ended(ResultInfo.of(200, 4097));
    }

    /**
     * The service ended the call because one participant remained: result 200/5010.
     *
     * @return the event
     */
    public static Event endedByPolicy() {
        return ended(ResultInfo.of(200, 5010));
    }

    /**
     * The application sent no keep-alive for 45 minutes: result 408/8537.
     *
     * @return the event
     */
    public static Event keepAliveMissed() {
        return ended(ResultInfo.of(408, 8537));
    }

    /**
     * The call ends with any result.
     *
     * @param result the result
     * @return the event
     */
    public static Event ended(ResultInfo result) {
        return new Becomes(CallState.TERMINATED, Optional.of(result), Optional.empty());
    }

    /**
     * The service forgets a call that is over. Without this event it forgets the call as soon as it ends.
     *
     * @return the event
     */
    public static Event forgotten() {
        return new Forgotten();
    }

    private static Event withoutResult() {
        return new Becomes(CallState.TERMINATED, Optional.empty(), Optional.empty());
    }
}
