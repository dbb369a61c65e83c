package io.github.graphcalls.contract;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.contract.specimen.GraphDocuments;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads answers without a codec: it compares a document with those of the specimens. */
final class GraphReader {

    private static final Pattern ERROR = Pattern.compile("\"code\":\"(.*?)\",\"message\":\"(.*?)\"");

    private static final Pattern SUBJECT = Pattern.compile("\\{\"id\":\"(.*?)\",\"subject\":\"([^\"]*)\"\\}");

    private GraphReader() {}

    static Optional<Call> call(CallQuery query, String document, List<Call> calls) {
        return Specimens.ALL.stream()
                .filter(specimen -> specimen.document().equals(document))
                .map(Specimen::answer)
                .filter(call -> call.id().sameCallAs(query.id()))
                .findFirst()
                .or(() -> GraphDocuments.of(query)
                        .filter(document::equals)
                        .flatMap(same -> calls.stream()
                                .filter(call -> call.id().sameCallAs(query.id()))
                                .map(query::applyTo)
                                .findFirst()))
                .or(() -> bySubject(query, document));
    }

    private static Optional<Call> bySubject(CallQuery query, String document) {
        Matcher subject = SUBJECT.matcher(document);
        return subject.matches() && subject.group(1).equals(query.id().value())
                ? Optional.of(Call.builder(query.id()).subject(subject.group(2)).build())
                : Optional.empty();
    }

    static Diagnostics diagnostics(HttpResponse<String> answer) {
        Matcher error = ERROR.matcher(answer.body());
        boolean readable = error.find();
        return new Diagnostics(
                Optional.of(answer.statusCode()),
                readable ? Optional.of(error.group(1)) : Optional.empty(),
                readable ? Optional.of(error.group(2)) : Optional.empty(),
                answer.headers().firstValue("request-id"),
                Optional.empty(),
                Optional.empty(),
                answer.headers().firstValue("x-ms-ags-diagnostic"));
    }

    static Optional<Duration> retryAfter(HttpResponse<String> answer) {
        String value = answer.headers().firstValue("Retry-After").orElse("");
        try {
            return value.matches("[0-9]{1,9}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                    : Optional.of(Duration.between(
                            Instant.now(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The query options of a request. */
    static String options(CallQuery query) {
        String select = query.select().stream().map(CallProperty::graphName).collect(Collectors.joining(","));
        String expand = query.expand().stream().map(CallRelationship::graphName).collect(Collectors.joining(","));
        return "?%24select=" + select + (expand.isEmpty() ? "" : "&%24expand=" + expand);
    }
}
