package io.github.graphcalls.examples.fleet;

import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;

/** Locks and fetches due tasks in SQLite: in an IMMEDIATE transaction no other process writes, so that rows need no lock. */
final class SqliteLocking extends SqliteJdbcCustomization {

    @Override
    public boolean supportsGenericLockAndFetch() {
        return true;
    }

    @Override
    public String createGenericSelectForUpdateQuery(String table, int limit, String condition, boolean byPriority) {
        return "select * from " + table + " where picked = ? and execution_time <= ? " + condition
                + " order by execution_time limit " + limit;
    }
}
