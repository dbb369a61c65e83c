package com.contoso.bot.calls;

import io.github.graphcalls.live.LiveCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.stereotype.Component;

/** Lists calls on the management port, which is not public: {@code /actuator/calls/alive}, {@code /actuator/calls/ended}. */
@Component
@Endpoint(id = "calls")
class CallsEndpoint {

    private final CallStore store;

    CallsEndpoint(CallStore store) {
        this.store = store;
    }

    /**
     * One call.
     *
     * @param id the id
     * @param state the last known state
     * @param doubts the reasons to look it up
     * @param evidence what proves that it ended
     * @param end how it ended
     */
    record Row(String id, String state, List<String> doubts, String evidence, String end) {
        static Row of(LiveCall call) {
            return new Row(
                    call.id().value(),
                    text(call.state()),
                    call.doubts().stream().map(Enum::name).sorted().toList(),
                    text(call.evidence()),
                    text(call.end()));
        }

        private static String text(Optional<?> value) {
            return value.map(Object::toString).orElse("not known");
        }
    }

    enum Which {
        ALIVE,
        ENDED
    }

    @ReadOperation
    List<Row> calls(@Selector Which which) {
        Stream<LiveCall> calls = store.all().filter(call -> call.isAlive() == (which == Which.ALIVE));
        return calls.map(Row::of).toList();
    }
}
