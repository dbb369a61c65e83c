package io.github.graphcalls.feign.transport;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** A request that knows its way, and can be ended from another thread, whatever it waits for. */
final class Exchange extends BasicClassicHttpRequest implements CancellableDependency {

    private static final long serialVersionUID = 1L;

    final transient HttpRoute route;
    private transient Cancellable dependency;
    private boolean cancelled;

    Exchange(String method, HttpRoute route, String path) {
        super(method, route.getTargetHost(), path);
        this.route = route;
    }

    @Override
    public void setDependency(Cancellable next) {
        boolean late;
        synchronized (this) {
            dependency = next;
            late = cancelled;
        }
        if (late) {
            next.cancel();
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean cancel() {
        Cancellable held;
        synchronized (this) {
            cancelled = true;
            held = dependency;
        }
        return held == null || held.cancel();
    }
}
