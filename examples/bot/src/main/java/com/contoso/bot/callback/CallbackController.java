package com.contoso.bot.callback;

import com.contoso.bot.calls.CallStore;
import com.contoso.bot.calls.Reconciler;
import io.github.graphcalls.callbacks.CallbackResult;
import io.github.graphcalls.callbacks.CallbackResult.Accepted;
import io.github.graphcalls.callbacks.CallbackResult.Invalid;
import io.github.graphcalls.callbacks.CallbackResult.Refused;
import io.github.graphcalls.callbacks.CallbackVerifier;
import io.github.graphcalls.callbacks.CallbackVerifierBuilder;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.wire.document.CallDocuments;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes Microsoft's notifications. Serve it by TLS only: the token of a callback does not cover its body. */
@RestController
class CallbackController {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackController.class);

    private final CallbackVerifier verifier;
    private final CallStore store;
    private final Reconciler reconciler;
    private final MeterRegistry metrics;

    CallbackController(
            CallbackProperties properties,
            InstantSource clock,
            CallStore store,
            Reconciler reconciler,
            MeterRegistry metrics) {
        CallbackVerifierBuilder builder = CallbackVerifier.builder(properties.applicationId())
                .tenants(properties.tenants())
                .clock(clock);
        if (!properties.issuers().isEmpty()) {
            builder.issuers(properties.issuers());
        }
        if (properties.keyDocument() != null) {
            builder.keyDocument(properties.keyDocument());
        }
        verifier = builder.build();
        this.store = store;
        this.reconciler = reconciler;
        this.metrics = metrics;
    }

    /** Answers the status that the verifier decides; 202 only when the calls are in the file. */
    @PostMapping("/callback")
    ResponseEntity<Void> callback(
            @RequestHeader(name = "Authorization", required = false) String authorization, InputStream body)
            throws IOException {
        CallbackResult result = verifier.verify(authorization, body.readNBytes(CallDocuments.MAX_BYTES + 1));
        metrics.counter("bot.callbacks", "status", String.valueOf(result.status()))
                .increment();
        if (result instanceof Accepted accepted) {
            store.apply(accepted.notifications()).stream()
                    .filter(LiveCall::isDoubtful)
                    .forEach(call -> reconciler.reconcileSoon(call.id()));
        } else if (result instanceof Refused refused) {
            LOG.warn("callback refused: {}, {}", refused.reason(), refused.detail());
        } else if (result instanceof Invalid invalid) {
            LOG.warn("callback is invalid: {}: {}", invalid.place(), invalid.problem());
        }
        return ResponseEntity.status(result.status()).build();
    }
}
