package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.FeignSettingsTest.WITH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "batchsize, 'batchsize: there is no such setting, but authority, base-url, batch-size,'",
        "token, 'token: expected a Secret, found a text'",
    })
    void A_name_that_nobody_reads_is_told_and_its_value_is_not(String name, String told) {
        Settings settings = WITH_TOKEN.with(name, "very-secret").with("timeout", "soon");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignSettings.read(settings))
                .withMessageContainingAll(told, "timeout: \"soon\"")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("very-secret"));
    }

    @Test
    void Names_that_nobody_reads_are_told_together() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() ->
                        FeignSettings.read(WITH_TOKEN.with("batchsize", "2").with("time\nout", "1s")))
                .withMessageStartingWith("batchsize, time\\u000aout: there is no such setting, but authority, ")
                .satisfies(e -> assertThat(e.getMessage()).containsOnlyOnce("but authority"));
    }

    @Test
    void Every_name_that_the_README_tells_is_known() throws IOException {
        List<String> told = Pattern.compile("(?m)^\\| (`[^|]+`[^|]*)\\|.*\\|.*\\|$")
                .matcher(Files.readString(Path.of("README.md")).split("\n## ", 2)[0])
                .results()
                .flatMap(row -> Pattern.compile("`([a-z-]+)`( \\(a secret\\))?")
                        .matcher(row.group(1))
                        .results())
                .map(name -> name.group(1) + (name.group(2) == null ? "" : "!"))
                .toList();
        Settings all = Settings.NONE;
        for (String name : told) {
            all = name.endsWith("!") ? all.with(name.replace("!", ""), Secret.of("any")) : all.with(name, "any");
        }

        assertThat(all.names()).hasSize(22);
        assertThat(KnownSettings.check(all).isValid()).isTrue();
    }
}
