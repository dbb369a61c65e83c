package io.github.graphcalls.live;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.ReconciliationResult;
import io.github.graphcalls.notification.CallNotification;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The calls that are alive, kept from notifications and lookups that arrive late, repeatedly and in any order. Once each call
 * that it holds for alive was looked up, the view agrees with the call service:
 *
 * <ul>
 *   <li>Only the call service ends a call: by the call's own {@code terminated} or {@code deleted}, by a terminated call that a
 * lookup found, or by a 404 with the service's code. For a call last known as {@code incoming}, that 404 is only a doubt, not an end.
 *   <li>An ended call never becomes alive again.
 *   <li>A lookup does not replace a state that arrived after the lookup was sent.
 *   <li>A failed lookup changes nothing of a call that is held.
 * </ul>
 *
 * <p>Notifications carry no time: a state that can only come before the known one is ignored as late. Holds id,
 * state, roster number, result and instants of a call, no documents. Ended calls are kept until {@link #forgetEndedBefore}. Safe
 * for use by several threads.
 */
public final class LiveCalls {

    private static final int MAX_ENDS = 1_000;

    private final InstantSource clock;
    private final Duration silence;
    private final Map<String, LiveCall> calls = new ConcurrentHashMap<>();
    /** Ends of calls, so that calls that ended alike share one; beyond {@link #MAX_ENDS} each has its own. */
    private final Map<CallEnd, CallEnd> ends = new ConcurrentHashMap<>();

    /**
     * Creates an empty view.
     *
     * @param clock stamps what arrives
     * @param silence how long a call may be named by nothing before it is doubtful
     * @throws IllegalArgumentException for a negative duration
     */
    public LiveCalls(InstantSource clock, Duration silence) {
        this.clock = requireNonNull(clock, "clock");
        this.silence = requireNonNull(silence, "silence");
        if (silence.isNegative()) {
            throw new IllegalArgumentException("silence: expected zero or more, found " + silence);
        }
    }

    /**
     * Adds a call that the program knows of, such as one that it placed.
     *
     * @param id the call
     * @return {@link Kind#APPEARED}, or {@link Kind#DUPLICATE} for one that is held
     */
    public CallChange add(CallId id) {
        return change(id, held -> held.changed(Kind.DUPLICATE, held.call().toBuilder()));
    }

    /**
     * Applies a notification.
     *
     * @param notification the notification
     * @return what changed
     */
    public CallChange apply(CallNotification notification) {
        return change(notification.callId(), held -> NotificationChange.of(notification, held));
    }

    /**
     * Applies the outcome of a lookup. A failed lookup of a call that is not held is {@link Kind#NONE}, and adds nothing.
     *
     * @param id the call
     * @param outcome the outcome
     * @param sentAt an instant at or before the sending of the lookup, on the clock of this view
     * @return what changed
     * @throws IllegalArgumentException if the outcome is a call with another id
     */
    public CallChange apply(CallId id, LookupOutcome outcome, Instant sentAt) {
        return change(id, held -> LookupChange.of(outcome, held, sentAt, isSilent(held.call(), held.now())));
    }

    /**
     * Applies a result of a reconciliation whose clock is that of this view:
     * {@code reconciliation.reconcile(live.doubtful().map(LiveCall::id)).map(live::apply)}.
     *
     * @param reconciled the result
     * @return what changed
     */
    public CallChange apply(ReconciliationResult reconciled) {
        return apply(reconciled.id(), reconciled.outcome(), reconciled.sentAt());
    }

    /**
     * Returns what is held of a call.
     *
     * @param id the call, in any spelling of its id
     * @return the call; empty if none is held
     */
    public Optional<LiveCall> get(CallId id) {
        return Optional.ofNullable(calls.get(id.key())).map(call -> withSilence(call, clock.instant()));
    }

    /**
     * Returns everything that is held, ended calls included: the snapshot that {@link #restore} takes. What arrives meanwhile
     * may or may not be in it.
     *
     * @return the calls in no particular order
     */
    public Stream<LiveCall> all() {
        Instant now = clock.instant();
        return calls.values().stream().map(call -> withSilence(call, now));
    }

    /** {@return the calls that nothing proved to have ended, doubtful ones included} */
    public Stream<LiveCall> alive() {
        return all().filter(LiveCall::isAlive);
    }

    /** {@return the calls that a lookup should confirm} */
    public Stream<LiveCall> doubtful() {
        return all().filter(LiveCall::isDoubtful);
    }

    /**
     * Takes calls of a snapshot, such as one that was written before a restart. A call that is held already stays as it is, unless it
     * has ended in the snapshot.
     *
     * @param snapshot the calls
     */
    public void restore(Stream<LiveCall> snapshot) {
        snapshot.forEach(call -> {
            LiveCallBuilder restored = call.toBuilder().noDoubt(Doubt.SILENCE);
            call.end().map(this::shared).ifPresent(restored::end);
            calls.merge(
                    call.id().key(),
                    restored.build(),
                    (held, former) -> held.isAlive() && !former.isAlive() ? former : held);
        });
    }

    /**
     * Forgets calls whose end became known before an instant. A late notification or lookup of a forgotten call makes it appear again,
     * doubtful only by silence: keep ended calls for some hours.
     *
     * @param instant the instant
     * @return the number of forgotten calls
     */
    public int forgetEndedBefore(Instant instant) {
        int before = calls.size();
        calls.values().removeIf(call -> !call.isAlive() && call.stateSince().isBefore(instant));
        return Math.max(0, before - calls.size());
    }

    /** {@return the number of calls that are held, ended ones included} */
    public int size() {
        return calls.size();
    }

    private CallChange change(CallId id, Function<HeldCall, CallChange> next) {
        Instant now = clock.instant();
        CallChange[] change = new CallChange[1];
        calls.compute(id.key(), (key, before) -> {
            change[0] = next.apply(HeldCall.of(Optional.ofNullable(before), id, now, this::shared));
            return before == null && change[0].kind() == Kind.NONE ? null : change[0].after();
        });
        return change[0];
    }

    private CallEnd shared(CallEnd end) {
        CallEnd known = ends.size() < MAX_ENDS ? ends.putIfAbsent(end, end) : ends.get(end);
        return known == null ? end : known;
    }

    private LiveCall withSilence(LiveCall call, Instant now) {
        return isSilent(call, now) ? call.toBuilder().doubt(Doubt.SILENCE).build() : call;
    }

    private boolean isSilent(LiveCall call, Instant now) {
        return call.isAlive() && Duration.between(call.lastHeard(), now).compareTo(silence) > 0;
    }

    /** One line: the number of calls. */
    @Override
    public String toString() {
        return "LiveCalls[" + calls.size() + " held]";
    }
}
