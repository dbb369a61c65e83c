package io.github.graphcalls.contract.mutation;

import static io.github.graphcalls.contract.mutation.Lookups.cached;
import static io.github.graphcalls.contract.mutation.Lookups.stale;
import static io.github.graphcalls.contract.mutation.Steps.sneaky;
import static io.github.graphcalls.contract.mutation.Steps.without;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Faults in what an adapter makes of an answer. */
enum AnswerMutation implements Consumer<Mutant> {
    STATUS_401_IS_REJECTED(m -> m.status = s -> s == 401 ? 400 : s),
    STATUS_403_IS_NOT_FOUND(m -> m.status = s -> s == 403 ? 404 : s),
    STATUS_408_IS_REJECTED(m -> m.status = s -> s == 408 ? 400 : s),
    STATUS_409_IS_NOT_FOUND(m -> m.status = s -> s == 409 ? 404 : s),
    STATUS_423_IS_THROTTLED(m -> m.status = s -> s == 423 ? 429 : s),
    STATUS_425_IS_UNAVAILABLE(m -> m.status = s -> s == 425 ? 503 : s),
    STATUS_451_IS_DENIED(m -> m.status = s -> s == 451 ? 403 : s),
    STATUS_500_IS_NOT_FOUND(m -> m.status = s -> s == 500 ? 404 : s),
    STATUS_501_IS_REJECTED(m -> m.status = s -> s == 501 ? 400 : s),
    STATUS_502_IS_MALFORMED(m -> m.status = s -> s == 502 ? 302 : s),
    STATUS_503_IS_THROTTLED(m -> m.status = s -> s == 503 ? 429 : s),
    STATUS_509_IS_THROTTLED(m -> m.status = s -> s == 509 ? 429 : s),
    STATUS_599_IS_REJECTED(m -> m.status = s -> s == 599 ? 400 : s),
    STATUS_206_IS_UNAVAILABLE(m -> m.status = s -> s == 206 ? 503 : s),
    STATUS_304_IS_NOT_FOUND(m -> m.status = s -> s == 304 ? 404 : s),
    THROWS_A_CHECKED_EXCEPTION_AT_405(m -> m.seen = a -> {
        if (a.statusCode() == 405) {
            Steps.<RuntimeException, Object>sneaky(new IOException("405"));
        }
    }),
    RETRY_AFTER_IN_MILLISECONDS(m -> m.wait = w -> w.map(each -> each.dividedBy(1000))),
    RETRY_AFTER_OF_A_MINUTE_AT_MOST(m ->
            m.wait = w -> w.map(each -> each.getSeconds() > 60 ? Duration.ofMinutes(1) : each)),
    RETRY_AFTER_IS_INVENTED(m -> m.wait = w -> w.or(() -> Optional.of(Duration.ofSeconds(5)))),
    EVERY_404_IS_EVIDENCE(m -> m.evidence = e -> NotFound.Evidence.CALL_SERVICE),
    NO_404_IS_EVIDENCE(m -> m.evidence = e -> NotFound.Evidence.NONE),
    TRUNCATES_AT_8_KIB(m -> m.body = b -> b.substring(0, Math.min(8_192, b.length()))),
    TRUNCATES_AT_64_KIB(m -> m.body = b -> b.substring(0, Math.min(65_536, b.length()))),
    READS_ASCII(m -> m.body = b -> b.replaceAll("[^\\x00-\\x7F]", "?")),
    COMPOSES_ACCENTS(m -> m.body = b -> Normalizer.normalize(b, Normalizer.Form.NFC)),
    TAKES_THE_FIRST_OF_A_LIST(m -> m.body = b -> b.replaceAll("(?s)^\\{\"value\":\\[(.*)\\]\\}$", "$1")),
    TAKES_A_CALL_RECORD(m -> m.body = b -> b.replace("callrecords.callRecord", "call")),
    TAKES_A_CALL_EVENT(m -> m.body = b -> b.replace("graph.callEvent\"", "graph.call\"")),
    LOSES_THE_CHAT(m -> m.call = c -> without(c, CallProperty.CHAT_INFO)),
    LOSES_THE_TRANSCRIPTION(m -> m.call = c -> without(c, CallProperty.TRANSCRIPTION)),
    LOSES_THE_TENANT(m -> m.call = c -> without(c, CallProperty.TENANT_ID)),
    LOSES_EXTRAS(m -> m.call = c -> c.toBuilder().extras(Extras.NONE).build()),
    KEEPS_A_CALL(m -> m.find = cached(Found.class)),
    KEEPS_A_DENIAL(m -> m.find = cached(Denied.class)),
    KEEPS_A_MISSING_CALL(m -> m.find = cached(NotFound.class)),
    KEEPS_A_MALFORMED_ANSWER(m -> m.find = cached(Malformed.class)),
    KEEPS_A_TIMEOUT(m -> m.find = cached(TimedOut.class)),
    OLD_CALL_FOR_A_MISSING_ONE(m -> m.find = stale(Found.class, NotFound.class)),
    OLD_CALL_WHEN_THROTTLED(m -> m.find = stale(Found.class, Throttled.class)),
    OLD_CALL_WHEN_UNAVAILABLE(m -> m.find = stale(Found.class, Unavailable.class)),
    OLD_CALL_AFTER_A_TIMEOUT(m -> m.find = stale(Found.class, TimedOut.class)),
    NULL_WHEN_REJECTED(m -> m.find = (q, then) -> {
        LookupOutcome outcome = then.apply(q);
        return outcome instanceof Rejected ? null : outcome;
    }),
    THROWS_WITHOUT_A_CONNECTION(m -> m.failed = problem -> sneaky(new IOException(problem)));

    private final Consumer<Mutant> fault;

    AnswerMutation(Consumer<Mutant> fault) {
        this.fault = fault;
    }

    @Override
    public void accept(Mutant mutant) {
        fault.accept(mutant);
    }
}
