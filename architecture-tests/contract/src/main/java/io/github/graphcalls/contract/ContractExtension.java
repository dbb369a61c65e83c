package io.github.graphcalls.contract;

import io.github.graphcalls.contract.report.ContractReport;
import io.github.graphcalls.contract.report.RuleResult;
import io.github.graphcalls.contract.report.RuleResult.Status;
import io.github.graphcalls.contract.rules.AdapterUnderTest;
import io.github.graphcalls.contract.rules.CapturedOutput;
import io.github.graphcalls.contract.rules.Failures;
import io.github.graphcalls.contract.rules.JvmState;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.presentation.StandardRepresentation;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/** Records the results of the rules for one adapter, writes them, and fails when a declared MUST was not checked. */
final class ContractExtension
        implements TestWatcher,
                TestExecutionExceptionHandler,
                ParameterResolver,
                BeforeAllCallback,
                AfterEachCallback,
                AfterAllCallback {

    private static final String PARTIAL = "graphcalls.contract.partial";
    private static final int MAX_ELEMENTS = 3;

    private final Map<Integer, RuleResult> results = new ConcurrentHashMap<>();
    private volatile int printed;
    private volatile Class<?> adapter = Object.class;
    private volatile Set<Capability> declared = Set.of();

    /** All rules, in the order of their numbers. */
    static List<Method> rules() {
        return Arrays.stream(CallLookupContract.class.getDeclaredClasses())
                .map(Class::getSuperclass)
                .flatMap(group -> Arrays.stream(group.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Rule.class))
                .sorted(Comparator.comparing(
                        method -> method.getAnnotation(Rule.class).value()))
                .toList();
    }

    /** Puts the rule into the message of a failure, and turns a broken SHOULD into an aborted test. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable broken) throws Throwable {
        Optional<Rule> rule = context.getTestMethod().map(method -> method.getAnnotation(Rule.class));
        if (rule.isEmpty() || broken instanceof TestAbortedException) {
            throw broken;
        }
        AssertionError shown = Failures.shown(context.getDisplayName(), broken);
        if (rule.get().level() == Rule.Level.SHOULD) {
            throw new TestAbortedException("not kept: " + shown.getMessage(), shown);
        }
        throw shown;
    }

    /** Runs before an adapter is loaded, so that its loggers write to the streams that the rules capture. */
    @Override
    public void beforeAll(ExtensionContext context) {
        CapturedOutput.listen();
        if (CallLookupContract.class.isAssignableFrom(context.getRequiredTestClass())) {
            printed = StandardRepresentation.getMaxElementsForPrinting();
            Assertions.setMaxElementsForPrinting(MAX_ELEMENTS);
        }
        JvmState.remember(context.getRequiredTestClass());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == AdapterUnderTest.class;
    }

    @Override
    public AdapterUnderTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRequiredTestInstances()
                .findInstance(CallLookupContract.class)
                .orElseThrow()
                .underTest();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getRequiredTestInstance() instanceof RuleGroup group && group.adapter() != null) {
            declared = Set.copyOf(group.adapter().declared().get());
            adapter = group.adapterType() == Object.class ? adapter : group.adapterType();
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        note(context, Status.KEPT, Optional.empty());
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        note(context, Status.BROKEN, Optional.ofNullable(cause.getMessage()));
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        note(
                context,
                isAdvice(context) ? Status.NOT_KEPT : Status.DID_NOT_RUN,
                Optional.ofNullable(cause.getMessage()));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        note(context, Status.DID_NOT_RUN, reason);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        if (!CallLookupContract.class.isAssignableFrom(test)) {
            return;
        }
        Assertions.setMaxElementsForPrinting(printed);
        List<RuleResult> all = rules().stream().map(this::result).toList();
        new ContractReport(test, adapter, names(true), names(false), all).writeTo(folder(context));
        List<String> unchecked = all.stream()
                .filter(each ->
                        each.status() == Status.DID_NOT_RUN && each.level().equals("MUST"))
                .map(RuleResult::toString)
                .toList();
        boolean partial =
                context.getConfigurationParameter(PARTIAL, Boolean::valueOf).orElse(false);
        if (!unchecked.isEmpty() && !partial) {
            throw new AssertionError(unchecked.size()
                    + " declared MUST were not checked: run the whole class with every"
                    + " tag, declare less, or set the JUnit configuration parameter " + PARTIAL + ". Not checked:\n"
                    + String.join("\n", unchecked));
        }
    }

    private void note(ExtensionContext context, Status status, Optional<String> why) {
        context.getTestMethod()
                .filter(method -> method.isAnnotationPresent(Rule.class))
                .ifPresent(method ->
                        results.put(method.getAnnotation(Rule.class).value(), of(method, status, why.orElse(""))));
    }

    private RuleResult result(Method method) {
        Rule rule = method.getAnnotation(Rule.class);
        return declared.containsAll(List.of(rule.needs()))
                ? results.getOrDefault(rule.value(), of(method, Status.DID_NOT_RUN, ""))
                : of(method, Status.NOT_DECLARED, "needs " + String.join(", ", text(rule.needs())));
    }

    private static RuleResult of(Method method, Status status, String why) {
        Rule rule = method.getAnnotation(Rule.class);
        return new RuleResult(
                rule.value(), rule.level().name(), Rule.Names.sentence(method), Rule.Names.source(method), status, why);
    }

    private List<String> names(boolean wanted) {
        return text(Stream.of(Capability.values())
                .filter(each -> declared.contains(each) == wanted)
                .toArray(Capability[]::new));
    }

    private static List<String> text(Capability... capabilities) {
        return Stream.of(capabilities).map(Enum::name).toList();
    }

    private static boolean isAdvice(ExtensionContext context) {
        return context.getTestMethod()
                .map(method -> method.getAnnotation(Rule.class))
                .filter(rule -> rule.level() == Rule.Level.SHOULD)
                .isPresent();
    }

    /** The folder of results: that of the configuration parameter, else one in the output folder of Maven or Gradle. */
    private static Path folder(ExtensionContext context) {
        return context.getConfigurationParameter("graphcalls.contract.results")
                .map(Path::of)
                .orElseGet(() -> Path.of(Files.exists(Path.of("pom.xml")) ? "target" : "build", "contract-results"));
    }
}
