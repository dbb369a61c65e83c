package com.contoso.bot.lookup;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.LookupListener;
import io.github.graphcalls.lookup.policy.ObservedLookup;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Opens the lookup of calls, 20 calls a request, and measures it. */
@Configuration
class LookupConfiguration {

    private static final String BATCH_SIZE = "20";

    /** Spring closes it after the beans that use it. */
    @Bean
    FeignCallLookup graph(GraphProperties properties) {
        Settings settings = Settings.NONE.with("batch-size", BATCH_SIZE);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("base-url", properties.baseUrl());
        texts.put("tenant", properties.tenant());
        texts.put("client-id", properties.clientId());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            settings = text.getValue() == null ? settings : settings.with(text.getKey(), text.getValue());
        }
        return FeignCallLookup.open(
                with(with(settings, "client-secret", properties.clientSecret()), "token", properties.token()));
    }

    private static Settings with(Settings settings, String name, Secret secret) {
        return secret == null ? settings : settings.with(name, secret);
    }

    @Bean
    @Primary
    CallLookup lookup(FeignCallLookup graph, MeterRegistry metrics, InstantSource clock) {
        LookupListener timer =
                event -> metrics.timer("graph.lookups", "outcome", event.outcome(), "cause", event.cause())
                        .record(event.duration());
        return new ObservedLookup(graph, timer, clock);
    }
}
