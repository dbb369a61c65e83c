package io.github.graphcalls.contract.mutation;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a body as UTF-8, and counts its parts as they arrive. */
record CountedBody(AtomicInteger parts, HttpResponse.BodySubscriber<String> text)
        implements HttpResponse.BodySubscriber<String> {

    CountedBody(AtomicInteger parts) {
        this(parts, HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        text.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        parts.incrementAndGet();
        text.onNext(part);
    }

    @Override
    public void onError(Throwable problem) {
        text.onError(problem);
    }

    @Override
    public void onComplete() {
        text.onComplete();
    }
}
