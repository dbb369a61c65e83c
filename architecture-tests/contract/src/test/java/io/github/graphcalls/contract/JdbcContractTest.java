package io.github.graphcalls.contract;

import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;

class JdbcContractTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        world.store();
        return new JdbcCallLookup(new StubbedTable(world), world.clock(), ownTimeLimit());
    }

    @Override
    protected List<Exception> storeFailures() {
        return List.of(
                new SQLException("connection is closed", "08003"),
                new SQLTimeoutException("statement timed out"),
                new IllegalStateException("pool is shut down"));
    }

    @Override
    protected Duration ownTimeLimit() {
        return Duration.ofMillis(500);
    }
}
