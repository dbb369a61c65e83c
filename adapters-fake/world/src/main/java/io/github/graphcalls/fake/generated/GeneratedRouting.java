package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.CallOptionsType;
import io.github.graphcalls.call.routing.CallRoute;
import io.github.graphcalls.call.routing.IncomingContext;
import io.github.graphcalls.call.routing.RoutingMode;
import io.github.graphcalls.call.routing.RoutingType;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/** Generates routes, options and audio routing groups. */
record GeneratedRouting(RandomValues random, GeneratedIdentities identities) {

    CallOptions options(boolean incoming) {
        CallOptionsType usual =
                incoming ? CallOptionsType.INCOMING_CALL_OPTIONS : CallOptionsType.OUTGOING_CALL_OPTIONS;
        Optional<Extras> unknown = random.unknownVariant();
        Extras extras = unknown.orElseGet(random::extras);
        return new CallOptions(
                Optional.of(RandomValues.typeOf(CallOptionsType.class, extras).orElse(Evolvable.of(usual))),
                random.maybeFlag(),
                random.maybeFlag(),
                random.maybeFlag(),
                random.maybeFlag(),
                Extras.of(extras.members()));
    }

    CallRoute route() {
        return new CallRoute(
                Optional.of(identities.any()),
                Optional.of(identities.any()),
                Optional.of(random.word(RoutingType.class)),
                random.extras());
    }

    IncomingContext context() {
        return new IncomingContext(
                random.maybe(random::guid),
                random.maybe(random::guid),
                random.maybe(identities::any),
                random.maybe(identities::any),
                random.extras());
    }

    AudioRoutingGroup audioGroup() {
        return new AudioRoutingGroup(
                Optional.of(random.guid()),
                Optional.of(random.word(RoutingMode.class)),
                random.several(0, 2, random::guid),
                random.several(0, 3, random::guid),
                random.extras());
    }
}
