package io.github.graphcalls.contract.mutation;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Steps of the mutations. */
final class Steps {

    static final List<Socket> LEFT_OPEN = new ArrayList<>();

    /** What must not be collected as garbage: a pool that is collected ends its threads. */
    static final Set<Object> KEPT = ConcurrentHashMap.newKeySet();

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

    /** Changes the first request in one way, and those after it in another. */
    static UnaryOperator<HttpRequest> once(UnaryOperator<HttpRequest> first, UnaryOperator<HttpRequest> later) {
        AtomicBoolean used = new AtomicBoolean();
        return request -> (used.getAndSet(true) ? later : first).apply(request);
    }

    /** Throws when the body of an answer contains a text. */
    static Consumer<HttpResponse<String>> throwsAt(String text) {
        return answer -> {
            if (answer.body().contains(text)) {
                throw new IllegalStateException("unexpected: " + text);
            }
        };
    }

    static Thread thread(Runnable program, boolean daemon) {
        Thread thread = new Thread(program, "acme");
        thread.setDaemon(daemon);
        thread.start();
        return thread;
    }

    static Runnable sleep(Duration time) {
        return () -> {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
