package io.github.graphcalls.examples.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.policy.ObservedLookup;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/io/github/graphcalls/examples/board/ReadmeTest.java");

    private final Call call =
            Call.builder(CallId.of("one")).state(CallState.ESTABLISHED).build();
    private final CallLookup graph = query -> new Found(call, Diagnostics.NONE);
    private final LiveCalls live = new LiveCalls(InstantSource.system(), Duration.ofHours(1));
    private final CallNotification notification =
            CallNotification.of(ChangeType.CREATED, call.id(), PartialCall.of(call));

    @Test
    void the_snippet_of_the_readme_shows_calls_and_lookups() {
        BoardFeed feed = new BoardFeed(InstantSource.system());
        CallLookup lookup = ObservedLookup.of(graph, feed);
        feed.take(live.apply(notification));
        try (Board started = started(feed, lookup)) {
            lookup.find(CallQuery.of(call.id()));

            assertThat(feed.row(call.id()).orElseThrow().state()).isEqualTo("established");
            assertThat(feed.timeline(call.id())).hasSize(2);
            assertThat(started.url()).startsWith("http://127.0.0.1:");
        }
    }

    private static Board started(BoardFeed feed, CallLookup lookup) {
        // The README names a port, which may be in use here.
        return Board.builder(feed).lookup(lookup).start();
    }

    @Test
    void each_line_of_the_snippet_is_a_line_of_this_test() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Stream<String> snippet = readme.split("```java\n")[1].split("```")[0].lines();

        assertThat(Files.readAllLines(SOURCE).stream()
                        .map(line -> line.strip()
                                .replace("return Board", "Board board = Board")
                                .replace(".start()", ".port(8081).start()")))
                .containsAll(
                        snippet.map(line -> line.replaceFirst(" *//.*", "")).toList());
    }
}
