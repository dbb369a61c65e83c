package io.github.graphcalls.feign.signin.entra;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalJsonParsingException;
import com.microsoft.aad.msal4j.MsalServiceException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.feign.transport.connect.RouteException;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the results of MSAL: to a token, or to the reason why there is none. */
record MsalResult(MsalHttp http, InstantSource clock, boolean machine) {

    private static final Set<Integer> TEMPORARY = Set.of(408, 429);
    /** A machine's endpoint answers 404 and 410 while it is renewed: a retry may succeed. */
    private static final Set<Integer> TEMPORARY_FOR_MACHINES = Set.of(404, 408, 410, 429);
    /** The OAuth codes of temporary failures, which Entra sends with status 400 as well. */
    private static final Set<String> TEMPORARY_CODES = Set.of("temporarily_unavailable", "server_error");

    private static final Pattern CODE = Pattern.compile("\"error\"\\s*:\\s*\"(\\w+)\"");
    private static final String REFUSED_IDENTITY = "managed_identity_request_failed";

    /** Results for an application. */
    static MsalResult ofApplication(MsalHttp http, InstantSource clock) {
        return new MsalResult(http, clock, false);
    }

    /** Results for the identity of a machine, which has no secret that could be wrong. */
    static MsalResult ofMachine(MsalHttp http, InstantSource clock) {
        return new MsalResult(http, clock, true);
    }

    /**
     * Returns the token.
     *
     * @throws SignInException if there is none
     */
    BearerToken of(CompletableFuture<IAuthenticationResult> future) {
        try {
            IAuthenticationResult result = future.get();
            if (result.accessToken() == null) {
                throw SignInException.unavailable("the answer of the token endpoint has no access_token");
            }
            return BearerToken.of(
                    Secret.of(result.accessToken()), result.expiresOnDate().toInstant());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LinkageError mismatch) {
                throw mismatch;
            }
            throw reason(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw SignInException.unavailable("interrupted");
        }
    }

    /** Returns why there is no token, from the failed answer if there was one. */
    SignInException reason(Throwable problem) {
        Optional<GraphAnswer> failed = http.takeFailed();
        Optional<IOException> unanswered = http.takeUnanswered();
        Optional<SignInException> known = RouteException.causesOf(problem)
                .filter(SignInException.class::isInstance)
                .map(SignInException.class::cast)
                .findFirst()
                .or(() -> RouteException.findIn(problem)
                        .or(() -> unanswered.flatMap(RouteException::findIn))
                        .map(route -> SignInException.of(route, clock)))
                .or(() -> failed.filter(this::isOfGateway).map(MsalResult::blocked));
        if (known.isPresent()) {
            return known.get();
        }
        if (problem instanceof MsalServiceException service && !(problem instanceof MsalJsonParsingException)) {
            Optional<GraphAnswer> answer = answerOf(service).or(() -> failed);
            if (answer.isPresent()) {
                return refused(service, answer.get(), failed.flatMap(MsalResult::codeIn));
            }
        }
        String why = problem instanceof MsalJsonParsingException
                ? "the answer of the token endpoint cannot be parsed"
                : unanswered
                        .map(MsalResult::described)
                        .orElseGet(() -> problem.getClass().getSimpleName());
        return failed.map(answer -> SignInException.unavailable(
                        until(answer), Diagnostics.of(answer.status(), "", "no token: " + why)))
                .orElseGet(() -> SignInException.unavailable(why));
    }

    /** An OAuth error is a JSON object (RFC 6749, 5.2): a page or a text comes from a gateway, and refuses no application. */
    private boolean isOfGateway(GraphAnswer answer) {
        String body = textOf(answer).strip();
        return answer.status() / 100 == 4 && !isTemporary(answer.status()) && !body.isEmpty() && !body.startsWith("{");
    }

    private static SignInException blocked(GraphAnswer page) {
        return SignInException.blocked(Diagnostics.of(
                page.status(),
                "",
                "no token: expected an OAuth error from the token endpoint, found a page;"
                        + " check authority, tenant and proxy"));
    }

    private static String textOf(GraphAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private boolean isTemporary(int status) {
        return (machine ? TEMPORARY_FOR_MACHINES : TEMPORARY).contains(status);
    }

    private static Optional<GraphAnswer> answerOf(MsalServiceException service) {
        Map<String, List<String>> headers =
                Optional.ofNullable(service.headers()).orElse(Map.of());
        return Optional.ofNullable(service.statusCode()).map(status -> GraphAnswer.of(status, headers, new byte[0]));
    }

    /** The code in a body: MSAL does not report it without a description beside it. */
    private static Optional<String> codeIn(GraphAnswer answer) {
        Matcher code = CODE.matcher(textOf(answer));
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    private static String described(Throwable problem) {
        Throwable root =
                RouteException.causesOf(problem).reduce((outer, inner) -> inner).orElseThrow();
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }

    private SignInException refused(MsalServiceException service, GraphAnswer answer, Optional<String> written) {
        String code = written.or(() -> Optional.ofNullable(service.errorCode())).orElse("");
        String message = Optional.ofNullable(service.getMessage()).orElse("no reason was given");
        if (isTemporary(answer.status()) || answer.status() / 100 != 4 || TEMPORARY_CODES.contains(code)) {
            return SignInException.unavailable(
                    until(answer), Diagnostics.of(answer.status(), code, "no token: " + message));
        }
        return SignInException.denied(
                machine && !code.equals(REFUSED_IDENTITY)
                        ? Diagnostics.of(answer.status(), REFUSED_IDENTITY, "no token: " + code + ": " + message)
                        : Diagnostics.of(answer.status(), code, "no token: " + message));
    }

    private Optional<Instant> until(GraphAnswer answer) {
        return new AnswerReader(clock).until(answer);
    }
}
