package io.github.graphcalls.contract.mutation.other;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.JdbcCallLookup;
import io.github.graphcalls.contract.StubbedTable;
import io.github.graphcalls.contract.Trial;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Adapters over a store with one of many faults, each of them one line. */
@Tag("full")
@Isolated("rules about stores measure time")
class StoreMutationsTest {

    private static final Set<Capability> ALL = EnumSet.complementOf(EnumSet.of(Capability.HTTP, Capability.RETRIES));

    /** A correct adapter, each step of which a fault can replace. */
    private static final class Mutant extends JdbcCallLookup {
        private final ContractWorld world;
        private Function<Throwable, LookupOutcome> failed = super::failed;
        private BiFunction<CallQuery, Function<CallQuery, LookupOutcome>, LookupOutcome> find =
                (query, then) -> then.apply(query);
        private Function<Stream<CallQuery>, Stream<LookupResult>> all = super::findAll;
        private Runnable cancel = super::cancel;
        private Runnable flag = super::restoreTheFlag;

        Mutant(ContractWorld world, UnaryOperator<Duration> limit) {
            super(new StubbedTable(world), world.clock(), limit.apply(HttpLookup.OWN_LIMIT));
            this.world = world;
        }

        @Override
        public LookupOutcome find(CallQuery query) {
            return find.apply(query, super::find);
        }

        @Override
        public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
            return all.apply(queries);
        }

        @Override
        protected LookupOutcome failed(Throwable problem) {
            return failed.apply(problem);
        }

        @Override
        protected void cancel() {
            cancel.run();
        }

        @Override
        protected void restoreTheFlag() {
            flag.run();
        }
    }

    enum Fault implements Function<ContractWorld, CallLookup> {
        NOT_FOUND_WHEN_THE_STORE_FAILS(m -> m.failed = e -> new NotFound(NotFound.Evidence.NONE, Diagnostics.NONE)),
        DENIED_WHEN_THE_STORE_FAILS(m -> m.failed = e -> new Denied(Denied.Reason.FORBIDDEN, Diagnostics.NONE)),
        TIMED_OUT_WHEN_THE_STORE_FAILS(
                m -> m.failed = e -> new TimedOut(m.world.clock().instant(), Diagnostics.NONE)),
        INTERRUPTED_WHEN_THE_STORE_FAILS(
                m -> m.failed = e -> Unavailable.because(Unavailable.Cause.INTERRUPTED, "failed")),
        NULL_WHEN_THE_STORE_FAILS(m -> m.failed = e -> null),
        THROWS_UNCHECKED_EXCEPTIONS(m -> {
            Function<Throwable, LookupOutcome> usual = m.failed;
            m.failed = e -> {
                if (e instanceof UncheckedIOException it) {
                    throw it;
                }
                return usual.apply(e);
            };
        }),
        OLD_CALL_WHEN_THE_STORE_FAILS(m -> {
            Map<CallQuery, LookupOutcome> known = new ConcurrentHashMap<>();
            m.find = (q, then) -> {
                LookupOutcome outcome = then.apply(q);
                if (outcome instanceof Found) {
                    known.put(q, outcome);
                }
                return outcome instanceof Unavailable ? known.getOrDefault(q, outcome) : outcome;
            };
        }),
        KEEPS_CALLS(m -> {
            Map<CallQuery, LookupOutcome> known = new ConcurrentHashMap<>();
            m.find = (q, then) -> q == null ? then.apply(q) : known.computeIfAbsent(q, then);
        }),
        LEAVES_STATEMENTS_RUNNING(m -> m.cancel = () -> {}),
        SWALLOWS_AN_INTERRUPT(m -> m.flag = () -> {}),
        ONE_CONNECTION(m -> {
            Semaphore one = new Semaphore(1);
            m.find = (q, then) -> {
                one.acquireUninterruptibly();
                try {
                    return then.apply(q);
                } finally {
                    one.release();
                }
            };
        }),
        NO_LIMIT_OF_ITS_OWN(m -> {}, limit -> Duration.ofSeconds(90)),
        BULK_ENDS_AT_A_FAILURE(m -> {
            Function<Stream<CallQuery>, Stream<LookupResult>> usual = m.all;
            m.all = queries -> usual.apply(queries).takeWhile(result -> !(result.outcome() instanceof Unavailable));
        }),
        SHOWS_THE_EXCEPTION_OF_THE_DRIVER(m -> m.failed = e -> Unavailable.because(
                Unavailable.Cause.CONNECTION, "password=" + m.world.token().reveal()));

        private final Consumer<Mutant> fault;
        private final UnaryOperator<Duration> limit;

        Fault(Consumer<Mutant> fault) {
            this(fault, UnaryOperator.identity());
        }

        Fault(Consumer<Mutant> fault, UnaryOperator<Duration> limit) {
            this.fault = fault;
            this.limit = limit;
        }

        @Override
        public CallLookup apply(ContractWorld world) {
            world.store();
            Mutant mutant = new Mutant(world, limit);
            fault.accept(mutant);
            return mutant;
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_over_a_store_is_caught(Fault fault, TestReporter report) {
        var broken = Trial.brokenFirst(fault, ALL);
        report.publishEntry(fault.name(), broken.toString());

        assertThat(broken).as("rules that %s breaks", fault).isNotEmpty();
    }
}
