package io.github.graphcalls.contract;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.world.ContractWorld;
import java.sql.SQLException;
import java.util.Optional;

/** The double of the driver. */
public record StubbedTable(ContractWorld world) implements JdbcCallLookup.Table {

    @Override
    public Optional<Call> select(CallId id) throws SQLException {
        world.store().<SQLException>access();
        return world.calls().stream().filter(call -> call.id().sameCallAs(id)).findFirst();
    }

    @Override
    public void cancel() {
        world.store().cancel();
    }
}
