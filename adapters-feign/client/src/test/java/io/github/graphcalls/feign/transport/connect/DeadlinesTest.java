package io.github.graphcalls.feign.transport.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    @Test
    @Tag("real-time")
    void a_thread_that_cannot_start_is_started_for_the_next_exchange() throws Exception {
        AtomicBoolean exhausted = new AtomicBoolean(true);
        Deadlines deadlines = new Deadlines(work -> new Thread(work) {
            @Override
            public synchronized void start() {
                if (exhausted.getAndSet(false)) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                super.start();
            }
        });
        Exchange first = new Exchange();
        CompletableFuture<Void> second = new CompletableFuture<>();

        assertThatThrownBy(() -> deadlines.add(TimeUnit.DAYS.toNanos(1), first)).isInstanceOf(OutOfMemoryError.class);
        deadlines.add(1, waitingFor(second));

        assertThat(second.handle((value, cancelled) -> cancelled != null).get(10, TimeUnit.SECONDS))
                .isTrue();
        deadlines.end();
        assertThat(first.isExpired()).isFalse();
    }

    @Test
    @Tag("real-time")
    void an_exchange_that_cannot_be_ended_delays_no_other() throws Exception {
        CompletableFuture<Void> first = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                throw new IllegalStateException("it has no end");
            }
        };
        CompletableFuture<Void> second = new CompletableFuture<>();
        Deadlines deadlines = new Deadlines(Thread::new);

        deadlines.add(1, waitingFor(first));
        deadlines.add(2, waitingFor(second));

        assertThat(second.handle((value, cancelled) -> cancelled != null).get(10, TimeUnit.SECONDS))
                .isTrue();
        deadlines.end();
    }

    @Test
    @Tag("real-time")
    void each_exchange_ends_at_its_own_deadline_whatever_the_order_and_those_that_are_over_do_not() throws Exception {
        Deadlines deadlines = new Deadlines(Thread::new);
        CompletableFuture<Void> late = new CompletableFuture<>();
        CompletableFuture<Void> early = new CompletableFuture<>();
        Exchange over = new Exchange();
        Exchange endless = new Exchange();

        deadlines.add(Long.MAX_VALUE, endless);
        deadlines.add(TimeUnit.MILLISECONDS.toNanos(40), waitingFor(late));
        deadlines.add(TimeUnit.MILLISECONDS.toNanos(1), over);
        deadlines.remove(over);
        deadlines.add(TimeUnit.MILLISECONDS.toNanos(10), waitingFor(early));

        early.handle((value, cancelled) -> 0).get(10, TimeUnit.SECONDS);
        late.handle((value, cancelled) -> 0).get(10, TimeUnit.SECONDS);
        assertThat(early).isCancelled();
        assertThat(late).isCancelled();
        assertThat(over.isExpired()).isFalse();
        assertThat(endless.isExpired()).isFalse();
        deadlines.end();
    }

    private static Exchange waitingFor(CompletableFuture<Void> result) throws IOException {
        Exchange exchange = new Exchange();
        exchange.awaits(result);
        return exchange;
    }
}
