package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.EndReason;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a call stands, and what came of it. */
final class GeneratedState {

    private static final List<EndReason> REASONS = Stream.of(EndReason.values())
            .filter(reason -> reason != EndReason.UNDOCUMENTED)
            .toList();
    /** The one reported result that this version of the generator has. */
    private static final ResultInfo REPORTED = ResultInfo.of(500, 7106);
    /** What a completed blind transfer has (fact 3.5). */
    private static final ResultInfo TRANSFERRED = ResultInfo.of(0, 7015);

    private static final List<ResultInfo> FAILED_TRANSFERS =
            List.of(ResultInfo.of(500, 7000), ResultInfo.of(500, 7700));

    private final RandomValues draws;
    private final Optional<Evolvable<CallState>> state;

    /** Seldom Graph does not say where a call stands. */
    GeneratedState(RandomValues draws, boolean incoming) {
        this.draws = draws;
        this.state = draws.oneIn(10) ? Optional.empty() : Optional.of(state(incoming));
    }

    /** Often established or terminated, which is where most can be told of a call. */
    private Evolvable<CallState> state(boolean incoming) {
        Evolvable<CallState> state = draws.word(CallState.class);
        return switch (draws.below(5)) {
            case 0 -> Evolvable.of(CallState.ESTABLISHED);
            case 1 -> Evolvable.of(CallState.TERMINATED);
            default ->
                incoming || !state.is(CallState.INCOMING) && !state.is(CallState.REDIRECTING)
                        ? state
                        : Evolvable.of(CallState.ESTABLISHED);
        };
    }

    boolean is(CallState expected) {
        return state.filter(word -> word.is(expected)).isPresent();
    }

    void tell(CallBuilder call) {
        state.ifPresent(call::state);
        if (is(CallState.TERMINATED)) {
            tellEnd(call);
        } else if (is(CallState.ESTABLISHED) && draws.oneIn(8)) {
            call.resultInfo(told(draws.oneOf(FAILED_TRANSFERS)));
            draws.maybe(() -> draws.hex(32)).ifPresent(call::replacesContext);
        }
    }

    private void tellEnd(CallBuilder call) {
        EndReason reason = draws.oneOf(REASONS);
        if (reason == EndReason.TRANSFERRED && draws.flag()) {
            call.terminationReason("AppTransferred");
        } else if (reason != EndReason.NOT_STATED) {
            call.resultInfo(told(result(reason)));
            draws.seldom(4, () -> "CallTerminated").ifPresent(call::terminationReason);
        }
    }

    private ResultInfo result(EndReason reason) {
        if (reason == EndReason.REPORTED_BY_USERS) {
            return REPORTED;
        }
        return reason == EndReason.TRANSFERRED && draws.flag() ? TRANSFERRED : draws.oneOf(reason.results());
    }

    private ResultInfo told(ResultInfo result) {
        return new ResultInfo(
                result.code(),
                result.subcode(),
                draws.maybe(() -> "Told by Graph. DiagCode: " + result.code().orElseThrow() + "#"
                        + result.subcode().orElseThrow() + ".@"),
                draws.extras());
    }
}
