package io.github.graphcalls.time;

/** Stands for what waits, which this module does not depend on. */
public interface Sleeper {
    Sleeper SYSTEM = new Sleeper() {};
}
