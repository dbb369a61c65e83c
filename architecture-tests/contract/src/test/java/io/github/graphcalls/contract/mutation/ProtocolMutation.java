package io.github.graphcalls.contract.mutation;

import static io.github.graphcalls.contract.mutation.Answers.header;
import static io.github.graphcalls.contract.mutation.Answers.status;
import static io.github.graphcalls.contract.mutation.Lookups.atMost;
import static io.github.graphcalls.contract.mutation.Lookups.changed;
import static io.github.graphcalls.contract.mutation.Steps.follow;
import static io.github.graphcalls.contract.mutation.Steps.header;
import static io.github.graphcalls.contract.mutation.Steps.once;
import static io.github.graphcalls.contract.mutation.Steps.path;
import static io.github.graphcalls.contract.mutation.Steps.sneaky;
import static io.github.graphcalls.contract.mutation.Steps.token;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** Faults in how an adapter speaks HTTP, and in what it discloses of it. */
enum ProtocolMutation implements Consumer<Mutant> {
    FOLLOWS_A_300(m -> m.seen = a -> follow(m, a, 300, "Location")),
    FOLLOWS_A_301(m -> m.seen = a -> follow(m, a, 301, "Location")),
    FOLLOWS_A_302(m -> m.seen = a -> follow(m, a, 302, "Location")),
    FOLLOWS_A_303(m -> m.seen = a -> follow(m, a, 303, "Location")),
    FOLLOWS_A_307(m -> m.seen = a -> follow(m, a, 307, "Location")),
    FOLLOWS_THE_LOCATION_OF_A_201(m -> m.seen = a -> follow(m, a, 201, "Location")),
    FOLLOWS_A_REFRESH(m -> m.seen = a -> follow(m, a, 503, "Refresh")),
    FOLLOWS_AN_OPERATION_LOCATION(m -> m.seen = a -> follow(m, a, 202, "Operation-Location")),
    SENDS_COOKIES(m -> {
        Map<String, String> cookies = new ConcurrentHashMap<>();
        m.seen = a -> a.headers().firstValue("Set-Cookie").ifPresent(cookie -> cookies.put("", cookie));
        m.request = r -> header(r, "Cookie", cookies.getOrDefault("", ""));
    }),
    SENDS_AN_ETAG(m -> {
        Map<String, String> etags = new ConcurrentHashMap<>();
        Map<String, String> bodies = new ConcurrentHashMap<>();
        m.request = r -> header(r, "If-None-Match", etags.getOrDefault(r.uri().toString(), ""));
        m.answer = a -> {
            String uri = a.request().uri().toString();
            if (a.statusCode() == 304 && bodies.containsKey(uri)) {
                return Answers.body(status(a, 200), bodies.get(uri));
            }
            a.headers().firstValue("ETag").ifPresent(etag -> {
                etags.put(uri, etag);
                bodies.put(uri, a.body());
            });
            return a;
        };
    }),
    ACCEPTS_XML(m -> m.request = r -> header(r, "Accept", "application/xml")),
    ACCEPTS_GZIP_BUT_CANNOT_READ_IT(m -> m.request = r -> header(r, "Accept-Encoding", "gzip")),
    READS_LATIN_1_WITHOUT_A_CHARSET(m -> m.answer = a -> header(a, "Content-Type")
                    .contains("charset")
            ? a
            : Answers.body(a, new String(a.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))),
    NEEDS_A_CHARSET(m -> m.answer = a -> header(a, "Content-Type").contains("charset") ? a : Answers.body(a, "unread")),
    NEEDS_LOWER_CASE_IN_THE_CONTENT_TYPE(m ->
            m.answer = a -> header(a, "Content-Type").startsWith("application/json") ? a : Answers.body(a, "unread")),
    NEEDS_UPPER_CASE_IN_RETRY_AFTER(
            m -> m.answer = a -> a.headers().map().keySet().stream().anyMatch("Retry-After"::equals)
                    ? a
                    : Answers.without(a, "Retry-After")),
    AUTHORIZES_TWICE(m -> m.request = r -> HttpRequest.newBuilder(r, (name, value) -> true)
            .header("Authorization", "Bearer " + token(m))
            .build()),
    SENDS_A_BODY(m -> m.request = r -> HttpRequest.newBuilder(r, (name, value) -> true)
            .method("GET", HttpRequest.BodyPublishers.ofString("{}"))
            .build()),
    PREFERS_ONLY_ONCE(m -> m.request = once(r -> r, r -> header(r, "Prefer", ""))),
    AUTHORIZES_ONLY_ONCE(m -> m.request = once(r -> r, r -> header(r, "Authorization", ""))),
    NAMES_A_REQUEST_AFTER_ITS_CALL(m ->
            m.request = r -> header(r, "client-request-id", r.uri().getRawPath().replaceAll(".*/", ""))),
    NUMBERS_ITS_REQUESTS(m -> {
        AtomicInteger number = new AtomicInteger();
        m.request = r -> header(r, "client-request-id", "request-" + number.incrementAndGet());
    }),
    EXPANDS_IN_TWO_PARAMETERS(m ->
            m.request = r -> r.uri().getRawQuery().matches(".*%24expand=\\w+,.*") ? path(r, ",", "&%24expand=") : r),
    ID_IN_LOWER_CASE(m -> m.segment = id -> id.toLowerCase(Locale.ROOT)),
    ID_ENCODED_TWICE(m -> m.segment = id -> id.replace("%", "%25")),
    IGNORES_A_LONG_SELECT(m -> m.sent = q -> q.select().size() > 3 ? q.select(new CallProperty[0]) : q),
    EXPANDS_THREE_AT_MOST(
            m -> m.sent = q -> q.expand(q.expand().stream().limit(3).toArray(CallRelationship[]::new))),
    TWO_AT_ONCE(m -> m.find = atMost(2)),
    FIVE_AT_ONCE(m -> m.find = atMost(5)),
    SHARES_LOOKUPS_IN_FLIGHT(m -> {
        Map<CallQuery, CompletableFuture<LookupOutcome>> running = new ConcurrentHashMap<>();
        m.find = (q, then) -> {
            CompletableFuture<LookupOutcome> mine = new CompletableFuture<>();
            CompletableFuture<LookupOutcome> first = q == null ? null : running.putIfAbsent(q, mine);
            if (first != null) {
                return first.join();
            }
            try {
                LookupOutcome outcome = then.apply(q);
                mine.complete(outcome);
                return outcome;
            } finally {
                mine.cancel(true);
                running.remove(q);
            }
        };
    }),
    TOKEN_IN_BASE64_IN_THE_URL(m -> m.request = r -> path(
            r, "?", "?t=" + Base64.getUrlEncoder().encodeToString(token(m).getBytes(StandardCharsets.UTF_8)) + "&")),
    LOGS_DOCUMENTS(m -> m.seen = a -> Logger.getLogger("acme").finest(a.body())),
    LOGS_ITS_TOKEN_AT_A_401(m -> m.seen = a -> {
        if (a.statusCode() == 401) {
            System.getLogger("acme").log(System.Logger.Level.TRACE, token(m));
        }
    }),
    SHOWS_ITS_TOKEN_WITHOUT_A_CONNECTION(m ->
            m.failed = problem -> Unavailable.because(Unavailable.Cause.CONNECTION, "Bearer " + token(m) + problem)),
    SHOWS_A_DOCUMENT_THAT_IS_NO_CALL(m -> {
        ThreadLocal<String> last = new ThreadLocal<>();
        m.seen = a -> last.set(a.body());
        m.find = changed(
                Malformed.class,
                it -> new Malformed(it.place(), "expected a call, found " + last.get(), it.diagnostics()));
    }),
    PRINTS_ITS_TOKEN_WHEN_IT_IS_CLOSED(m -> m.close = end -> {
        System.out.println(token(m));
        end.run();
    }),
    SHOWS_ITS_TOKEN_WHEN_IT_IS_PRINTED(m -> m.printed = token(m)),
    THROWS_WITHOUT_A_CONTENT_TYPE(m -> m.seen = a -> {
        if (a.headers().firstValue("Content-Type").isEmpty()) {
            throw new IllegalStateException("no content type");
        }
    }),
    THROWS_AT_A_LOST_CONNECTION(m -> m.failed = problem -> problem instanceof ConnectException
            ? Unavailable.because(Unavailable.Cause.CONNECTION, "refused")
            : sneaky(new IOException(problem)));

    private final Consumer<Mutant> fault;

    ProtocolMutation(Consumer<Mutant> fault) {
        this.fault = fault;
    }

    @Override
    public void accept(Mutant mutant) {
        fault.accept(mutant);
    }
}
