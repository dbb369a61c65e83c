package io.github.graphcalls.emulator;

import io.github.graphcalls.emulator.control.Control;
import io.github.graphcalls.emulator.control.WorldClock;
import io.github.graphcalls.emulator.graph.Answers;
import io.github.graphcalls.emulator.graph.CrossOrigin;
import io.github.graphcalls.emulator.graph.Effects;
import io.github.graphcalls.emulator.graph.Graph;
import io.github.graphcalls.emulator.graph.GraphRequest;
import io.github.graphcalls.emulator.http.Refusal;
import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.emulator.http.RequestHandler;
import io.github.graphcalls.emulator.token.CallbackTokens;
import io.github.graphcalls.emulator.token.SignIn;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.HttpExchange;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.RetryAfter;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Routes each request to the control API, to the sign-in, or to Graph, in front of which it applies faults and writes the
 * journal.
 *
 * @param scheme {@code http} or {@code https}
 * @param clock the clock of the answers
 * @param worldClock moves the clock of the world on, where it may run
 * @param signIn checks tokens
 * @param callbackTokens serves the keys of notifications, where they are sent
 * @param graph answers calls and batches
 * @param world the world with the faults and the journal
 * @param control the control API
 */
record RequestRouter(
        String scheme,
        InstantSource clock,
        Optional<WorldClock> worldClock,
        SignIn signIn,
        Optional<CallbackTokens> callbackTokens,
        Graph graph,
        World world,
        Control control)
        implements RequestHandler {

    @Override
    public Reply answer(Request http) {
        worldClock.ifPresent(WorldClock::catchUp);
        GraphRequest request =
                GraphRequest.of(http, scheme, clock.instant(), world.behavior().quirks());
        if (http.path().startsWith(Control.PATH)) {
            return Reply.of(control.answer(http, request.origin()));
        }
        Optional<GraphAnswer> preflight = CrossOrigin.preflight(request);
        if (preflight.isPresent()) {
            return Reply.of(preflight.get());
        }
        Optional<Fault> fault = world.strike(http.path(), request.now());
        Optional<Effect> effect = fault.map(Fault::effect);
        Optional<GraphAnswer> signedIn = signIn.answer(http, request.origin(), request.now())
                .or(() -> callbackTokens.flatMap(keys -> keys.answer(http, request.origin(), request.now())));
        if (signedIn.isPresent()) {
            return Effects.apply(effect, () -> Reply.of(signedIn.get()), request);
        }
        Reply reply = Effects.apply(effect, () -> ask(request), request);
        note(request, reply.answer(), fault);
        return reply;
    }

    private Reply ask(GraphRequest request) {
        return signIn.refusal(request.http(), request.now())
                .map(reason -> Reply.of(Answers.unauthorized(request, reason)))
                .orElseGet(() -> graph.answer(request));
    }

    private void note(GraphRequest request, GraphAnswer answer, Optional<Fault> fault) {
        request.exchange()
                .answered(new HttpExchange.Response(
                        answer.status(),
                        answer.header(GraphHeaders.REQUEST_ID).orElse(request.requestId()),
                        fault.map(Fault::label),
                        answer.header(GraphHeaders.RETRY_AFTER)
                                .flatMap(wait -> RetryAfter.read(wait, request.now(), Optional.of(request.now())))));
        world.journal().add(request.exchange());
    }

    @Override
    public Reply refuse(Refusal refusal) {
        return Reply.of(Answers.refusal(refusal, clock.instant()));
    }
}
