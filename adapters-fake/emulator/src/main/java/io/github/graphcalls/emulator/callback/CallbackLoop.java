package io.github.graphcalls.emulator.callback;

import io.github.graphcalls.emulator.control.WorldClock;
import io.github.graphcalls.emulator.token.CallbackTokens;
import io.github.graphcalls.fake.World;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends the notifications of a world as its clock passes, on a thread of its own. Safe for use by several threads. */
public final class CallbackLoop implements AutoCloseable {

    private static final int TICK_MILLIS = 20;

    private final World world;
    private final Optional<WorldClock> clock;
    private final CallbackTokens tokens;
    private final DueNotifications due;
    private final CallbackSender sender;
    private final Deque<Delivery> outbound = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor thread;
    private boolean isSending;

    private CallbackLoop(World world, Optional<WorldClock> clock, Callbacks settings) {
        this.world = world;
        this.clock = clock;
        tokens = new CallbackTokens(settings.applicationId, settings.clock);
        Addresses addresses = new Addresses(settings);
        due = new DueNotifications(world, settings, addresses);
        sender = new CallbackSender(world, settings, addresses, tokens);
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread worker = new Thread(task, "graph-calls-emulator-callbacks");
            worker.setDaemon(true);
            return worker;
        });
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Starts to send.
     *
     * @param world the world
     * @param clock moves the clock of the world on, where it runs
     * @param settings the settings
     * @return the running loop
     */
    public static CallbackLoop start(World world, Optional<WorldClock> clock, Callbacks settings) {
        CallbackLoop loop = new CallbackLoop(world, clock, settings);
        loop.thread.execute(loop::tick);
        return loop;
    }

    /** {@return the tokens, whose keys a bot reads} */
    public CallbackTokens tokens() {
        return tokens;
    }

    /** {@return how many notifications are due at the world's time and not yet answered} */
    public synchronized int pending() {
        collect();
        if (!outbound.isEmpty() && !isSending) {
            thread.execute(this::run);
        }
        return outbound.size() + (isSending ? 1 : 0);
    }

    /**
     * Waits until no notification is pending.
     *
     * @param timeout how long at most, in real time
     * @return whether none is pending
     * @throws InterruptedException if the thread is interrupted
     */
    public synchronized boolean await(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (pending() > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private synchronized void collect() {
        clock.ifPresent(WorldClock::catchUp);
        List<Delivery> taken = due.take();
        outbound.removeIf(delivery -> delivery.journal() != world.journal());
        outbound.addAll(taken);
    }

    private synchronized Optional<Delivery> next() {
        Optional<Delivery> next = Optional.ofNullable(outbound.poll());
        isSending = next.isPresent();
        notifyAll();
        return next;
    }

    /** Waits so long that the search for events takes at most a tenth of the time, in a world of any size. */
    private void tick() {
        long start = System.nanoTime();
        collect();
        long searched = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        run();
        thread.schedule(this::tick, Math.max(TICK_MILLIS, 9 * searched), TimeUnit.MILLISECONDS);
    }

    private void run() {
        for (Optional<Delivery> next = next(); next.isPresent(); next = next()) {
            sender.send(next.get());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
