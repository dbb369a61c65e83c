package io.github.graphcalls.emulator;

import io.github.graphcalls.emulator.control.Control;
import io.github.graphcalls.emulator.control.WorldClock;
import io.github.graphcalls.emulator.graph.Answers;
import io.github.graphcalls.emulator.graph.GraphRequest;
import io.github.graphcalls.emulator.graph.CrossOrigin;
import io.github.graphcalls.emulator.graph.Effects;
import io.github.graphcalls.emulator.graph.Graph;
import io.github.graphcalls.emulator.http.RequestHandler;
import io.github.graphcalls.emulator.http.Refusal;
import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.emulator.journal.Journal;
import io.github.graphcalls.emulator.token.SignIn;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.wire.GraphAnswer;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where requests come in: to the control API, to the sign-in, or to Graph, before which the faults and the journal stand.
 *
 * @param scheme {@code http} or {@code https}
 * @param clock the clock that answers tell
 * @param pace what moves the clock on, when it may run
 * @param signIn who may ask
 * @param graph what answers
 * @param faults the world that holds the faults
 * @param journal what was asked
 * @param control how all of this is driven
 */
record RequestRouter(
        String scheme,
        InstantSource clock,
        Optional<WorldClock> pace,
        SignIn signIn,
        Graph graph,
        World faults,
        Journal journal,
        Control control)
        implements RequestHandler {

    @Override
    public Reply answer(Request request) {
        pace.ifPresent(WorldClock::catchUp);
        GraphRequest asked = GraphRequest.of(
                request, scheme, clock.instant(), faults.behavior().quirks());
        if (request.path().startsWith(Control.PATH)) {
            return Reply.whole(control.answer(request, asked.origin()));
        }
        Optional<GraphAnswer> preflight = CrossOrigin.preflight(asked);
        if (preflight.isPresent()) {
            return Reply.whole(preflight.get());
        }
        Optional<Fault> fault = faults.strike(request.path(), asked.now());
        Optional<Effect> effect = fault.map(Fault::effect);
        Optional<GraphAnswer> signedIn = signIn.answer(request, asked.origin(), asked.now());
        if (signedIn.isPresent()) {
            return Effects.reply(effect, signedIn::get, asked);
        }
        Reply reply = Effects.reply(effect, () -> ask(asked), asked);
        journal.note(
                asked,
                reply.answer(),
                fault.map(Fault::label).or(() -> asked.effect().map(Effect::toString)));
        return reply;
    }

    private GraphAnswer ask(GraphRequest asked) {
        GraphAnswer answer = signIn.refusal(asked.request(), asked.now())
                .map(reason -> Answers.unauthorized(asked, reason))
                .orElseGet(() -> graph.answer(asked));
        return CrossOrigin.shown(answer, asked);
    }

    @Override
    public Reply refuse(Refusal refusal) {
        return Reply.whole(Answers.refusal(refusal, clock.instant()));
    }
}
