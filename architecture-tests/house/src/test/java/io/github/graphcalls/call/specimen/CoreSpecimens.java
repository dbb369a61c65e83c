package io.github.graphcalls.call.specimen;

import io.github.graphcalls.call.value.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Parts of the core, right and wrong. */
public final class CoreSpecimens {
    private CoreSpecimens() {}

    public static final class Now {
        Instant now = Instant.now();
    }

    public static final class NowByReference {
        Supplier<Instant> now = Instant::now;
    }

    public static final class Millis {
        long now = System.currentTimeMillis() + System.nanoTime();
    }

    public static final class Today {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
    }

    public static final class NewDate {
        Date now = new Date();
    }

    public static final class SystemClock {
        Clock clock = Clock.systemUTC();
    }

    public static final class SystemClockRead {
        static Instant now() {
            return InstantSource.system().instant();
        }
    }

    public static final class SystemClockKept {
        private final InstantSource clock = InstantSource.system();
    }

    public static final class Sleeping {
        void sleep() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    /** Takes its time from outside, and hands the system's on. */
    public static final class Timed {
        private final InstantSource clock;

        Timed(InstantSource clock) {
            this.clock = clock;
        }

        static Timed of() {
            return new Timed(InstantSource.system());
        }

        Instant now() {
            return clock.instant();
        }
    }

    public static final class Eager {
        public static final Eager INSTANCE = new Eager();
    }

    public static final class Lazy {
        private static Lazy instance;

        static Lazy getInstance() {
            instance = instance == null ? new Lazy() : instance;
            return instance;
        }
    }

    public static final class Holder {
        private static final class Instance {
            private static final Timed ONLY = Timed.of();
        }
    }

    /** Constants that are values. */
    public static final class Constants {
        static final Values NONE = new Values(List.of(), Map.of());
        static final Optional<String> TEXT = Optional.empty();
    }

    public record WithArray(byte[] bytes) {}

    public record WithArrays(List<byte[]> bytes) {
        public WithArrays {
            bytes = List.copyOf(bytes);
        }
    }

    public record WithArrayList(ArrayList<String> names) {}

    public record WithBuilder(Optional<StringBuilder> text) {}

    public record WithDate(Date date) {}

    public record NotCopied(List<String> names, Map<String, String> values) {
        public NotCopied {
            names = List.copyOf(names);
        }
    }

    /** Copies both of its collections. */
    public record Values(List<String> names, Map<String, String> values) {
        public Values {
            names = List.copyOf(names);
            values = Map.copyOf(values);
        }
    }

    public static final class Printing {
        void print(Secret secret) {
            System.out.println(secret.reveal());
        }
    }

    public record Showing(Secret secret) {
        @Override
        public String toString() {
            return secret.reveal();
        }
    }

    public static final class RevealingByReference {
        List<String> texts(List<Secret> secrets) {
            return secrets.stream().map(Secret::reveal).toList();
        }
    }

    public static final class Logging {
        System.Logger log = System.getLogger("core");
    }

    public static final class PrintingAStackTrace {
        void print(Exception e) {
            e.printStackTrace();
        }
    }

    /** Hands its secret on. */
    public record Holding(Secret secret) {}

    public static final class JacksonByName {
        Object mapper() throws ReflectiveOperationException {
            return Class.forName("com.fasterxml.jackson.databind.ObjectMapper")
                    .getConstructor()
                    .newInstance();
        }
    }

    public static final class JacksonByLoader {
        Class<?> mapper() throws ClassNotFoundException {
            return JacksonByLoader.class.getClassLoader().loadClass("com.fasterxml.jackson.databind.ObjectMapper");
        }
    }

    public static final class JacksonByService {
        Object codecs = java.util.ServiceLoader.load(Runnable.class);
    }
}
