package io.github.graphcalls.fake.specimen;

import io.github.graphcalls.lookup.AnyLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.policy.AnyPolicy;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Clock;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.StreamSupport;

/** Parts of the fake that have an input which they were not given; and some that have none. */
public final class HiddenInputs {
    private HiddenInputs() {}

    public static final class ClockByReflection {
        Object now() throws ReflectiveOperationException {
            return Instant.class.getMethod("now").invoke(null);
        }
    }

    public static final class ClockByName {
        Class<?> clock() throws ClassNotFoundException {
            return Class.forName("java.time.Clock");
        }
    }

    public static final class ClassByLoader {
        Class<?> clock(ClassLoader loader) throws ClassNotFoundException {
            return loader.loadClass("java.time.Clock");
        }
    }

    public static final class ClockByMethodHandle {
        Object now() throws Throwable {
            MethodHandle now =
                    MethodHandles.lookup().findStatic(Instant.class, "now", MethodType.methodType(Instant.class));
            return now.invoke();
        }
    }

    public static final class ClockByMethodReference {
        Supplier<Clock> clock = Clock::systemUTC;
    }

    public static final class IdentityOfANewObject {
        int chance = new Object().hashCode();
    }

    public static final class IdentityOfItself {
        int chance() {
            return hashCode();
        }
    }

    public static final class IdentityByReference {
        ToIntFunction<Object> chance = Object::hashCode;
    }

    public static final class IdentityBySystem {
        int chance = System.identityHashCode(this);
    }

    public static final class IdentityByObjects {
        int chance = Objects.hash(new Object());
    }

    public static final class IdentityAsText {
        String chance = new Object().toString();
    }

    public static final class IdentityOfAnEnum {
        int chance = Thread.State.NEW.hashCode();
    }

    public static final class PropertyAsLong {
        Long seed = Long.getLong("seed");
    }

    public static final class PropertyAsInteger {
        Integer seed = Integer.getInteger("seed", 1);
    }

    public static final class PropertyAsBoolean {
        boolean on = Boolean.getBoolean("on");
    }

    public static final class Property {
        String seed = System.getProperty("seed");
        String home = System.getenv("HOME");
    }

    public static final class Services {
        Object first = ServiceLoader.load(Runnable.class).findFirst();
    }

    public static final class ParallelStream {
        Object sum = List.of(1, 2).parallelStream();
    }

    public static final class ParallelBySet {
        Object sum = Set.of(1).stream().parallel();
    }

    public static final class ParallelBySupport {
        Object sum = StreamSupport.stream(List.of(1).spliterator(), true);
    }

    public static final class ParallelByInheritance extends AbstractList<String> {
        @Override
        public String get(int index) {
            return "";
        }

        @Override
        public int size() {
            return (int) parallelStream().count();
        }
    }

    public static final class ParallelArray {
        void fill(long[] numbers) {
            Arrays.parallelSetAll(numbers, i -> i);
        }
    }

    public static final class ThreadsOfTheCore {
        void find() {
            new BulkLookup().findAll();
        }
    }

    public static final class ThreadsOfThePort implements AnyLookup {
        void find(AnyLookup lookup) {
            lookup.findAll();
        }
    }

    public static final class Policy {
        Object policy = new AnyPolicy();
    }

    /** Computes the same each time. */
    public static final class Pure {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pure;
        }

        @Override
        public int hashCode() {
            return Objects.hash("pure", super.hashCode());
        }

        int length(String text) {
            return text.hashCode() + getClass().getSimpleName().length() + Long.parseLong("1") > 0 ? 1 : 0;
        }
    }
}
