package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Adapters that log a secret. */
class BrokenLoggingTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void an_adapter_that_logs_its_request_when_it_times_out_is_caught() {
        assertCaught(53, ALL, world -> new HttpLookup(world) {
            @Override
            protected void giveUp(CompletableFuture<?> answer) {
                Logger.getLogger("com.acme").warning(() -> "gave up " + authorization());
                super.giveUp(answer);
            }
        });
    }

    @Test
    void an_adapter_that_logs_its_token_through_logback_is_caught() {
        assertCaught(53, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome failed(Throwable problem) {
                LoggerFactory.getLogger("com.acme").trace("failed with {}", authorization());
                return super.failed(problem);
            }
        });
    }

    @Test
    void an_adapter_that_logs_an_exception_with_its_token_through_logback_is_caught() {
        assertCaught(53, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome failed(Throwable problem) {
                LoggerFactory.getLogger("com.acme")
                        .debug("failed", new IllegalStateException(authorization(), problem));
                return super.failed(problem);
            }
        });
    }

    @Test
    void an_adapter_that_logs_its_token_through_log4j_is_caught() {
        assertCaught(53, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome failed(Throwable problem) {
                LogManager.getLogger("com.acme").trace("failed with {}", authorization());
                return super.failed(problem);
            }
        });
    }

    @Test
    void an_adapter_that_logs_an_exception_with_its_token_through_log4j_is_caught() {
        assertCaught(53, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome failed(Throwable problem) {
                LogManager.getLogger("com.acme").debug("failed", new IllegalStateException(authorization(), problem));
                return super.failed(problem);
            }
        });
    }

    @Test
    void an_adapter_that_logs_documents_is_caught() {
        assertCaught(53, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                System.getLogger("com.acme").log(System.Logger.Level.TRACE, document);
                return super.readDocument(query, document);
            }
        });
    }
}
