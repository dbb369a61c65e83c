package io.github.graphcalls.contract.mutation;

import static io.github.graphcalls.contract.mutation.Answers.header;
import static io.github.graphcalls.contract.mutation.Answers.status;
import static io.github.graphcalls.contract.mutation.Lookups.changed;
import static io.github.graphcalls.contract.mutation.Steps.sneaky;
import static io.github.graphcalls.contract.mutation.Steps.throwsAt;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Faults in how an adapter reads documents and errors. */
enum DocumentMutation implements Consumer<Mutant> {
    READS_NO_ESCAPES(m -> m.body = b -> b.replace("\\u", "u")),
    READS_NO_ESCAPED_SLASHES(m -> m.body = b -> b.replace("\\/", "?")),
    NEEDS_THE_TYPE_FIRST(m -> m.body = b -> b.lastIndexOf("@odata.type", 20) < 0 ? "" : b),
    NEEDS_THE_TYPE(m -> m.body = b -> b.contains("@odata.type") ? b : ""),
    NEEDS_LINES(m -> m.body = b -> b.strip().contains("\n") ? b : ""),
    NEEDS_AN_OFFSET_OF_HOURS(m -> m.body = b -> b.matches("(?s).*:[0-9.]+Z\".*") ? "" : b),
    NEEDS_A_FRACTION(m -> m.body = b -> b.matches("(?s).*T[0-9]+:[0-9]+:[0-9]+[Z+].*") ? "" : b),
    TIMES_IN_UTC(m -> m.call = c -> time(c, time -> time.withOffsetSameLocal(ZoneOffset.UTC))),
    TIMES_IN_MILLISECONDS(m -> m.call = c -> time(c, time -> time.truncatedTo(ChronoUnit.MILLIS))),
    BIG_NUMBERS_AS_DOUBLES(m -> m.call = c -> extras(
            c,
            value -> value instanceof BigInteger it
                    ? new BigDecimal(it.doubleValue()).toBigInteger().add(BigInteger.ONE)
                    : value)),
    FRACTIONS_AS_DOUBLES(m -> m.call =
            c -> extras(c, value -> value instanceof BigDecimal it ? BigDecimal.valueOf(it.doubleValue()) : value)),
    LOSES_NULL_MEMBERS(m -> m.body = b -> b.replaceAll(",\\s+\"[a-z]+\": null", "")),
    LOSES_EMPTY_STRINGS(m -> m.body = b -> b.matches("(?s).*\":\\s*\"\".*") ? "" : b),
    LOSES_EMPTY_LISTS(m -> m.body = b -> b.contains(": []") ? "" : b),
    REVERSES_PARTICIPANTS(m -> m.call = c -> participants(c, all -> {
        List<Participant> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    })),
    LOSES_THE_LAST_PARTICIPANT(m -> m.call = c -> participants(c, all -> all.subList(0, Math.max(0, all.size() - 1)))),
    SORTS_MODALITIES(m -> m.call = c -> c.toBuilder()
            .requestedModalities(c.requestedModalities().stream()
                    .sorted((a, b) -> b.text().compareTo(a.text()))
                    .toList())
            .build()),
    UNKNOWN_STATES_ARE_FUTURE_VALUES(m -> m.call =
            c -> c.state().flatMap(Evolvable::known).isEmpty() && c.state().isPresent()
                    ? c.toBuilder().state(CallState.UNKNOWN_FUTURE_VALUE).build()
                    : c),
    IGNORES_WHAT_FOLLOWS_THE_DOCUMENT(m -> m.body = b -> b.replaceAll("(?s)(\\n\\}\\n).*", "$1")),
    FILLS_IN_A_MISSING_ID(m -> m.document = (q, text) -> text.contains("\n  \"id\"")
            ? text
            : text.replaceAll(",?\\s*\\}\\s*$", ",\n  \"id\": \"" + q.id() + "\"\n}\n")),
    TAKES_A_LONGER_ID(m -> m.document = (q, text) ->
            text.replaceAll("\"id\": \"" + Pattern.quote(q.id().value()) + ".+?\"", "\"id\": \"" + q.id() + "\"")),
    TAKES_THE_FIRST_OF_AN_ARRAY(m -> m.body = b -> b.replaceAll("(?s)^\\[(\\{.*\\n\\}\\n?)\\]\\s*$", "$1")),
    TAKES_A_CALL_WITHIN_AN_OBJECT(m -> m.body = b -> b.replaceAll("(?s)^\\{\"call\":(.*)\\}$", "$1")),
    TRUNCATES_AT_128_KIB(m -> m.body = b -> b.substring(0, Math.min(131_072, b.length()))),
    THROWS_AT_DEEP_NESTING(m -> m.seen = throwsAt("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")),
    THROWS_WHEN_THE_ERROR_IS_A_STRING(m -> m.seen = throwsAt("\"error\":\"")),
    THROWS_WHEN_THE_CODE_IS_A_NUMBER(m -> m.seen = throwsAt("\"code\":17")),
    THROWS_WHEN_THE_ERROR_IS_NULL(m -> m.seen = throwsAt("\"error\":null")),
    THROWS_AT_A_HUGE_RETRY_AFTER(m -> m.seen = a -> {
        if (header(a, "Retry-After").length() < 25) {
            header(a, "Retry-After").chars().filter(Character::isDigit).count();
            if (header(a, "Retry-After").matches("[0-9]+")) {
                Duration.ofSeconds(Long.parseLong(header(a, "Retry-After"))).toNanos();
            }
        }
    }),
    READS_A_NEGATIVE_RETRY_AFTER(m -> {
        ThreadLocal<String> last = new ThreadLocal<>();
        m.seen = a -> last.set(header(a, "Retry-After"));
        m.wait = w -> last.get().matches("-[0-9]+") ? Optional.of(Duration.ofSeconds(Long.parseLong(last.get()))) : w;
    }),
    NO_RETRY_AFTER_WHEN_UNAVAILABLE(m ->
            m.find = changed(Unavailable.class, it -> new Unavailable(it.cause(), Optional.empty(), it.diagnostics()))),
    NO_RETRY_AFTER_WHEN_THROTTLED(m ->
            m.find = changed(Throttled.class, it -> new Throttled(Optional.empty(), it.diagnostics()))),
    A_CODE_THAT_ENDS_ALIKE_IS_EVIDENCE(m -> m.find = evidence(it -> code(it).endsWith("8522"))),
    ANY_CODE_OF_DIGITS_IS_EVIDENCE(m -> m.find = evidence(it -> code(it).matches("[0-9]+"))),
    A_MESSAGE_IS_EVIDENCE(
            m -> m.find = evidence(it -> it.diagnostics().message().orElse("").contains("8522"))),
    NOT_FOUND_IN_WORDS_IS_EVIDENCE(m -> m.find = evidence(it -> code(it).matches("(?i).*notfound"))),
    A_410_IS_EVIDENCE(m -> m.find = evidence(it -> it.diagnostics().status().orElse(0) == 410)),
    A_401_IS_FORBIDDEN(m ->
            m.find = changed(Denied.class, it -> new Denied(Denied.Reason.FORBIDDEN, it.diagnostics()))),
    A_403_IS_A_REFUSED_TOKEN(m ->
            m.find = changed(Denied.class, it -> new Denied(Denied.Reason.TOKEN_REFUSED, it.diagnostics()))),
    A_503_IS_A_FAILED_CONNECTION(m -> m.find = changed(
            Unavailable.class,
            it -> it.cause() == Unavailable.Cause.SERVICE
                    ? new Unavailable(Unavailable.Cause.CONNECTION, it.retryAt(), it.diagnostics())
                    : it)),
    A_LOST_CONNECTION_IS_THE_SERVICE(
            m -> m.failed = problem -> Unavailable.because(Unavailable.Cause.SERVICE, "no connection")),
    READS_AN_ERROR_IN_A_200(
            m -> m.answer = a -> a.body().startsWith("{\"error\"") && a.statusCode() == 200 ? status(a, 404) : a),
    TAKES_A_CALL_IN_A_300(
            m -> m.answer = a -> a.statusCode() == 300 && a.body().contains("graph.call\"") ? status(a, 200) : a),
    TAKES_A_CALL_IN_A_404(
            m -> m.answer = a -> a.statusCode() == 404 && a.body().contains("graph.call\"") ? status(a, 200) : a),
    THROWS_AT_A_LONG_ERROR(m -> m.seen = a -> {
        if (a.statusCode() >= 400 && a.body().length() > 8_192) {
            sneaky(new IOException("too long"));
        }
    });

