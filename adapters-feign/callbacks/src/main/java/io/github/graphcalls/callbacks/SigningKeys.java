package io.github.graphcalls.callbacks;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.graphcalls.callbacks.CallbackResult.Reason;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The keys that Microsoft signs with. Fetches them on no thread of a caller, one fetch at a time and at most one in a minute: a known
 * key is returned without a wait, and an interrupted caller ends its own wait alone. A failed fetch keeps the known keys, which
 * are used for a day.
 *
 * <p>The key sources of Nimbus are not used: they fetch on a caller's thread, by the system's clock, and up to twice in an
 * interval.
 */
final class SigningKeys {

    private static final Duration FRESH = Duration.ofHours(2);
    private static final Duration MAX_AGE = Duration.ofDays(1);
    private static final Duration MIN_INTERVAL = Duration.ofMinutes(1);

    private final URI document;
    private final KeyFetcher fetcher;
    private final InstantSource clock;

    private volatile KnownKeys known = KnownKeys.NONE;
    private CompletableFuture<Void> fetch = CompletableFuture.completedFuture(null);
    private Instant startedAt = Instant.MIN;

    SigningKeys(URI document, KeyFetcher fetcher, InstantSource clock) {
        this.document = document;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** The key of an id. */
    RSAKey find(String keyId) throws RefusedException {
        if (keyId == null) {
            throw new RefusedException(Reason.UNKNOWN_KEY, "expected a key id (kid)");
        }
        Instant now = clock.instant();
        KnownKeys current = known;
        RSAKey key =
                isWithin(MAX_AGE, current.fetchedAt(), now) ? current.keys().get(keyId) : null;
        if (key == null) {
            await(latestFetch());
            key = known.keys().get(keyId);
        } else if (!isWithin(FRESH, current.fetchedAt(), now)) {
            latestFetch();
        }
        if (key == null) {
            throw new RefusedException(Reason.UNKNOWN_KEY, "expected a key id of " + document);
        }
        return key;
    }

    /** Whether the instant is at most that long ago, and not in the future: a clock may be set back. */
    private static boolean isWithin(Duration age, Instant instant, Instant now) {
        return !now.isBefore(instant) && now.isBefore(instant.plus(age));
    }

    /** The fetch in progress or of the last minute, else a new one. */
    private synchronized CompletableFuture<Void> latestFetch() {
        Instant now = clock.instant();
        if (fetch.isDone() && !isWithin(MIN_INTERVAL, startedAt, now)) {
            startedAt = now;
            fetch = fetch(now);
        }
        return fetch;
    }

    private CompletableFuture<Void> fetch(Instant now) {
        return CompletableFuture.completedFuture(document)
                .thenCompose(fetcher::fetch)
                .thenCompose(configuration -> attempt(() -> keySetAddress(configuration)))
                .thenCompose(fetcher::fetch)
                .thenCompose(keySet -> attempt(() -> KnownKeys.read(keySet, now)))
                .thenAccept(keys -> known = keys);
    }

    private URI keySetAddress(String configuration) throws IOException, ParseException {
        Object named = JSONObjectUtils.parse(configuration).get("jwks_uri");
        if (!(named instanceof String text) || !KeyAddress.mayLead(document, URI.create(text))) {
            throw new IOException("expected jwks_uri to be an address on the host of the document");
        }
        return URI.create(text);
    }

    private static <T> CompletableFuture<T> attempt(Callable<T> task) {
        try {
            return CompletableFuture.completedFuture(task.call());
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void await(CompletableFuture<Void> fetch) throws RefusedException {
        try {
            fetch.get();
        } catch (ExecutionException e) {
            throw unavailable(describe(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("this thread was interrupted while it waited for them");
        }
    }

    private RefusedException unavailable(String problem) {
        return new RefusedException(Reason.KEYS_UNAVAILABLE, "cannot read the keys of " + document + ": " + problem);
    }

    /** A parser's message may hold anything that the server sent. */
    private static String describe(Throwable e) {
        return e instanceof IOException ? e.getMessage() : "not the expected JSON";
    }
}
