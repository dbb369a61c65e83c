package io.github.graphcalls.examples.board.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.value.Evolvable;
import java.time.Instant;
import java.util.Optional;

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
     * @param name the name of the caller, else the subject
     * @param direction Graph's word
     */
    public record About(Optional<String> tenant, Optional<String> name, Optional<String> direction) {

        static final About NOTHING = new About(Optional.empty(), Optional.empty(), Optional.empty());

        static About of(Call call) {
            return new About(
                    call.tenantId(),
                    call.caller().flatMap(About::name).or(call::subject),
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
                    end.map(CallEnd::toString).orElse(NOT_KNOWN));
        }
    }

    static CallRow unknown(String id, Instant now) {
        return new CallRow(id, UNKNOWN, now, About.NOTHING, Optional.empty(), Optional.empty());
    }

    CallRow in(String next, Instant at) {
        return state.equals(next) ? this : new CallRow(id, next, at, about, doubt, end);
    }

    CallRow about(About newer) {
        return new CallRow(id, state, since, about.with(newer), doubt, end);
    }

    CallRow doubtful(Optional<String> reasons) {
        return new CallRow(id, state, since, about, reasons, end);
    }

    CallRow ended(End how) {
        return new CallRow(id, ENDED, end.isEmpty() ? how.at() : since, about, Optional.empty(), Optional.of(how));
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
                how -> node.putObject("end").put("at", how.at.toString()).put("how", how.how), () -> node.putNull("end"));
        return node.toString();
    }
}
