package io.github.graphcalls.testkit;

import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.lookup.CallLookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows, run. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private final CallLookup calls = FakeCallLookup.of(SampleCalls.all());

    @Test
    void Assertions_read_as_sentences() {
        CallId id = SampleCalls.GROUP.id();

        assertThat(calls.find(id)).hasCall().isGroupCall().hasState(CallState.ESTABLISHED);

        assertThat(calls.find(CallId.of("nobody"))).isNotFound().hasCode("8522");
    }

    @Test
    void Every_snippet_of_the_README_is_run_here() throws IOException {
        String source =
                squeezed(Files.readString(Path.of("src/test/java/io/github/graphcalls/testkit/ReadmeTest.java")));

        List<String> snippets = JAVA.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult snippet) -> squeezed(snippet.group(1)))
                .toList();

        assertThat(snippets)
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(source).contains(snippet));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
