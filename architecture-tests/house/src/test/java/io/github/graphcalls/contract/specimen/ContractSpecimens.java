package io.github.graphcalls.contract.specimen;

import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.call.specimen.CallSpecimens.Word;
import io.github.graphcalls.wire.specimen.WireSpecimens;
import org.junit.jupiter.api.Nested;

/** Parts of the contract, right and wrong. */
public final class ContractSpecimens {
    private ContractSpecimens() {}

    @Nested
    public static final class Stub {
        private HttpServer server;
        private Word answer;
    }

    public static final class KnowingTheWire {
        private WireSpecimens.Reader reader;
    }
}
