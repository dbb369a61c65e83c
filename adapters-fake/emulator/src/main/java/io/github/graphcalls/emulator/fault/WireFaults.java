package io.github.graphcalls.emulator.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The faults that are in force, the first that fits a request before the others. Safe for use by several threads. */
public final class WireFaults {

    private record Active(WireFault fault, Pattern pattern, AtomicInteger left) {

        boolean strikes() {
            return fault.times() == WireFault.FOR_EVER || left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
        }
    }

    private final List<Active> active = new CopyOnWriteArrayList<>();

    /** No faults. */
    public WireFaults() {}

    /**
     * Adds a fault behind the others.
     *
     * @param fault the fault
     */
    public void add(WireFault fault) {
        active.add(new Active(fault, fault.pattern(), new AtomicInteger(fault.times())));
    }

    /** Takes all faults away. */
    public void clear() {
        active.clear();
    }

    /**
     * The faults in force, each with how often it will still strike.
     *
     * @return an unmodifiable list
     */
    public List<WireFault> list() {
        return active.stream()
                .flatMap(each -> {
                    int left = each.left.get();
                    return left > 0 ? Stream.of(each.fault.times(left)) : Stream.empty();
                })
                .toList();
    }

    /**
     * The fault that strikes a request, which counts as one of its times.
     *
     * @param path the path of the request, percent-encoded
     * @return the fault, or empty when none does
     */
    public Optional<WireFault> strike(String path) {
        String asked = WireFault.comparable(path);
        for (Active each : active) {
            if (each.pattern.matcher(asked).matches() && each.strikes()) {
                if (each.left.get() == 0) {
                    active.remove(each);
                }
                return Optional.of(each.fault);
            }
        }
        return Optional.empty();
    }
}
