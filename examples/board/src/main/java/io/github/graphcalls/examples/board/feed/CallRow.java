package io.github.graphcalls.examples.board.feed;

import static io.github.graphcalls.call.CallDirection.INCOMING;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.live.LiveCall;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One row of the list of calls. Immutable.
 *
 * @param id the id, spelled as it arrived first
 * @param state Graph's word, {@code ended} or {@code unknown}
 * @param since when the state became known
 * @param about what a document of the call said of it
 * @param doubt the reasons to look the call up; empty for none
 * @param end how the call ended; empty while it is held for alive
 */
public record CallRow(String id, String state, Instant since, About about, Optional<String> doubt, Optional<End> end) {

    static final String ENDED = "ended";
    static final String UNKNOWN = "unknown";
    static final String NOT_KNOWN = "not known";

    /**
     * Who calls.
     *
     * @param tenant the tenant
     * @param name the subject, else the name of the caller of an incoming call and of the first callee of another
     * @param direction Graph's word
     */
    public record About(Optional<String> tenant, Optional<String> name, Optional<String> direction) {

        static final About NOTHING = new About(Optional.empty(), Optional.empty(), Optional.empty());

        static About of(Call call) {
            boolean isIncoming =
                    call.direction().filter(word -> word.matches(INCOMING)).isPresent();
            Optional<Identity> other = isIncoming
                    ? call.caller()
                    : call.targets().stream()
                            .flatMap(target -> target.identity().stream())
                            .flatMap(set -> set.first().stream())
                            .findFirst();
            return new About(
                    call.tenantId(),
                    call.subject().or(() -> other.flatMap(About::name)).map(Masking::of),
                    call.direction().map(Evolvable::text));
        }

        static Optional<String> name(Identity identity) {
            return identity.displayName()
                    .or(identity::userPrincipalName)
                    .or(identity::email)
                    .or(identity::id);
        }

        /** Returns the newer values, and these where a newer one is absent. */
        About with(About newer) {
            return new About(
                    newer.tenant.or(() -> tenant), newer.name.or(() -> name), newer.direction.or(() -> direction));
        }
    }

    /**
     * The end of a call.
     *
     * @param at when the end became known
     * @param reason the reason, by which ended calls are counted
     * @param how the reason with Graph's codes
     */
    public record End(Instant at, String reason, String how) {

        static End of(Instant at, Optional<CallEnd> end) {
            return new End(
                    at,
                    end.map(how -> how.reason().description()).orElse(NOT_KNOWN),
                    end.map(CallEnd::toString).map(Masking::of).orElse(NOT_KNOWN));
        }
    }

    static CallRow unknown(String id, Instant now) {
        return new CallRow(id, UNKNOWN, now, About.NOTHING, Optional.empty(), Optional.empty());
    }

    /** Returns the row after a change of a live call. */
    CallRow with(LiveCall call) {
        if (!call.isAlive()) {
            return ended(call.stateSince(), call.end());
        }
        Optional<String> doubts = Optional.of(
                        call.doubts().stream().map(Evolvable::wordOf).sorted().collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty());
        return in(call.state(), call.stateSince(), about, doubts);
    }

    /** Returns the row after a document of the call. */
    CallRow with(Call call, Instant at, boolean ends) {
        CallRow described = with(About.of(call));
        return ends ? described.ended(at, call.end()) : described.in(call.state(), at, described.about, doubt);
    }

    CallRow with(About newer) {
        return new CallRow(id, state, since, about.with(newer), doubt, end);
    }

    /** An ended call never becomes alive again, and an absent state changes none. */
    private CallRow in(Optional<Evolvable<CallState>> next, Instant at, About described, Optional<String> doubts) {
        String word = next.map(Evolvable::text).orElse(state);
        return end.isPresent() ? this : new CallRow(id, word, word.equals(state) ? since : at, described, doubts, end);
    }

    private CallRow ended(Instant at, Optional<CallEnd> how) {
        Instant first = end.map(End::at).orElse(at);
        return new CallRow(id, ENDED, first, about, Optional.empty(), Optional.of(End.of(first, how)));
    }

    /** {@return the row as JSON} */
    public String json() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("state", state)
                .put("since", since.toString())
                .put("tenant", about.tenant.orElse(null))
                .put("name", about.name.orElse(null))
                .put("direction", about.direction.orElse(null))
                .put("doubt", doubt.orElse(null));
        end.ifPresentOrElse(
                how -> node.putObject("end").put("at", how.at.toString()).put("how", how.how),
                () -> node.putNull("end"));
        return node.toString();
    }
}
