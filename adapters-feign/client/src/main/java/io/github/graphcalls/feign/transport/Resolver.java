package io.github.graphcalls.feign.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ConnectionClosedException;

/**
 * Finds the addresses of hosts on threads of its own, since the system's way to find them heeds neither a deadline nor an
 * interrupt. There is one thread for a host, however many ask, so that a system that hangs does not gather them.
 */
class Resolver {

    /** So often whoever waits looks whether the connection is still wanted. */
    private static final long GLANCE_MILLIS = 20;

    private final Map<String, Search> underWay = new HashMap<>();

    private final class Search extends Thread {
        private final String host;
        /** Not the end of the thread, for which a virtual thread of JDK 21 would wait on its carrier. */
        private final CountDownLatch done = new CountDownLatch(1);

        private InetAddress[] found;
        private IOException problem;

        private Search(String host) {
            super("graph-calls-resolver");
            this.host = host;
            problem = new UnknownHostException(host);
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                found = addressesOf(host);
            } catch (IOException e) {
                problem = e;
            } finally {
                done.countDown();
            }
        }
    }

    /** As the system finds them, however long that takes. */
    InetAddress[] addressesOf(String host) throws IOException {
        return InetAddress.getAllByName(host);
    }

    /** The addresses of a host, unless the connection that they are for is given up first. */
    InetAddress[] resolve(String host, Connection wanting) throws IOException {
        Search search = search(host);
        try {
            while (!search.done.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (wanting.isGivenUp()) {
                    throw new ConnectionClosedException("given up before " + host + " was found");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before " + host + " was found");
        }
        if (search.found == null) {
            throw search.problem;
        }
        return search.found;
    }

    private synchronized Search search(String host) {
        Search known = underWay.get(host);
        if (known != null && known.done.getCount() > 0) {
            return known;
        }
        Search begun = new Search(host);
        begun.start();
        underWay.put(host, begun);
        return begun;
    }
}
