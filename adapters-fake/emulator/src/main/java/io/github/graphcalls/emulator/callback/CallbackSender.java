package io.github.graphcalls.emulator.callback;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.emulator.token.CallbackTokens;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.journal.CallbackAttempt;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.quirk.Quirk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends notifications one after the other, and writes each attempt into the journal. For one thread. */
final class CallbackSender {

    private static final String NO_TENANT = "00000000-0000-0000-0000-000000000000";
    private static final int SWITCH_PROTOCOL = 204;
    private static final int REDIRECT = 302;

    private final World world;
    private final Callbacks settings;
    private final Addresses addresses;
    private final CallbackTokens tokens;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    /** The addresses that asked for the current form of notifications. */
    private final Set<URI> current = new HashSet<>();

    private @Nullable Journal run;

    CallbackSender(World world, Callbacks settings, Addresses addresses, CallbackTokens tokens) {
        this.world = world;
        this.settings = settings;
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /** What came back: a status, the address of a redirect to follow, or a problem. */
    private record Answer(Optional<Integer> status, Optional<URI> moved, Optional<String> problem) {
        static Answer none(String problem) {
            return new Answer(Optional.empty(), Optional.empty(), Optional.of(problem));
        }

        static Answer notSent(IllegalArgumentException e) {
            return none("not sent: " + OneLine.of(String.valueOf(e.getMessage())));
        }

        boolean is(int expected) {
            return status.equals(Optional.of(expected));
        }

        boolean isTaken() {
            return status.filter(number -> number / 100 == 2).isPresent();
        }
    }

    /** Sends a notification; one that cannot be written does not keep others back. */
    void send(Delivery delivery) {
        try {
            String body = NotificationBody.of(delivery.event().notification(), delivery.quirks());
            delivery.problem()
                    .ifPresentOrElse(
                            problem -> note(delivery, delivery.address(), body, Answer.none(problem)),
                            () -> send(delivery, body));
        } catch (IllegalArgumentException e) {
            note(delivery, delivery.address(), "{}", Answer.notSent(e));
        }
    }

    private void send(Delivery delivery, String body) {
        if (run != delivery.journal()) {
            run = delivery.journal();
            current.clear();
        }
        URI address = addresses.current(delivery.key(), delivery.address().orElseThrow());
        if (delivery.quirks().has(Quirk.LEGACY_NOTIFICATION_FIRST) && !current.contains(address)) {
            String legacy = NotificationBody.legacy(delivery.event().call().id());
            if (!post(delivery, address, legacy).is(SWITCH_PROTOCOL)) {
                return;
            }
            current.add(address);
        }
        for (int left = settings.retries; !deliver(delivery, address, body) && left > 0; left--) {
            address = addresses.current(delivery.key(), address);
        }
    }

    private boolean deliver(Delivery delivery, URI address, String body) {
        Answer answer = post(delivery, address, body);
        if (answer.moved().isEmpty()) {
            return answer.isTaken();
        }
        addresses.move(delivery.key(), answer.moved().get());
        return post(delivery, answer.moved().get(), body).isTaken();
    }

    private Answer post(Delivery delivery, URI address, String body) {
        Answer answer;
        try {
            answer = exchange(request(delivery, address, body));
        } catch (IllegalArgumentException e) {
            answer = Answer.notSent(e);
        }
        note(delivery, Optional.of(address), body, answer);
        return answer;
    }

    /** The limit of a request of the JDK ends at the head of the answer, and so does not apply to a body that never ends. */
    private Answer exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> response =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer(response.get(settings.timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            return Answer.none(reason(e.getCause()));
        } catch (TimeoutException e) {
            return Answer.none("no complete answer within " + settings.timeout.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none("the emulator was closed");
        } finally {
            response.cancel(true);
        }
    }

    private Answer answer(HttpResponse<Void> response) {
        Optional<Integer> status = Optional.of(response.statusCode());
        if (response.statusCode() != REDIRECT) {
            return new Answer(status, Optional.empty(), Optional.empty());
        }
        Optional<String> location = response.headers().firstValue("Location");
        Optional<URI> moved =
                location.flatMap(Addresses::parse).map(response.uri()::resolve).filter(addresses::isAllowed);
        return new Answer(
                status,
                moved,
                moved.isPresent()
                        ? Optional.empty()
                        : Optional.of(Addresses.refusal("Location", location.orElse("none"))));
    }

    private static String reason(Throwable e) {
        return "no answer: " + e.getClass().getSimpleName()
                + Optional.ofNullable(e.getMessage())
                        .map(text -> " " + OneLine.of(text))
                        .orElse("");
    }

    /** The headers of FACTS.md#callback-delivery. */
    private HttpRequest request(Delivery delivery, URI address, String body) {
        Call call = delivery.event().call();
        String tenant = settings.tenant.or(call::tenantId).orElse(NO_TENANT);
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + tokens.token(tenant))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Microsoft-Skype/3.0,(Calling/1.0)")
                .header("Scenario-Id", Guid.of("scenario", delivery.key()))
                .header("X-Microsoft-Skype-Chain-ID", call.callChainId().orElse(Guid.of("chain", delivery.key())))
                .header("X-Microsoft-Skype-Message-ID", Guid.of("message", delivery.key() + delivery.number()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void note(Delivery delivery, Optional<URI> address, String body, Answer answer) {
        delivery.journal()
                .add(new CallbackAttempt(
                        world.clock().instant(),
                        delivery.event().call().id(),
                        address.map(uri -> uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath()),
                        body,
                        answer.status(),
                        answer.problem()));
    }
}
