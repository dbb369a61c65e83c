package io.github.graphcalls.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.wire.LookupPath;

class PathFuzzTest {

    @FuzzTest
    void a_path_survives_a_round_trip_or_is_refused(byte[] input) {
        String text = new String(input, UTF_8);
        checkPath(text);
        checkPath(LookupPath.CALLS + text);
        checkId(text);
    }

    private static void checkPath(String path) {
        CallQuery query;
        try {
            query = LookupPath.parse(path);
        } catch (IllegalArgumentException refused) {
            Inputs.checkMessage(refused.getMessage());
            return;
        }
        String written = LookupPath.of(query);
        Inputs.check(written.chars().allMatch(c -> c > ' ' && c < 0x7f), "printable ASCII", written);
        CallQuery read = LookupPath.parse(written);
        Inputs.checkEqual(query.id(), read.id());
        Inputs.checkEqual(query.expand(), read.expand());
        Inputs.check(read.select().containsAll(query.select()), "the selection " + query.select(), read.select());
        Inputs.checkEqual(written, LookupPath.of(read));
    }

    private static void checkId(String text) {
        CallId id;
        try {
            id = CallId.of(text);
        } catch (IllegalArgumentException refused) {
            Inputs.checkMessage(refused.getMessage());
            return;
        }
        String path = LookupPath.of(CallQuery.of(id));
        String segment = path.substring(LookupPath.CALLS.length());
        Inputs.check(
                !segment.equals(".") && !segment.equals("..") && segment.matches("[^/?#\\\\]+"),
                "one segment of a path",
                segment);
        Inputs.checkEqual(id, LookupPath.parse(path).id());
    }
}
