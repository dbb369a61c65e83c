package io.github.graphcalls.contract.mutation;

import static io.github.graphcalls.contract.mutation.Lookups.again;
import static io.github.graphcalls.contract.mutation.Steps.follow;
import static io.github.graphcalls.contract.mutation.Steps.header;
import static io.github.graphcalls.contract.mutation.Steps.path;
import static io.github.graphcalls.contract.mutation.Steps.token;
import static io.github.graphcalls.contract.mutation.Steps.without;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.slf4j.LoggerFactory;

/** Faults in what an adapter sends, and in what it discloses. */
enum RequestMutation implements Consumer<Mutant> {
    POSTS(m -> m.request = r -> HttpRequest.newBuilder(r, (name, value) -> true)
            .method("POST", HttpRequest.BodyPublishers.ofString(""))
            .build()),
    ASKS_BETA(m -> m.request = r -> path(r, "/v1.0/", "/beta/")),
    IGNORES_AUDIO_ROUTING_GROUPS(m -> m.sent = q -> without(q, CallRelationship.AUDIO_ROUTING_GROUPS)),
    IGNORES_CONTENT_SHARING(m -> m.sent = q -> without(q, CallRelationship.CONTENT_SHARING_SESSIONS)),
    IGNORES_ONE_PROPERTY(m -> m.sent = q -> without(q, CallProperty.CALL_CHAIN_ID)),
    IGNORES_SELECT_OF_ONE(m -> m.sent = q -> q.select().size() == 1 ? q.select(new CallProperty[0]) : q),
    IGNORES_EXPAND_WITH_SELECT(m -> m.sent = q -> q.select().isEmpty() ? q : q.expand(new CallRelationship[0])),
    PREFERS_NOTHING(m -> m.request = r -> header(r, "Prefer", "")),
    PREFERS_SOMETHING_ELSE(m -> m.request = r -> header(r, "Prefer", "odata.maxpagesize=50")),
    ONE_REQUEST_ID_FOR_THE_PROCESS(m -> m.request = r -> header(r, "client-request-id", "4711")),
    TOKEN_IN_THE_URL_OF_EXPAND(m -> m.request = r -> path(r, "&%24expand", "&t=" + token(m) + "&%24expand")),
    TOKEN_IN_THE_USER_AGENT(m -> m.request = r -> header(r, "User-Agent", token(m))),
    TOKEN_IN_A_SECOND_HEADER_OF_EXPAND(m ->
            m.request = r -> r.uri().toString().contains("expand") ? header(r, "X-Auth", "Bearer " + token(m)) : r),
    ID_IN_UPPER_CASE(m -> m.segment = id -> id.toUpperCase(Locale.ROOT)),
    ID_WITHOUT_DASHES(m -> m.segment = id -> id.replace("-", "")),
    ID_OF_36_CHARACTERS_AT_MOST(m -> m.segment = id -> id.substring(0, Math.min(36, id.length()))),
    ID_IN_ISO_8859_1(m -> m.segment = id -> id.replace("%C3%A9", "%E9")),
    ID_WITH_A_PLUS_FOR_A_BLANK(m -> m.segment = id -> id.replace("%2B", "%20")),
    SENDS_TWICE(m -> m.find = (q, then) -> again(then.apply(q), true, q, then)),
    RETRIES_A_THROTTLED_LOOKUP(m -> m.find = (q, then) -> again(then.apply(q), Throttled.class, q, then)),
    RETRIES_A_DENIED_LOOKUP(m -> m.find = (q, then) -> again(then.apply(q), Denied.class, q, then)),
    RETRIES_A_MISSING_CALL(m -> m.find = (q, then) -> again(then.apply(q), NotFound.class, q, then)),
    LOGS_ITS_TOKEN_AT_A_404(m -> m.seen = a -> {
        if (a.statusCode() == 404) {
            LogManager.getLogger("acme").trace(token(m));
        }
    }),
    LOGS_ITS_TOKEN_WHEN_IT_GIVES_UP(m -> m.abandon = a -> {
        LoggerFactory.getLogger("acme").debug(token(m));
        a.cancel(true);
    }),
    PRINTS_ITS_TOKEN_AT_A_503(m -> m.seen = a -> {
        if (a.statusCode() == 503) {
            System.err.println(token(m));
        }
    }),
    SHOWS_ITS_TOKEN_WHEN_IT_TIMES_OUT(m -> m.find = (q, then) -> then.apply(q) instanceof TimedOut late
            ? new TimedOut(late.deadline(), Diagnostics.of("Bearer " + token(m)))
            : then.apply(q)),
    FOLLOWS_A_PERMANENT_REDIRECT(m -> m.seen = a -> follow(m, a, 308, "Location")),
    FOLLOWS_THE_LOCATION_OF_A_202(m -> m.seen = a -> follow(m, a, 202, "Location")),
    FOLLOWS_THE_LOCATION_OF_A_503(m -> m.seen = a -> follow(m, a, 503, "Location")),
    FOLLOWS_A_CONTENT_LOCATION(m -> m.seen = a -> follow(m, a, 200, "Content-Location")),
    FOLLOWS_A_LINK(m -> m.seen = a -> follow(m, a, 200, "Link")),
    FOLLOWS_A_CHALLENGE(m -> m.seen = a -> follow(m, a, 401, "WWW-Authenticate"));

    private final Consumer<Mutant> fault;

    RequestMutation(Consumer<Mutant> fault) {
        this.fault = fault;
    }

    @Override
    public void accept(Mutant mutant) {
        fault.accept(mutant);
    }
}
