package io.github.graphcalls.contract;

import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of the port: what every adapter promises to whoever looks up a call. A test of an adapter extends this and is
 * done.
 *
 * <pre>{@code
 * class AcmeCallLookupTest extends CallLookupContract {
 *     protected CallLookup lookupIn(ContractWorld world) {
 *         return new AcmeCallLookup(world.baseUrl(), world.token(), world.clock());
 *     }
 *
 *     protected Set<Capability> capabilities() {
 *         return EnumSet.of(Capability.HTTP, Capability.SELECT, Capability.BULK);
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
@DisplayNameGeneration(Rule.Names.class)
@ExtendWith(Reporting.class)
public abstract class CallLookupContract {

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
     * What the adapter can do.
     *
     * @return the capabilities, the same each time
     */
    protected abstract Set<Capability> capabilities();

    @Nested
    class Finding_a_call extends FindingRules {
        @Override
        CallLookupContract contract() {
            return CallLookupContract.this;
        }
    }

    @Nested
    class Many_calls_at_once extends BulkRules {
        @Override
        CallLookupContract contract() {
            return CallLookupContract.this;
        }
    }

    @Nested
    class Deadlines_and_interruption extends PatienceRules {
        @Override
        CallLookupContract contract() {
            return CallLookupContract.this;
        }
    }

    @Nested
    class Threads_and_the_end extends UsageRules {
        @Override
        CallLookupContract contract() {
            return CallLookupContract.this;
        }
    }

    @Nested
    class Secrets extends SecrecyRules {
        @Override
        CallLookupContract contract() {
            return CallLookupContract.this;
        }
    }

    @Nested
    class What_is_asked extends AskingRules {
        @Override
        CallLookupContract contract() {
            return CallLookupContract.this;
        }
    }

    @Nested
    class What_is_answered extends AnswerRules {
        @Override
        CallLookupContract contract() {
            return CallLookupContract.this;
        }
    }
}
