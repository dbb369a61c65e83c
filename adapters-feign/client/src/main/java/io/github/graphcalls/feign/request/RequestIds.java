package io.github.graphcalls.feign.request;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the ids by which an answer is matched to its request. */
final class RequestIds {

    private static final AtomicLong BATCH_ITEMS = new AtomicLong();

    private RequestIds() {}

    /** A random UUID for {@code client-request-id}: no secret, so it does not wait for the source of secure random numbers. */
    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long most = random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        long least = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(most, least).toString();
    }

    /** An id that no other item of any batch of this process has, so that the answer to another batch cannot be matched to it. */
    static String nextBatchItem() {
        return Long.toString(BATCH_ITEMS.incrementAndGet(), Character.MAX_RADIX);
    }
}
