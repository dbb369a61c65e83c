package io.github.graphcalls.contract;

import io.github.graphcalls.contract.rules.AdapterUnderTest;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.call.BulkRules;
import io.github.graphcalls.contract.rules.call.FidelityRules;
import io.github.graphcalls.contract.rules.call.FindingRules;
import io.github.graphcalls.contract.rules.call.QueryRules;
import io.github.graphcalls.contract.rules.call.StreamRules;
import io.github.graphcalls.contract.rules.http.AnswerRules;
import io.github.graphcalls.contract.rules.http.EvidenceRules;
import io.github.graphcalls.contract.rules.http.HeaderRules;
import io.github.graphcalls.contract.rules.http.LayoutRules;
import io.github.graphcalls.contract.rules.http.RequestRules;
import io.github.graphcalls.contract.rules.http.RetryRules;
import io.github.graphcalls.contract.rules.http.SecrecyRules;
import io.github.graphcalls.contract.rules.http.StatusRules;
import io.github.graphcalls.contract.rules.lifecycle.ClosingRules;
import io.github.graphcalls.contract.rules.lifecycle.ConcurrencyRules;
import io.github.graphcalls.contract.rules.lifecycle.InterruptionRules;
import io.github.graphcalls.contract.rules.lifecycle.JvmRules;
import io.github.graphcalls.contract.rules.lifecycle.PatienceRules;
import io.github.graphcalls.contract.rules.lifecycle.ResourceRules;
import io.github.graphcalls.contract.rules.lifecycle.StoreRules;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The contract of the port {@code CallLookup}: the promises that every adapter keeps. The test of an adapter extends this class
 * and returns the adapter:
 *
 * <pre>{@code
 * class AcmeCallLookupTest extends CallLookupContract {
 *     protected CallLookup lookupIn(ContractWorld world) {
 *         return new AcmeCallLookup(world.baseUrl(), world.token(), world.clock());
 *     }
 * }
 * }</pre>
 *
 * <p>Each rule has a number, which stands in the display name of its test and in the README of this module. A rule for a
 * capability that the adapter does not declare is reported as aborted, and so is a SHOULD that the adapter does not keep. A
 * declared MUST that was not checked, for whatever reason, fails the class, unless JUnit's configuration parameter {@code
 * graphcalls.contract.partial} is {@code true}. The results are written to {@code target/contract-results}, or {@code
 * build/contract-results} where there is no {@code pom.xml}; the parameter {@code graphcalls.contract.results} names another
 * folder.
 */
@Isolated("rules measure time, and capture what the JVM prints")
@DisplayNameGeneration(Rule.Names.class)
@ExtendWith(ContractExtension.class)
public abstract class CallLookupContract {

    private static final Map<Class<?>, Set<Capability>> CAPABILITIES = new ConcurrentHashMap<>();

    /** For the test of an adapter. */
    protected CallLookupContract() {}

    /**
     * Opens the adapter under test in a world. Each rule calls this with a world of its own, and closes the adapter if it is
     * {@code AutoCloseable}.
     *
     * @param world the calls, the server or the store to build the adapter on; and its clock
     * @return the adapter, without retries and without a policy around it
     */
    protected abstract CallLookup lookupIn(ContractWorld world);

    /**
     * Opens the adapter with its retries on, for the capability {@code RETRIES}. Give it short delays, such as 10 ms: the rules
     * wait for them on the system's clock.
     *
     * @param world the world
     * @return the adapter, empty for one that does not retry, unless a test overrides this
     */
    protected Optional<CallLookup> retryingLookupIn(ContractWorld world) {
        return Optional.empty();
    }

    /**
     * Lists the exceptions that the driver of the adapter's store throws, for the capability {@code STORE_FAILURES}.
     *
     * @return one of each kind; two unchecked exceptions, unless a test overrides this
     */
    protected List<Exception> storeFailures() {
        return List.of(
                new IllegalStateException("the store is down"),
                new UncheckedIOException(new SocketException("the connection to the store was reset")));
    }

    /**
     * Declares what the adapter can do. Unless a test overrides this, it follows from the adapter that {@link #lookupIn}
     * returns: everything, but {@code HTTP} for an adapter that does not use the world's server, {@code STORE_FAILURES} and
     * {@code STORE_STALLS} for one that does not use its store, {@code CLOSE} for one that is no {@code OpenCallLookup}, and
     * {@code RETRIES} for one without {@link #retryingLookupIn}.
     *
     * @return the capabilities, the same each time
     */
    protected Set<Capability> capabilities() {
        return CAPABILITIES.computeIfAbsent(getClass(), type -> Capability.of(this));
    }

    /**
     * Returns the adapter's own time limit, which ends a lookup without a deadline. A rule waits that long: configure the
     * adapter under test with a short limit.
     *
     * @return the limit, 30 seconds unless a test overrides this
     */
    protected Duration ownTimeLimit() {
        return Duration.ofSeconds(30);
    }

    AdapterUnderTest underTest() {
        return new AdapterUnderTest(
                getClass(),
                this::lookupIn,
                this::retryingLookupIn,
                this::capabilities,
                this::ownTimeLimit,
                this::storeFailures);
    }

    @Nested
    class Finding extends FindingRules {}

    @Nested
    class Query extends QueryRules {}

    @Nested
    class Fidelity extends FidelityRules {}

    @Nested
    class Bulk extends BulkRules {}

    @Nested
    class Stream extends StreamRules {}

    @Nested
    class Patience extends PatienceRules {}

    @Nested
    class Interruption extends InterruptionRules {}

    @Nested
    class Concurrency extends ConcurrencyRules {}

    @Nested
    class Closing extends ClosingRules {}

    @Nested
    class Resource extends ResourceRules {}

    @Nested
    class Secrecy extends SecrecyRules {}

    @Nested
    class Request extends RequestRules {}

    @Nested
    class Answer extends AnswerRules {}

    @Nested
    class Evidence extends EvidenceRules {}

    @Nested
    class Status extends StatusRules {}

    @Nested
    class Header extends HeaderRules {}

    @Nested
    class Layout extends LayoutRules {}

    @Nested
    class Retry extends RetryRules {}

    @Nested
    class Store extends StoreRules {}

    @Nested
    class Jvm extends JvmRules {}
}
