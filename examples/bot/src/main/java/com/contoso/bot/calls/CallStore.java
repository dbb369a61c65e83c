package com.contoso.bot.calls;

import io.github.graphcalls.live.CallChange;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.policy.ReconciliationResult;
import io.github.graphcalls.notification.CallNotifications;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The calls in memory and in a file. Each change is in the file before its method returns, so that a killed process loses no
 * notification that it accepted. Safe for use by several threads.
 */
@Component
public class CallStore implements DisposableBean {

    private final LiveCalls live;
    private final CallFile file;
    private final InstantSource clock;
    private final CallProperties properties;
    private final MeterRegistry metrics;

    CallStore(CallProperties properties, InstantSource clock, MeterRegistry metrics) throws IOException {
        this.properties = properties;
        this.clock = clock;
        this.metrics = metrics;
        live = new LiveCalls(clock, properties.silence());
        file = new CallFile(properties.file());
        live.restore(file.read());
        file.replace(live.all());
        metrics.gauge("bot.calls.alive", live, calls -> calls.alive().count());
        metrics.gauge("bot.calls.doubtful", live, calls -> calls.doubtful().count());
    }

    /** Applies notifications, and returns their calls afterwards. */
    public synchronized List<LiveCall> apply(CallNotifications notifications) throws IOException {
        return keep(notifications.notifications().stream().map(live::apply).toList());
    }

    /** Applies the result of a lookup, and returns the call afterwards. */
    synchronized LiveCall apply(ReconciliationResult result) throws IOException {
        return keep(List.of(live.apply(result))).get(0);
    }

    private List<LiveCall> keep(List<CallChange> changes) throws IOException {
        for (CallChange change : changes) {
            metrics.counter("bot.calls.changes", "kind", change.kind().name()).increment();
        }
        List<LiveCall> calls = changes.stream().map(CallChange::after).toList();
        file.append(calls.stream());
        return calls;
    }

    /** Returns the calls, ended ones included. */
    Stream<LiveCall> all() {
        return live.all();
    }

    /** Forgets calls that ended long ago, and writes the file again with one line for each call. */
    synchronized void compact() throws IOException {
        Instant oldest = clock.instant().minus(properties.keepEnded());
        live.forgetEndedBefore(oldest);
        file.replace(live.all());
    }

    /** Writes the snapshot with which the next process begins. */
    @Override
    public synchronized void destroy() throws IOException {
        compact();
        file.close();
    }
}
