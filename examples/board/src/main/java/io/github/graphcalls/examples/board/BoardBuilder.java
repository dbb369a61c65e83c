package io.github.graphcalls.examples.board;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.lookup.CallLookup;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The settings of a board. Not safe for use by several threads. */
public final class BoardBuilder {

    private static final String KEY = "[!-~]{16,1024}";

    final BoardFeed feed;
    final Set<String> hosts = new HashSet<>();
    InetAddress address = InetAddress.getLoopbackAddress();
    int port;
    int maxReaders = 256;
    boolean ticksByItself = true;
    Optional<Secret> key = Optional.empty();
    Optional<BoardWorld> world = Optional.empty();
    Optional<CallLookup> lookup = Optional.empty();

    BoardBuilder(BoardFeed feed) {
        this.feed = requireNonNull(feed, "feed");
    }

    /**
     * Listens on a port.
     *
     * @param number the port, 0 for a free one, which is the default
     * @return this
     * @throws IllegalArgumentException for a port that does not exist
     */
    public BoardBuilder port(int number) {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException("port: expected 0 to 65535, found " + number);
        }
        port = number;
        return this;
    }

    /**
     * Listens on another address than the loopback address; that needs a {@link #key}.
     *
     * @param listening the address
     * @return this
     */
    public BoardBuilder address(InetAddress listening) {
        address = requireNonNull(listening, "listening");
        return this;
    }

    /**
     * Demands a key of each request.
     *
     * @param shared 16 to 1,024 characters of visible ASCII
     * @return this
     * @throws IllegalArgumentException for another key
     */
    public BoardBuilder key(Secret shared) {
        if (!shared.reveal().matches(KEY)) {
            throw new IllegalArgumentException(
                    "key: expected 16 to 1024 characters of visible ASCII without spaces, found "
                            + shared.reveal().length() + " characters");
        }
        key = Optional.of(shared);
        return this;
    }

    /**
     * Accepts another value of the header {@code Host}, such as the name that a proxy in front of the board has.
     *
     * @param name the host, with its port unless that is the default of the scheme
     * @return this
     */
    public BoardBuilder host(String name) {
        hosts.add(name.toLowerCase(Locale.ROOT));
        return this;
    }

    /**
     * Shows and changes a world beside its calls.
     *
     * @param shown the world
     * @return this
     */
    public BoardBuilder world(BoardWorld shown) {
        world = Optional.of(shown);
        return this;
    }

    /**
     * Looks up the roster and the document of a call when it is opened.
     *
     * @param finding the lookup
     * @return this
     */
    public BoardBuilder lookup(CallLookup finding) {
        lookup = Optional.of(finding);
        return this;
    }

    /**
     * Limits the boards that are open at the same time; a further one is answered 503.
     *
     * @param readers how many, 256 by default
     * @return this
     * @throws IllegalArgumentException for less than 1
     */
    public BoardBuilder maxReaders(int readers) {
        if (readers < 1) {
            throw new IllegalArgumentException("maxReaders: expected at least 1, found " + readers);
        }
        maxReaders = readers;
        return this;
    }

    /** Leaves it to a test to call {@link Board#tick}. */
    BoardBuilder withoutTicks() {
        ticksByItself = false;
        return this;
    }

    /**
     * Starts the board.
     *
     * @return the running board
     * @throws IllegalArgumentException for an address that other machines may reach, without a key
     * @throws UncheckedIOException if the port cannot be bound
     */
    public Board start() {
        if (key.isEmpty() && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("address: expected a loopback address without a key, found "
                    + address.getHostAddress() + "; set a key, or listen at 127.0.0.1");
        }
        return new Board(this);
    }
}
