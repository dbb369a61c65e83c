package io.github.graphcalls.feign.signin.entra;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalJsonParsingException;
import com.microsoft.aad.msal4j.MsalServiceException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** What came of asking with MSAL: a token, or why there is none. */
final class MsalResult {

    private static final Set<Integer> PASSING = Set.of(408, 429);
    /** A machine's endpoint answers 404 and 410 while it is renewed: asking again helps then. */
    private static final Set<Integer> PASSING_ON_A_MACHINE = Set.of(404, 408, 410, 429);

    private MsalResult() {}

    /**
     * The token.
     *
     * @throws SignInException if there is none
     */
    static BearerToken of(CompletableFuture<IAuthenticationResult> asked, MsalHttp http) {
        try {
            IAuthenticationResult result = asked.get();
            return BearerToken.of(
                    Secret.of(result.accessToken()), result.expiresOnDate().toInstant());
        } catch (ExecutionException failed) {
            throw reason(failed.getCause(), http.takeFailed());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    /** Why there is no token, with the answer that told so when there was one. */
    static SignInException reason(Throwable problem, Optional<GraphAnswer> failed) {
        if (problem instanceof MsalServiceException service && !(problem instanceof MsalJsonParsingException)) {
            Optional<GraphAnswer> answer = answerOf(service).or(() -> failed);
            if (answer.isPresent()) {
                return refused(service, answer.get());
            }
        }
        String why = problem instanceof MsalJsonParsingException
                ? "what came from who issues tokens cannot be read"
                : messageOf(problem);
        return failed.map(answer -> SignInException.unavailable(
                        until(answer), Diagnostics.of(answer.status(), "", "no token: " + why)))
                .orElseGet(() -> unavailable(why));
    }

    private static Optional<GraphAnswer> answerOf(MsalServiceException service) {
        Map<String, List<String>> headers =
                Optional.ofNullable(service.headers()).orElse(Map.of());
        return Optional.ofNullable(service.statusCode()).map(status -> GraphAnswer.of(status, headers, new byte[0]));
    }

    private static String messageOf(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }

    private static SignInException refused(MsalServiceException service, GraphAnswer answer) {
        Diagnostics known = Diagnostics.of(
                answer.status(),
                Optional.ofNullable(service.errorCode()).orElse(""),
                "no token: " + Optional.ofNullable(service.getMessage()).orElse("no reason was given"));
        Set<Integer> passing = service.managedIdentitySource() == null ? PASSING : PASSING_ON_A_MACHINE;
        return answer.status() / 100 == 4 && !passing.contains(answer.status())
                ? SignInException.denied(known)
                : SignInException.unavailable(until(answer), known);
    }

    private static Optional<Instant> until(GraphAnswer answer) {
        return new AnswerReader(InstantSource.system()).until(answer);
    }

    private static SignInException unavailable(String reason) {
        return SignInException.unavailable(Optional.empty(), Diagnostics.of("no token: " + reason));
    }
}
