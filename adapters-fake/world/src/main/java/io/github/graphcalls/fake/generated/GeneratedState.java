package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.EndReason;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of a call and, for a terminated call, its end. */
final class GeneratedState {

    private static final List<EndReason> REASONS = Stream.of(EndReason.values())
            .filter(reason -> reason != EndReason.UNDOCUMENTED)
            .toList();
    /** The only reported result in this version of the generator. */
    private static final ResultInfo REPORTED = ResultInfo.of(500, 7106);
    /** The result of a completed blind transfer (FACTS.md#transfer-result). */
    private static final ResultInfo TRANSFERRED = ResultInfo.of(0, 7015);

    private static final List<ResultInfo> FAILED_TRANSFERS =
            List.of(ResultInfo.of(500, 7000), ResultInfo.of(500, 7700));

    private final RandomValues random;
    private final Optional<Evolvable<CallState>> state;

    /** One call in ten has no state. */
    GeneratedState(RandomValues random, boolean incoming) {
        this.random = random;
        this.state = random.oneIn(10) ? Optional.empty() : Optional.of(state(incoming));
    }

    /** Two calls in five are established or terminated, the states with most properties. */
    private Evolvable<CallState> state(boolean incoming) {
        Evolvable<CallState> state = random.word(CallState.class);
        return switch (random.below(5)) {
            case 0 -> Evolvable.of(CallState.ESTABLISHED);
            case 1 -> Evolvable.of(CallState.TERMINATED);
            default ->
                incoming || !state.matches(CallState.INCOMING) && !state.matches(CallState.REDIRECTING)
                        ? state
                        : Evolvable.of(CallState.ESTABLISHED);
        };
    }

    boolean hasState(CallState expected) {
        return state.filter(word -> word.matches(expected)).isPresent();
    }

    void setIn(CallBuilder call) {
        state.ifPresent(call::state);
        if (hasState(CallState.TERMINATED)) {
            setEnd(call);
        } else if (hasState(CallState.ESTABLISHED) && random.oneIn(8)) {
            call.resultInfo(withMessage(random.oneOf(FAILED_TRANSFERS)));
            random.maybe(() -> random.hex(32)).ifPresent(call::replacesContext);
        }
    }

    private void setEnd(CallBuilder call) {
        EndReason reason = random.oneOf(REASONS);
        if (reason == EndReason.TRANSFERRED && random.flag()) {
            call.terminationReason("AppTransferred");
        } else if (reason != EndReason.NOT_STATED) {
            call.resultInfo(withMessage(result(reason)));
            random.seldom(4, () -> "CallTerminated").ifPresent(call::terminationReason);
        }
    }

    private ResultInfo result(EndReason reason) {
        if (reason == EndReason.REPORTED_BY_USERS) {
            return REPORTED;
        }
        return reason == EndReason.TRANSFERRED && random.flag() ? TRANSFERRED : random.oneOf(reason.results());
    }

    private ResultInfo withMessage(ResultInfo result) {
        return new ResultInfo(
                result.code(),
                result.subcode(),
                random.maybe(() -> "Reported by Graph. DiagCode: "
                        + result.code().orElseThrow() + "#" + result.subcode().orElseThrow() + ".@"),
                random.extras());
    }
}
