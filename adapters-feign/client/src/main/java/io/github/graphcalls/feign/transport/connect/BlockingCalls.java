package io.github.graphcalls.feign.transport.connect;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Runs calls that ignore deadlines and interrupts, such as the system's DNS, each on a daemon thread. All waiters of a key share
 * one call, so that a call that hangs holds one thread.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the results
 */
public final class BlockingCalls<K, V> {

    /**
     * A call that may block.
     *
     * @param <K> the type of its argument
     * @param <V> the type of its result
     */
    public interface Call<K, V> {
        /**
         * Makes the call.
         *
         * @param key its argument
         * @return its result
         * @throws Exception if it fails
         */
        V of(K key) throws Exception;
    }

    private final String name;
    private final Call<K, V> call;
    private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /**
     * Calls of one kind.
     *
     * @param name what a call returns, for messages and thread names
     * @param call the call
     */
    public BlockingCalls(String name, Call<K, V> call) {
        this.name = name;
        this.call = call;
    }

    /**
     * Waits for the result until the exchange is cancelled.
     *
     * @param key the argument of the call
     * @param exchange the exchange that waits
     * @return the result
     * @throws IOException if the call fails, or the exchange or the thread is cancelled
     */
    public V await(K key, Exchange exchange) throws IOException {
        // A copy: the cancellation of one waiter must not reach the others.
        CompletableFuture<V> result = running.computeIfAbsent(key, this::start).copy();
        try {
            exchange.awaits(result);
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the " + name + " of " + key);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LinkageError mismatch) {
                throw mismatch;
            }
            throw failed.getCause() instanceof IOException known
                    ? known
                    : new IOException("no " + name + " of " + key + ": " + failed.getCause(), failed.getCause());
        }
    }

    private CompletableFuture<V> start(K key) {
        CompletableFuture<V> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(key, result), "graph-calls-" + name);
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private void run(K key, CompletableFuture<V> result) {
        try {
            V value = call.of(key);
            running.remove(key, result);
            result.complete(value);
        } catch (Throwable failed) {
            running.remove(key, result);
            result.completeExceptionally(failed);
        }
    }
}
