package io.github.graphcalls.feign.transport.body;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.lookup;
import static io.github.graphcalls.feign.transport.body.Compressed.bareDeflate;
import static io.github.graphcalls.feign.transport.body.Compressed.gzip;
import static io.github.graphcalls.feign.transport.body.Compressed.joined;
import static io.github.graphcalls.feign.transport.body.Compressed.repeated;
import static io.github.graphcalls.feign.transport.body.Compressed.zlib;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that is compressed, well or with malice. */
class CompressedAnswerTest {

    private static final byte[] PLAIN = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    private static final byte[] EMPTY = {};

    /** A member with everything that a header may have. */
    private static byte[] gzipWithAllFields() {
        byte[] plain = gzip(PLAIN);
        byte[] head = {0x1f, (byte) 0x8b, 8, 1 + 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 0, 3, 0, 1, 2, 3, 'n', 0, 'c', 0, 9, 9};
        return joined(head, Arrays.copyOfRange(plain, 10, plain.length));
    }

    private static byte[] with(byte[] bytes, int index, int value) {
        byte[] changed = bytes.clone();
        changed[index < 0 ? bytes.length + index : index] = (byte) value;
        return changed;
    }

    private static LookupOutcome answered(String coding, byte[] body) {
        try (RawServer server = serving(coding, body);
                FeignCallLookup lookup = lookup(server).build()) {
            return lookup.find(ID);
        }
    }

    private static RawServer serving(String coding, byte[] body) {
        return RawServer.serving(connection -> {
            while (connection.request()) {
                connection.write("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n");
                connection.write(body);
            }
        });
    }

    record Body(String coding, byte[] bytes) {
        static Named<Body> named(String name, String coding, byte[] bytes) {
            return Named.of(name, new Body(coding, bytes));
        }
    }

    static Stream<Named<Body>> good() {
        return Stream.of(
                Body.named("gzip", "gzip", gzip(PLAIN)),
                Body.named("x-gzip", "X-GZip", gzip(PLAIN)),
                Body.named("zlib", "deflate", zlib(PLAIN)),
                Body.named("bare deflate", "Deflate", bareDeflate(PLAIN)),
                Body.named("a header with all fields", "gzip", gzipWithAllFields()),
                Body.named("gzip twice", "gzip, gzip", gzip(gzip(PLAIN))),
                Body.named("zlib, then gzip", "deflate,gzip", gzip(zlib(PLAIN))),
                Body.named("gzip, then zlib, on two lines", "gzip\r\nContent-Encoding: deflate", zlib(gzip(PLAIN))),
                Body.named("five codings", "gzip,gzip,gzip,gzip,gzip", gzip(gzip(gzip(gzip(gzip(PLAIN)))))),
                Body.named("identity", "identity, gzip", gzip(PLAIN)),
                Body.named("a member for each byte", "gzip", joined(membersOfEachByte())),
                Body.named("10,000 empty members first", "gzip", joined(repeated(10_000, gzip(EMPTY)), gzip(PLAIN))),
                Body.named("10,000 empty members last", "gzip", joined(gzip(PLAIN), repeated(10_000, gzip(EMPTY)))),
                Body.named("padding", "gzip", joined(gzip(PLAIN), new byte[512])),
                Body.named("padding behind zlib", "deflate", joined(zlib(PLAIN), new byte[512])),
                Body.named("what is no member behind the last", "gzip", joined(gzip(PLAIN), PLAIN)),
                Body.named("not compressed after all", "gzip", PLAIN),
                Body.named("not deflated after all", "deflate", PLAIN));
    }

    private static byte[][] membersOfEachByte() {
        byte[][] members = new byte[PLAIN.length][];
        for (int i = 0; i < members.length; i++) {
            members[i] = gzip(new byte[] {PLAIN[i]});
        }
        return members;
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_compressed_call_is_found(Body body) {
        assertThat(answered(body.coding, body.bytes)).isInstanceOf(Found.class);
    }

    static Stream<Named<Body>> bad() {
        byte[] member = gzip(PLAIN);
        byte[] bomb = gzip(new byte[20_000_000]);
        return Stream.of(
                Body.named("10,000 empty members", "gzip", repeated(10_000, gzip(EMPTY))),
                Body.named("200,000 empty members", "gzip", repeated(200_000, gzip(EMPTY))),
                Body.named("a second member that is cut", "gzip", joined(member, Arrays.copyOf(member, 12))),
                Body.named("a header that is cut", "gzip", Arrays.copyOf(member, 5)),
                Body.named("a name without end", "gzip", Arrays.copyOf(with(member, 3, 8), 10)),
                Body.named(
                        "an extra field beyond the end",
                        "gzip",
                        joined(with(Arrays.copyOf(member, 10), 3, 4), "~~x".getBytes())),
                Body.named("another method", "gzip", with(member, 2, 7)),
                Body.named("a wrong checksum", "gzip", with(member, -8, member[member.length - 8] + 1)),
                Body.named("a wrong length", "gzip", with(member, -1, 1)),
                Body.named("a trailer that is cut", "gzip", Arrays.copyOf(member, member.length - 3)),
                Body.named("no deflate data", "gzip", with(member, 10, 7)),
                Body.named("zlib that is cut", "deflate", Arrays.copyOf(zlib(PLAIN), 30)),
                Body.named("zlib with a wrong checksum", "deflate", with(zlib(PLAIN), -1, 0)),
                Body.named("zlib with a dictionary", "deflate", new byte[] {0x78, (byte) 0xbb, 0, 0, 0, 0, 1, 2}),
                Body.named("bare deflate that is cut", "deflate", Arrays.copyOf(bareDeflate(PLAIN), 30)),
                Body.named("six codings", "gzip,gzip,gzip,gzip,gzip,gzip", member),
                Body.named("a thousand codings", "gzip" + ",gzip".repeat(1000), member),
                Body.named("another coding", "br", gzip(PLAIN)),
                Body.named("a bomb", "gzip", bomb),
                Body.named("a bomb in a bomb", "gzip, gzip", gzip(bomb)),
                Body.named("a bomb of many members", "gzip", repeated(100, gzip(new byte[100_000]))),
                Body.named("a bomb of zlib", "deflate", zlib(new byte[20_000_000])),
                Body.named("a bomb of bare deflate", "deflate", bareDeflate(new byte[20_000_000])));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_body_that_cannot_be_decompressed_is_malformed(Body body) {
        assertThat(answered(body.coding, body.bytes)).isInstanceOf(Malformed.class);
    }

    @Test
    void many_lookups_of_empty_members_are_malformed_each() {
        try (RawServer server = serving("gzip", repeated(10_000, gzip(EMPTY)));
                FeignCallLookup lookup = lookup(server).build()) {
            List<LookupOutcome> outcomes = lookup.findAll(Stream.of(ID, ID, ID).map(CallQuery::of))
                    .map(LookupResult::outcome)
                    .toList();

            assertThat(outcomes).hasSize(3).hasOnlyElementsOfType(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void a_decompressed_body_may_be_as_long_as_the_bound_and_no_longer(int excess) {
        byte[] document = (DOCUMENT + " ".repeat(10_000 - DOCUMENT.length())).getBytes(StandardCharsets.UTF_8);
        try (RawServer server = serving("gzip", gzip(document));
                FeignCallLookup lookup = lookup(server)
                        .transport(TransportSettings.DEFAULT.withLargestBody(document.length + excess))
                        .build()) {
            assertThat(lookup.find(ID)).isInstanceOf(excess < 0 ? Malformed.class : Found.class);
        }
    }
}
