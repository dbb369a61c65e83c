package io.github.graphcalls.contract;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.contract.specimen.GraphDocuments;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads answers without a codec: it compares a document with those of the specimens. */
final class GraphReader {

    private static final Pattern ERROR = Pattern.compile("\"code\":\"(.*?)\",\"message\":\"(.*?)\"");

    private static final Pattern TIME = Pattern.compile("(\"lastModifiedDateTime\": \")([^\"]*)");

    private static final Map<Specimen, Object> SPECIMENS = Specimens.ALL.stream()
            .collect(Collectors.toMap(
                    each -> each, each -> Json.read(usual(each.document())).orElseThrow()));

    private GraphReader() {}

    static Optional<Call> call(CallQuery query, String document, List<Call> calls) {
        return Json.read(usual(document))
                .flatMap(value -> ofSpecimen(query, value)
                        .or(() -> composed(query, value, calls))
                        .or(() -> bySubject(query, value)))
                .map(call -> withTime(call, document));
    }

    private static Optional<Call> ofSpecimen(CallQuery query, Object document) {
        return SPECIMENS.entrySet().stream()
                .filter(specimen -> specimen.getValue().equals(document))
                .map(specimen -> specimen.getKey().answer())
                .filter(call -> call.id().sameCallAs(query.id()))
                .findFirst();
    }

    private static Optional<Call> composed(CallQuery query, Object document, List<Call> calls) {
        return GraphDocuments.of(query)
                .flatMap(text -> Json.read(usual(text)))
                .filter(document::equals)
                .flatMap(same -> calls.stream()
                        .filter(call -> call.id().sameCallAs(query.id()))
                        .map(query::applyTo)
                        .findFirst());
    }

    private static Optional<Call> bySubject(CallQuery query, Object document) {
        return document instanceof Map<?, ?> members
                        && members.keySet().equals(Set.of("id", "subject"))
                        && query.id().value().equals(members.get("id"))
                ? Optional.of(Call.builder(query.id())
                        .subject(String.valueOf(members.get("subject")))
                        .build())
                : Optional.empty();
    }

    /** The document with the time of the specimens. */
    private static String usual(String document) {
        return TIME.matcher(document).replaceAll("$1a time");
    }

    private static Call withTime(Call call, String document) {
        Matcher time = TIME.matcher(document);
        return call.transcription()
                .filter(sent -> time.find())
                .map(sent -> new CallTranscriptionInfo(
                        sent.state(), Optional.of(OffsetDateTime.parse(time.group(2))), sent.extras()))
                .map(sent -> call.toBuilder().transcription(sent).build())
                .orElse(call);
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
