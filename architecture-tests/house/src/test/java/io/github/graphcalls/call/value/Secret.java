package io.github.graphcalls.call.value;

/** Stands for the core's secret. */
public final class Secret {
    public String reveal() {
        return "";
    }
}
