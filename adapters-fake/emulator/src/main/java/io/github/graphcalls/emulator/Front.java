package io.github.graphcalls.emulator;

import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.wire.document.Spelling;
import java.util.EnumSet;
import io.github.graphcalls.emulator.control.Control;
import io.github.graphcalls.emulator.control.Pace;
import io.github.graphcalls.emulator.fault.Harm;
import io.github.graphcalls.emulator.fault.WireFault;
import io.github.graphcalls.emulator.fault.WireFaults;
import io.github.graphcalls.emulator.graph.Answers;
import io.github.graphcalls.emulator.graph.Asked;
import io.github.graphcalls.emulator.graph.CrossOrigin;
import io.github.graphcalls.emulator.graph.Graph;
import io.github.graphcalls.emulator.http.Answering;
import io.github.graphcalls.emulator.http.Refusal;
import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.emulator.journal.Journal;
import io.github.graphcalls.emulator.token.SignIn;
import io.github.graphcalls.wire.GraphAnswer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Where requests come in: to the control API, to the sign-in, or to Graph, before which the faults and the journal stand.
 *
 * @param scheme {@code http} or {@code https}
 * @param clock the clock that answers tell
 * @param world the world behind the emulator, when there is one
 * @param pace what moves the clock on, when it may run
 * @param signIn who may ask
 * @param graph what answers
 * @param faults what goes wrong on the way
 * @param journal what was asked
 * @param control how all of this is driven
 */
record Front(
        String scheme,
        InstantSource clock,
        Optional<World> world,
        Optional<Pace> pace,
        SignIn signIn,
        Graph graph,
        WireFaults faults,
        Journal journal,
        Control control)
        implements Answering {

    @Override
    public Reply answer(Request request) {
        pace.ifPresent(Pace::catchUp);
        Asked asked = Asked.of(
                request,
                scheme,
                clock.instant(),
                world.map(Front::spellings).orElse(Set.of()));
        if (request.path().startsWith(Control.PATH)) {
            return Reply.whole(control.answer(request, asked.origin()));
        }
        Optional<GraphAnswer> preflight = CrossOrigin.preflight(asked);
        if (preflight.isPresent()) {
            return Reply.whole(preflight.get());
        }
        Optional<WireFault> fault = faults.strike(request.path());
        Optional<GraphAnswer> signedIn = signIn.answer(request, asked.origin(), asked.now());
        if (signedIn.isPresent()) {
            return fault.map(each -> Harm.of(each, signedIn::get, Answers.errorsFor(asked)))
                    .orElseGet(() -> Reply.whole(signedIn.get()));
        }
        Reply reply = fault.map(each -> Harm.of(each, () -> ask(asked), Answers.errorsFor(asked)))
                .orElseGet(() -> Reply.whole(ask(asked)));
        journal.note(asked, reply.answer(), fault.map(each -> each.effect().wireName()));
        return reply;
    }

    /** The quirks in force that only a document can show. */
    private static Set<Spelling> spellings(World world) {
        Set<Spelling> spellings = EnumSet.noneOf(Spelling.class);
        for (Quirk quirk : world.circumstances().quirks().on()) {
            if (quirk.isOnTheWire()) {
                spellings.add(Spelling.valueOf(quirk.name()));
            }
        }
        return spellings;
    }

    private GraphAnswer ask(Asked asked) {
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
