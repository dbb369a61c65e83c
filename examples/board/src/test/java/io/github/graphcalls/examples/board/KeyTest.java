package io.github.graphcalls.examples.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeyTest {

    private static final String KEY = "a-key-of-the-board";

    private TestBoard board = new TestBoard();

    @AfterEach
    void close() {
        board.close();
    }

    private void demandKey() {
        board.close();
        board = new TestBoard(10, settings -> settings.key(Secret.of(KEY)).host("board.example"));
    }

    @Test
    void every_address_is_answered_401_without_the_key() {
        demandKey();
        for (String path : List.of("", "probe-1.js", "events", "calls/x", "?key=wrong", "?key=" + KEY + "x")) {
            HttpResponse<String> refused = board.get(path);

            assertThat(refused.statusCode()).as(path).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(refused.body()).doesNotContain(KEY);
        }
        assertThat(board.post("clock", "{}").statusCode()).isEqualTo(401);
        assertThat(board.get("probe-1.js", "Authorization", "Bearer " + KEY + "x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(board.get("probe-1.js", "Authorization", KEY).statusCode()).isEqualTo(401);
        assertThat(board.get("probe-1.js", "Cookie", "board-" + board.board.port() + "=" + KEY)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_key_is_accepted_as_a_bearer_token_or_for_a_cookie_that_does_not_show_it() {
        demandKey();
        HttpResponse<String> login = board.get("?key=" + KEY);
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(login.statusCode()).isEqualTo(303);
        assertThat(login.headers().firstValue("Location")).contains("/");
        assertThat(cookie).contains("; HttpOnly", "; SameSite=Strict").doesNotContain(KEY);
        assertThat(board.get("probe-1.js", "Cookie", "other=1; " + cookie.split(";")[0])
                        .statusCode())
                .isEqualTo(200);
        assertThat(board.get("probe-1.js", "Authorization", "Bearer " + KEY).statusCode())
                .isEqualTo(200);
        board.restart();
        assertThat(board.get("probe-1.js", "Cookie", cookie.split(";")[0]).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_name_that_was_given_is_a_host() throws IOException {
        demandKey();

        assertThat(board.raw("GET /probe-1.js", "Host: Board.Example", "Authorization: Bearer " + KEY))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void an_address_that_other_machines_reach_needs_a_key() throws IOException {
        BoardBuilder open = Board.builder(board.feed).address(InetAddress.getByName("0.0.0.0"));

        assertThatThrownBy(open::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("address", "0.0.0.0", "key");
        assertThatThrownBy(() -> open.key(Secret.of("too short")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9")
                .hasMessageNotContaining("too short");
    }

    @Test
    void a_port_in_use_is_named_with_its_remedy() {
        int port = board.board.port();

        assertThatThrownBy(() -> Board.builder(board.feed).port(port).start())
                .hasMessageContainingAll("port " + port, "another port");
        assertThatThrownBy(() -> Board.builder(board.feed).port(65_536)).hasMessageContainingAll("65535", "65536");
    }
}
