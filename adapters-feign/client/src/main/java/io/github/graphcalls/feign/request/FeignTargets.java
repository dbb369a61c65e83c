package io.github.graphcalls.feign.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Capability;
import feign.Feign;
import feign.Request;
import feign.Response;
import feign.Retryer;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import io.github.graphcalls.feign.settings.FeignSettings;
import io.github.graphcalls.feign.settings.KnownSettings;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Implements Feign interfaces whose methods send requests to Graph. */
final class FeignTargets {

    /** Loaded when first used: single lookups need no mapper. */
    private static final class Json {
        /** With a mapper of its own, since Feign's indents its output. */
        private static final Encoder ENCODER = new JacksonEncoder(JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .addModule(new GraphCallModule())
                .build());

        private static final Decoder DECODER = new JacksonDecoder(List.of(new GraphCallModule()));
    }

    private final String baseUrl;
    private final Feign.Builder feign;
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    FeignTargets(
            FeignSettings settings,
            AuthenticatedClient client,
            List<Capability> capabilities,
            UnaryOperator<String> hide) {
        baseUrl = settings.baseUrl().toString();
        long timeout = settings.get(KnownSettings.TIMEOUT).toMillis();
        feign = Feign.builder()
                .client(client)
                .retryer(Retryer.NEVER_RETRY)
                .options(new Request.Options(timeout, TimeUnit.MILLISECONDS, timeout, TimeUnit.MILLISECONDS, false))
                // The body of a transport is in memory: Feign's own way copies it, which is 4 KB for each lookup.
                .responseInterceptor(
                        (answer, next) -> answer.returnType() == Response.class ? answer.response() : next.next(answer))
                .encoder((object, type, request) -> Json.ENCODER.encode(object, type, request))
                .decoder((answer, type) -> {
                    try {
                        return Json.DECODER.decode(answer, type);
                    } catch (IOException quoting) {
                        throw TokenEchoes.hideIn(quoting, hide);
                    }
                });
        for (Capability capability : capabilities) {
            feign.addCapability(capability);
        }
    }

    /** Returns the implementation of an interface, which Feign creates once. */
    <T> T of(Class<T> type) {
        return type.cast(made.computeIfAbsent(type, each -> feign.target(each, baseUrl)));
    }
}
