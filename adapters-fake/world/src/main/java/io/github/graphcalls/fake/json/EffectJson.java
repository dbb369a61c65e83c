package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.fault.NamedEffect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The effect of a fault: an HTTP answer, an effect by its name, or a fault of the bytes by its name. */
final class EffectJson {

    private static final String STALE = "stale";
    private static final String RETRY_AFTER = "Retry-After";
    private static final List<String> NAMES = Stream.concat(
                    Stream.of(NamedEffect.values()).map(NamedEffect::text), Stream.of(STALE))
            .toList();

    private EffectJson() {}

    static ObjectNode write(Effect effect) {
        if (effect instanceof Effect.Stale it) {
            return Json.object().put("answer", STALE).put("age", it.age().toString());
        }
        if (effect instanceof Effect.Bytes it) {
            ObjectNode node = Json.object().put("bytes", it.fault().text());
            return it.pause().equals(Effect.Bytes.DEFAULT_PAUSE)
                    ? node
                    : node.put("pause", it.pause().toString());
        }
        Effect.Http http = (Effect.Http) effect;
        return named(http).orElseGet(() -> answer(http));
    }

    private static Optional<ObjectNode> named(Effect.Http http) {
        String wait = http.headers().getOrDefault(RETRY_AFTER, "");
        for (NamedEffect name : NamedEffect.values()) {
            ObjectNode node = Json.object().put("answer", name.text());
            if (name.effect().equals(http)) {
                return Optional.of(node);
            }
            if (wait.matches("0|[1-9][0-9]{0,17}")
                    && name.effect() instanceof Effect.Http plain
                    && plain.status().isPresent()
                    && plain.header(RETRY_AFTER, wait).equals(http)) {
                Duration retryAfter = Duration.ofSeconds(Long.parseLong(wait));
                return Optional.of(node.put("retryAfter", retryAfter.toString()));
            }
        }
        return Optional.empty();
    }

    private static ObjectNode answer(Effect.Http http) {
        ObjectNode node = Json.object();
        http.status().ifPresent(status -> node.put("status", status));
        http.code().ifPresent(code -> node.put("code", code));
        http.message().ifPresent(message -> node.put("message", message));
        if (!http.headers().isEmpty()) {
            ObjectNode headers = node.putObject("headers");
            http.headers().forEach(headers::put);
        }
        http.body().ifPresent(body -> node.put("body", body));
        return node;
    }

    static Effect read(Place effect) {
        if (effect.optional("answer").isPresent()) {
            return effect.only("answer", "retryAfter", "age").make(() -> readNamed(effect));
        }
        if (effect.optional("bytes").isPresent()) {
            return effect.only("bytes", "pause").make(() -> readBytes(effect));
        }
        effect.only("status", "code", "message", "headers", "body", "answer", "bytes");
        if (effect.optional("status").isEmpty() && effect.optional("headers").isEmpty()) {
            throw effect.wrong("an object with the member \"status\", \"headers\", \"answer\" or \"bytes\"");
        }
        return effect.make(() -> new Effect.Http(
                effect.optional("status").map(Place::number),
                effect.optional("code").map(Place::text),
                effect.optional("message").map(Place::text),
                effect.optional("headers").map(EffectJson::readHeaders).orElse(Map.of()),
                effect.optional("body")
                        .map(body -> body.value().isTextual()
                                ? body.text()
                                : body.value().toString())));
    }

    private static Map<String, String> readHeaders(Place headers) {
        Map<String, String> read = new TreeMap<>();
        headers.members().forEach((name, value) -> read.put(name, value.text()));
        return read;
    }

    private static Effect readNamed(Place effect) {
        String name = effect.member("answer").choice(NAMES);
        if (name.equals(STALE)) {
            effect.optional("retryAfter").ifPresent(wait -> {
                throw wait.wrong("no \"retryAfter\" beside a stale answer");
            });
            return new Effect.Stale(effect.member("age").duration());
        }
        effect.optional("age").ifPresent(age -> {
            throw age.wrong("\"age\" only beside the answer \"" + STALE + "\"");
        });
        Effect named = NamedEffect.values()[NAMES.indexOf(name)].effect();
        Optional<Place> wait = effect.optional("retryAfter");
        if (wait.isEmpty()) {
            return named;
        }
        if (!(named instanceof Effect.Http http) || http.status().isEmpty()) {
            throw wait.get().wrong("no \"retryAfter\" beside an answer without a status");
        }
        return Faults.retryAfter(http, wait.get().duration());
    }

    private static Effect readBytes(Place effect) {
        return new Effect.Bytes(
                effect.member("bytes").choice(ByteFault.values(), ByteFault::text),
                effect.optional("pause").map(Place::duration).orElse(Effect.Bytes.DEFAULT_PAUSE));
    }
}
