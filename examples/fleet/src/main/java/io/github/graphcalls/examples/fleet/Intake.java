package io.github.graphcalls.examples.fleet;

import io.github.graphcalls.call.CallId;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** Takes ids of calls that are believed alive. An id that is known already, or has its verdict, is left as it is. */
final class Intake {

    /**
     * A call that is believed alive.
     *
     * @param id the call
     * @param call its tenant, and whether it is known to be the tenant's
     */
    record Entry(CallId id, BelievedCall call) {

        /** Reads {@code ID TENANT}, or {@code ID TENANT notified} of a call that a notification named. */
        static Entry of(String line) {
            String[] words = line.strip().split("\\s+");
            if (words.length < 2 || words.length > 3 || (words.length == 3 && !words[2].equals("notified"))) {
                throw new IllegalArgumentException("expected ID TENANT or ID TENANT notified, found \"" + line + "\"");
            }
            return new Entry(CallId.of(words[0]), new BelievedCall(words[1], words.length == 3));
        }
    }

    private final Database database;
    private final InstantSource clock;
    private final Duration spread;

    /** The first lookups of ids that come together are spread over a time. */
    Intake(Database database, InstantSource clock, Duration spread) {
        this.database = database;
        this.clock = clock;
        this.spread = spread;
    }

    /** Adds calls, all or none, and returns those that were not known. */
    List<Entry> add(List<Entry> entries) {
        Instant now = clock.instant();
        int[] added = database.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                            + " select ?, ?, ?, ?, ?, 1 where not exists (select 1 from verdicts where id = ?)"
                            + " on conflict do nothing")) {
                for (Entry each : entries) {
                    String id = each.id().value();
                    insert.setString(1, Fleet.RECONCILE);
                    insert.setString(2, id);
                    insert.setBytes(3, BelievedCall.SERIALIZER.serialize(each.call()));
                    database.dialect().setInstant(insert, 4, now.plus(Spread.part(spread, id)));
                    insert.setBoolean(5, false);
                    insert.setString(6, id);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
        return IntStream.range(0, added.length)
                .filter(index -> added[index] > 0)
                .mapToObj(entries::get)
                .toList();
    }
}
