package io.github.graphcalls.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import io.github.graphcalls.contract.rules.ExpectedFailure;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of the contract against an adapter, with the result of each rule. */
public final class Trial {

    /** Inherited, since a rule has a thread of its own. */
    private static final ThreadLocal<Function<ContractWorld, CallLookup>> ADAPTER = new InheritableThreadLocal<>();

    private static final ThreadLocal<Function<ContractWorld, CallLookup>> RETRYING = new InheritableThreadLocal<>();

    private static final ThreadLocal<Set<Capability>> CAPABILITIES = new InheritableThreadLocal<>();

    private Optional<String> failureOfTheClass = Optional.empty();
    private final TreeMap<Integer, TestExecutionResult> results = new TreeMap<>();

    private static final Set<String> SLOW =
            Set.of("Patience", "Interruption", "Resource", "Concurrency", "Closing", "Secrecy");

    private Trial() {}

    /** All rules. */
    public static Trial of(Function<ContractWorld, CallLookup> adapter, Set<Capability> capabilities) {
        return of(adapter, capabilities, selectClass(Contract.class));
    }

    static Trial of(
            Function<ContractWorld, CallLookup> adapter, Set<Capability> capabilities, DiscoverySelector rules) {
        ADAPTER.set(adapter);
        CAPABILITIES.set(capabilities);
        Trial trial = new Trial();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(rules)
                                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                                .build(),
                        trial.new Listener());
        return trial;
    }

    /** That an adapter breaks a rule, and why. */
    public static Trial assertCaught(
            int rule, Set<Capability> capabilities, Function<ContractWorld, CallLookup> adapter) {
        Trial trial = ExpectedFailure.of(() -> of(adapter, capabilities, only(rule)));
        assertThat(trial.rules(FAILED)).containsExactly(rule);
        return trial;
    }

    /** That an adapter keeps a rule. */
    public static void assertKept(int rule, Set<Capability> capabilities, Function<ContractWorld, CallLookup> adapter) {
        Trial trial = of(adapter, capabilities, only(rule));
        assertThat(trial.rules(SUCCESSFUL)).as(trial.message(rule)).containsExactly(rule);
    }

    /** That retries around a correct adapter break a rule. */
    public static void assertRetriesCaught(int rule, Function<ContractWorld, CallLookup> retrying) {
        RETRYING.set(retrying);
        try {
            assertCaught(rule, Set.of(Capability.HTTP, Capability.RETRIES), HttpLookup::new);
        } finally {
            RETRYING.remove();
        }
    }

    /** That an adapter does not keep a rule that it is advised to keep. */
    public static void assertAdvised(
            int rule, Set<Capability> capabilities, Function<ContractWorld, CallLookup> adapter) {
        Trial trial = ExpectedFailure.of(() -> of(adapter, capabilities, only(rule)));
        assertThat(trial.rules(FAILED)).isEmpty();
        assertThat(trial.message(rule)).contains("not kept: ");
    }

    /** The numbers of the rules that the first group with a broken rule reports; the quickest groups come first. */
    public static Set<Integer> brokenFirst(Function<ContractWorld, CallLookup> adapter) {
        return brokenFirst(adapter, EnumSet.range(Capability.HTTP, Capability.CLOCK));
    }

    /** The same, for an adapter with some capabilities. */
    public static Set<Integer> brokenFirst(Function<ContractWorld, CallLookup> adapter, Set<Capability> capabilities) {
        return Stream.of(CallLookupContract.class.getDeclaredClasses())
                .sorted(Comparator.comparing(group -> SLOW.contains(group.getSimpleName()) ? 1 : 0))
                .map(group -> of(adapter, capabilities, selectNestedClass(List.of(Contract.class), group))
                        .rules(FAILED))
                .filter(broken -> !broken.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** The numbers of the rules about retries that some retries around a correct adapter break. */
    public static Set<Integer> brokenByRetries(Function<ContractWorld, CallLookup> retrying) {
        RETRYING.set(retrying);
        try {
            return brokenFirst(HttpLookup::new, EnumSet.of(Capability.HTTP, Capability.RETRIES));
        } finally {
            RETRYING.remove();
        }
    }

    static DiscoverySelector only(int number) {
        Method rule = ContractExtension.rules().stream()
                .filter(each -> each.getAnnotation(Rule.class).value() == number)
                .findFirst()
                .orElseThrow();
        Class<?> group = Stream.of(CallLookupContract.class.getDeclaredClasses())
                .filter(rule.getDeclaringClass()::isAssignableFrom)
                .findFirst()
                .orElseThrow();
        return selectNestedMethod(List.of(Contract.class), group, rule.getName());
    }

    /** The numbers of the rules that ended so. */
    public Set<Integer> rules(TestExecutionResult.Status status) {
        Set<Integer> rules = new TreeSet<>(results.keySet());
        rules.removeIf(rule -> results.get(rule).getStatus() != status);
        return rules;
    }

    public String message(int rule) {
        return results.get(rule).getThrowable().map(Throwable::getMessage).orElse("");
    }

    /** Why the class failed, whatever its rules did. */
    public Optional<String> failureOfTheClass() {
        return failureOfTheClass;
    }

    private final class Listener implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.getSource().filter(ClassSource.class::isInstance).isPresent()) {
                result.getThrowable().ifPresent(thrown -> failureOfTheClass = Optional.of(thrown.getMessage()));
            }
            test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Rule.class))
                    .ifPresent(rule -> results.put(rule.value(), result));
        }
    }

    /** Run by a trial alone, since its name is not that of a test. */
    public static final class Contract extends CallLookupContract {
        @Override
        protected CallLookup lookupIn(ContractWorld world) {
            return ADAPTER.get().apply(world);
        }

        @Override
        protected Optional<CallLookup> retryingLookupIn(ContractWorld world) {
            return Optional.ofNullable(RETRYING.get()).map(retrying -> retrying.apply(world));
        }

        @Override
        protected Duration ownTimeLimit() {
            return HttpLookup.OWN_LIMIT;
        }

        @Override
        protected Set<Capability> capabilities() {
            return CAPABILITIES.get();
        }
    }
}
