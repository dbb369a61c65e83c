package io.github.graphcalls.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.quirk.Quirk;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LandingPageTest extends ControlledEmulator {

    @Test
    void each_curl_line_of_the_landing_page_is_accepted() throws Exception {
        String page = Raw.body(ask("GET", "", ""));
        Matcher lines = Pattern.compile(
                        "(?m)^  curl(?: -X (\\w+))?(?: -d '(.*?)')? http://localhost/__emulator/(\\S*)$")
                .matcher(page);

        int count = 0;
        for (; lines.find(); count++) {
            String method = lines.group(1) == null ? "GET" : lines.group(1);
            String body = lines.group(2) == null ? "" : lines.group(2);
            assertThat(ask(method, lines.group(3), body)).as(lines.group()).matches("(?s)HTTP/1.1 20[04] .*");
        }
        assertThat(count).isEqualTo((int)
                page.lines().filter(line -> line.contains("/__emulator/")).count());
    }

    @Test
    void each_curl_line_of_the_landing_page_over_tls_trusts_the_certificate() {
        String page = new String(Page.help("https://localhost:1", " -H KEY").body(), StandardCharsets.UTF_8);

        assertThat(page.lines().filter(line -> line.startsWith("  curl")))
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.startsWith("  curl --cacert FILE -"));
        assertThat(page).containsPattern("(?m)^FILE is ");
    }

    @Test
    void the_landing_page_describes_every_quirk_event_and_named_effect() throws Exception {
        String page = Raw.body(ask("GET", "", ""));

        assertThat(page).contains("\"quirks\"", "\"happens\"", "\"answer\"", "\"bytes\"");
        Stream.of(
                        Stream.of(Quirk.values()).map(Evolvable::wordOf),
                        Stream.of(NamedEffect.values()).map(NamedEffect::text),
                        Stream.of(ByteFault.values()).map(ByteFault::text),
                        Stream.of("hungUp", "forgotten", "stale"))
                .flatMap(words -> words)
                .forEach(word -> assertThat(page).containsPattern("(?m)^  " + word + ": \\S"));
    }
}
