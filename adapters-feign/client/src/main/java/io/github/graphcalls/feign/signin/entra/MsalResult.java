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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** What came of asking with MSAL: a token, or why there is none. */
final class MsalResult {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private MsalResult() {}

    static BearerToken of(CompletableFuture<IAuthenticationResult> asked) {
        try {
            IAuthenticationResult result = asked.get();
            return BearerToken.of(
                    Secret.of(result.accessToken()), result.expiresOnDate().toInstant());
        } catch (ExecutionException failed) {
            throw reason(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    static SignInException reason(Throwable problem) {
        if (problem instanceof MsalJsonParsingException) {
            return unavailable("what came from who issues tokens cannot be read");
        }
        if (problem instanceof MsalServiceException service && service.statusCode() != null) {
            return refused(service, service.statusCode());
        }
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return unavailable(
                root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage()));
    }

    private static SignInException refused(MsalServiceException service, int status) {
        Diagnostics known = Diagnostics.of(
                status,
                Optional.ofNullable(service.errorCode()).orElse(""),
                "no token: " + Optional.ofNullable(service.getMessage()).orElse("no reason was given"));
        if (status / 100 == 4 && status != REQUEST_TIMEOUT && status != TOO_MANY) {
            return SignInException.denied(known);
        }
        Map<String, List<String>> headers =
                Optional.ofNullable(service.headers()).orElse(Map.of());
        GraphAnswer answer = GraphAnswer.of(status, headers, new byte[0]);
        return SignInException.unavailable(new AnswerReader(InstantSource.system()).until(answer), known);
    }

    private static SignInException unavailable(String reason) {
        return SignInException.unavailable(Optional.empty(), Diagnostics.of("no token: " + reason));
    }
}
