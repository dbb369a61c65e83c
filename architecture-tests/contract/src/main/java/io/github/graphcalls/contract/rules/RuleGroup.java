package io.github.graphcalls.contract.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** Rules about one subject. Each rule has its own world, adapter and thread; the thread is abandoned after 60 seconds. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class RuleGroup {

    /** The tag of the rules that depend on the language and the charset of the JVM. */
    public static final String LOCALE = "locale";

    /** The marker that every secret of the specimens and of the world contains. */
    public static final String NOT_TO_BE_PRINTED = "not-to-be-printed";

    private static final Duration DEADLINE = Duration.ofMillis(250);
    private static final String TOKEN = "token-" + NOT_TO_BE_PRINTED;

    /** The world of the rule. */
    protected ContractWorld world;

    /** The adapter, opened in {@link #world}. */
    protected CallLookup lookup;

    /** The adapter as its test describes it. */
    protected AdapterUnderTest adapter;

    private volatile boolean closed;

    /** For the groups of rules. */
    protected RuleGroup() {}

    @BeforeEach
    void openTheAdapter(TestInfo test, AdapterUnderTest itsAdapter) {
        adapter = itsAdapter;
        test.getTestMethod().map(method -> method.getAnnotation(Rule.class)).ifPresent(this::assumeCapable);
        openIn(new ContractWorld(Secret.of(TOKEN)));
    }

    private void openIn(ContractWorld other) {
        world = other;
        lookup = requireNonNull(adapter.openIn(world), "lookupIn returned null: return the adapter under test");
    }

    /**
     * Closes the adapter with its world, and opens it in another one.
     *
     * @param other the other world
     * @throws Exception if the adapter cannot be closed
     */
    protected void reopenIn(ContractWorld other) throws Exception {
        closeTheAdapter();
        lookup = null;
        closed = false;
        openIn(other);
    }

    @AfterEach
    void closeTheAdapter() throws Exception {
        try {
            if (lookup instanceof AutoCloseable open && !closed) {
                open.close();
            }
        } finally {
            if (world != null) {
                world.close();
            }
        }
    }

    /** Closes the adapter, for a rule about its state afterwards. */
    protected void close() {
        assertThat(lookup).as("an adapter that declares CLOSE").isInstanceOf(OpenCallLookup.class);
        closed = true;
        ((OpenCallLookup) lookup).close();
    }

    /**
     * Gives a query a short deadline.
     *
     * @param query the query
     * @return the query with a deadline in 250 ms
     */
    protected CallQuery impatient(CallQuery query) {
        return query.within(DEADLINE, world.clock());
    }

    /**
     * Fails unless a query with a short deadline ends as timed out, at most 230 ms after that deadline.
     *
     * @param query the query, to which nothing answers in time
     */
    protected void assertTimesOut(CallQuery query) {
        AtomicReference<Instant> deadline = new AtomicReference<>();
        LookupOutcome outcome = RealTime.within(DEADLINE.plusMillis(230), () -> {
            CallQuery impatient = impatient(query);
            deadline.set(impatient.deadline().orElseThrow());
            return lookup.find(impatient);
        });

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TimedOut.class,
                        late -> assertThat(late.deadline()).as("the deadline").isEqualTo(deadline.get()));
    }

    /**
     * Fails unless a query without a deadline ends within the adapter's time limit and 1 second.
     *
     * @param query the query, to which nothing answers in time
     * @throws InterruptedException if the rule is interrupted
     */
    protected void assertEndsWithinItsLimit(CallQuery query) throws InterruptedException {
        Duration limit = adapter.limit().get();
        Thread waiting = inBackground(() -> lookup.find(query));
        waiting.join(limit.plusSeconds(1).toMillis());

        assertThat(waiting.isAlive())
                .as("the lookup still runs 1 s after its limit of %s", limit)
                .isFalse();
    }

    /**
     * Starts a daemon thread.
     *
     * @param program what it runs
     * @return the thread
     */
    protected static Thread inBackground(Runnable program) {
        Thread thread = new Thread(program, "contract");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /**
     * Looks up a call on this thread, which is interrupted 100 ms later.
     *
     * @param adapter the adapter
     * @param query the query
     * @return the outcome
     */
    protected static LookupOutcome findInterrupted(CallLookup adapter, CallQuery query) {
        Thread waiting = Thread.currentThread();
        Thread.interrupted();
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        later.schedule(waiting::interrupt, 100, TimeUnit.MILLISECONDS);
        try {
            return adapter.find(query);
        } finally {
            later.shutdownNow();
        }
    }

    private void assumeCapable(Rule rule) {
        Arrays.stream(rule.needs())
                .forEach(each -> assumeTrue(
                        adapter.can(each),
                        () -> "R" + rule.value() + " was not checked: the adapter does not declare " + each));
    }

    /**
     * Returns the class of the adapter that the rule opened last.
     *
     * @return the class, or {@code Object} when none was opened
     */
    public Class<?> adapterType() {
        return lookup == null ? Object.class : lookup.getClass();
    }

    /**
     * Returns the adapter as its test describes it.
     *
     * @return the adapter, null before the first rule of the group
     */
    public AdapterUnderTest adapter() {
        return adapter;
    }
}
