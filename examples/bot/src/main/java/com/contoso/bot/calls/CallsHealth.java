package com.contoso.bot.calls;

import io.github.graphcalls.live.LiveCall;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Is down when reconciliations do not end. It makes no lookup: a probe must not depend on Graph. */
@Component
class CallsHealth implements HealthIndicator {

    private static final int MISSED_ROUNDS = 3;

    private final CallStore store;
    private final Reconciler reconciler;
    private final CallProperties properties;
    private final InstantSource clock;

    CallsHealth(CallStore store, Reconciler reconciler, CallProperties properties, InstantSource clock) {
        this.store = store;
        this.reconciler = reconciler;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant last = reconciler.lastReconciled();
        Instant overdue = last.plus(properties.reconcileEvery().multipliedBy(MISSED_ROUNDS));
        return (clock.instant().isAfter(overdue) ? Health.down() : Health.up())
                .withDetail("lastReconciled", last)
                .withDetail("alive", store.all().filter(LiveCall::isAlive).count())
                .withDetail("doubtful", store.all().filter(LiveCall::isDoubtful).count())
                .build();
    }
}
