package io.github.graphcalls.contract.mutation;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Steps of the mutations. */
final class Steps {

    static final List<Socket> LEFT_OPEN = new ArrayList<>();

    private static final Pattern URL = Pattern.compile("http://[^\\s<>\"]+");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Steps() {}

    static String token(Mutant mutant) {
        return mutant.world.token().reveal();
    }

    static HttpRequest header(HttpRequest request, String name, String value) {
        HttpRequest.Builder changed = HttpRequest.newBuilder(request, (other, old) -> !other.equalsIgnoreCase(name));
        return (value.isEmpty() ? changed : changed.header(name, value)).build();
    }

    static HttpRequest path(HttpRequest request, String from, String to) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .uri(URI.create(request.uri().toString().replace(from, to)))
                .build();
    }

    static CallQuery without(CallQuery query, CallRelationship ignored) {
        return query.expand(
                query.expand().stream().filter(each -> each != ignored).toArray(CallRelationship[]::new));
    }

    static CallQuery without(CallQuery query, CallProperty ignored) {
        return query.select(query.select().stream()
                .filter(each -> query.select().size() == 1 || each != ignored)
                .toArray(CallProperty[]::new));
    }

    static Call without(Call call, CallProperty lost) {
        return CallQuery.of(call.id())
                .select(EnumSet.complementOf(EnumSet.of(lost)).toArray(CallProperty[]::new))
                .expand(CallRelationship.values())
                .applyTo(call);
    }

    static LookupOutcome again(
            LookupOutcome outcome, boolean condition, CallQuery query, Function<CallQuery, LookupOutcome> then) {
        return condition ? then.apply(query) : outcome;
    }

    static LookupOutcome again(
            LookupOutcome outcome, Class<?> type, CallQuery query, Function<CallQuery, LookupOutcome> then) {
        return again(outcome, type.isInstance(outcome), query, then);
    }

    /** Sends the token to the URL in a header. */
    static void follow(Mutant mutant, HttpResponse<String> answer, int status, String name) {
        Matcher url = URL.matcher(answer.headers().firstValue(name).orElse(""));
        if (answer.statusCode() == status && url.find()) {
            CLIENT.sendAsync(
                            HttpRequest.newBuilder(URI.create(url.group()))
                                    .header("Authorization", "Bearer " + token(mutant))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .join();
        }
    }

    /** Returns the last outcome of a type again, in place of certain outcomes. */
    static BiFunction<CallQuery, Function<CallQuery, LookupOutcome>, LookupOutcome> stale(
            Class<?> kept, Class<?> replaced) {
        Map<CallQuery, LookupOutcome> last = new ConcurrentHashMap<>();
        return (query, then) -> {
            LookupOutcome outcome = then.apply(query);
            CallQuery key = withoutDeadline(query);
            if (kept.isInstance(outcome)) {
                last.put(key, outcome);
            }
            return replaced.isInstance(outcome) ? last.getOrDefault(key, outcome) : outcome;
        };
    }

    /** Keeps outcomes of a type forever. */
    static BiFunction<CallQuery, Function<CallQuery, LookupOutcome>, LookupOutcome> cached(Class<?> kept) {
        Map<CallQuery, LookupOutcome> known = new ConcurrentHashMap<>();
        return (query, then) -> {
            CallQuery key = query == null ? null : withoutDeadline(query);
            LookupOutcome outcome = key != null && known.containsKey(key) ? known.get(key) : then.apply(query);
            if (kept.isInstance(outcome)) {
                known.put(key, outcome);
            }
            return outcome;
        };
    }

    private static CallQuery withoutDeadline(CallQuery query) {
        return new CallQuery(query.id(), query.select(), query.expand(), Optional.empty());
    }

    /** Answers each query by itself, in order. */
    static Stream<LookupResult> inOrder(Mutant mutant, Stream<CallQuery> queries) {
        return queries.map(query -> new LookupResult(query, mutant.find(query)));
    }

    static <T> Set<T> seen() {
        return ConcurrentHashMap.newKeySet();
    }

    static void leaveOpen(Mutant mutant) {
        try {
            URI server = mutant.world.baseUrl();
            LEFT_OPEN.add(new Socket(server.getHost(), server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static <E extends Exception, T> T sneaky(Exception e) throws E {
        throw (E) e;
    }
}
