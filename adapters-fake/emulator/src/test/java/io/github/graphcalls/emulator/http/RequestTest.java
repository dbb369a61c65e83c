package io.github.graphcalls.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

    @ParameterizedTest
    @CsvSource({
        "/a/b?c=d?e,                 /a/b, c=d?e",
        "/a,                         /a,   ''",
        "?c,                         /,    c",
        "*,                          *,    ''",
        "http://graph.example/a?c,   /a,   c",
        "https://graph.example:1/a,  /a,   ''",
        "HTTP://graph.example/a,     /a,   ''",
        "http://graph.example,       /,    ''",
        "http://graph.example?c,     /,    c",
        "http://graph.example?c=/a,  /,    c=/a",
    })
    void a_target_is_split_into_path_and_query(String target, String path, String query) {
        Request request = Request.of("GET", target, List.of(), new byte[0]);

        assertThat(request.path()).isEqualTo(path);
        assertThat(request.query()).isEqualTo(query);
    }
}
