package io.github.graphcalls.contract;

import io.github.graphcalls.contract.rules.AdapterUnderTest;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.call.BulkRules;
import io.github.graphcalls.contract.rules.call.FidelityRules;
import io.github.graphcalls.contract.rules.call.FindingRules;
import io.github.graphcalls.contract.rules.call.QueryRules;
import io.github.graphcalls.contract.rules.call.StreamRules;
import io.github.graphcalls.contract.rules.http.AnswerRules;
import io.github.graphcalls.contract.rules.http.RequestRules;
import io.github.graphcalls.contract.rules.http.SecrecyRules;
import io.github.graphcalls.contract.rules.http.StatusRules;
import io.github.graphcalls.contract.rules.lifecycle.ConcurrencyRules;
import io.github.graphcalls.contract.rules.lifecycle.JvmRules;
import io.github.graphcalls.contract.rules.lifecycle.PatienceRules;
import io.github.graphcalls.contract.rules.lifecycle.ResourceRules;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The contract of the port: what every adapter promises to whoever looks up a call. A test of an adapter extends this and is
 * done.
 *
 * <pre>{@code
 * class AcmeCallLookupTest extends CallLookupContract {
 *     protected CallLookup lookupIn(ContractWorld world) {
 *         return new AcmeCallLookup(world.baseUrl(), world.token(), world.clock());
 *     }
 * }
 * }</pre>
 *
 * <p>Each rule has a number, which is in the name of its test and in the README of this module. A rule for a capability that
 * the adapter does not declare is reported as aborted, and so is a SHOULD that the adapter does not keep. A MUST about what
 * the adapter declares that was not checked, for whatever reason, fails the class. A report of all rules is written to
 * {@code target/graph-calls-contract}, or {@code build/graph-calls-contract} where there is no {@code pom.xml}; JUnit's
 * configuration parameter {@code graphcalls.contract.reports} names another folder.
 */
@Isolated("rules measure time, and listen to what the JVM prints")
@DisplayNameGeneration(Rule.Names.class)
@ExtendWith(ContractExtension.class)
public abstract class CallLookupContract {

    private static final Map<Class<?>, Set<Capability>> CAPABILITIES = new ConcurrentHashMap<>();

    /** For the test of an adapter. */
    protected CallLookupContract() {}

    /**
     * The adapter under test, in a world. Called anew for each rule, which closes what it got when that can be closed.
     *
     * @param world what to build the adapter on: its calls, or its server; and its clock
     * @return the adapter, without a policy around it
     */
    protected abstract CallLookup lookupIn(ContractWorld world);

    /**
     * What the adapter can do. Unless a test overrides this, it follows from the adapter that {@link #lookupIn} returns: all of
     * it, but {@code HTTP} for an adapter that does not use the world's server, and {@code CLOSE} for one that is no {@code
     * OpenCallLookup}.
     *
     * @return the capabilities, the same each time
     */
    protected Set<Capability> capabilities() {
        return CAPABILITIES.computeIfAbsent(getClass(), type -> Capability.of(this));
    }

    /**
     * How long a lookup without a deadline may take: the adapter's own time limit.
     *
     * @return the limit, 30 seconds unless a test overrides this
     */
    protected Duration ownTimeLimit() {
        return Duration.ofSeconds(30);
    }

    AdapterUnderTest underTest() {
        return new AdapterUnderTest(getClass(), this::lookupIn, this::capabilities, this::ownTimeLimit);
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
    class Concurrency extends ConcurrencyRules {}

    @Nested
    class Resource extends ResourceRules {}

    @Nested
    class Secrecy extends SecrecyRules {}

    @Nested
    class Request extends RequestRules {}

    @Nested
    class Answer extends AnswerRules {}

    @Nested
    class Status extends StatusRules {}

    @Nested
    class Jvm extends JvmRules {}
}