    private final Consumer<Mutant> fault;

    DocumentMutation(Consumer<Mutant> fault) {
        this.fault = fault;
    }

    @Override
    public void accept(Mutant mutant) {
        fault.accept(mutant);
    }

    private static String code(NotFound outcome) {
        return outcome.diagnostics().code().orElse("");
    }

    private static BiFunction<CallQuery, Function<CallQuery, LookupOutcome>, LookupOutcome> evidence(
            Predicate<NotFound> proven) {
        return changed(
                NotFound.class,
                it -> new NotFound(
                        it.isProven() || proven.test(it) ? NotFound.Evidence.CALL_SERVICE : NotFound.Evidence.NONE,
                        it.diagnostics()));
    }

    private static Call time(Call call, UnaryOperator<OffsetDateTime> change) {
        return call.transcription()
                .map(it -> call.toBuilder()
                        .transcription(new CallTranscriptionInfo(
                                it.state(), it.lastModifiedDateTime().map(change), it.extras()))
                        .build())
                .orElse(call);
    }

    private static Call extras(Call call, UnaryOperator<Object> change) {
        Map<String, Object> members = new LinkedHashMap<>();
        call.extras().members().forEach((name, value) -> members.put(name, change.apply(value)));
        return members.isEmpty()
                ? call
                : call.toBuilder().extras(Extras.of(members)).build();
    }

    private static Call participants(Call call, UnaryOperator<List<Participant>> change) {
        return call.participants() instanceof Relationship.Complete<Participant> it
                ? call.toBuilder()
                        .participants(Relationship.complete(change.apply(it.items())))
                        .build()
                : call;
    }
}
