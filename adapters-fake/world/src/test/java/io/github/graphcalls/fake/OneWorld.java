package io.github.graphcalls.fake;

import static io.github.graphcalls.fake.Observer.ID;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;

/** A world, and how the call of {@link Observer#ID} stands in it. */
abstract class OneWorld {

    static final CallScript OUTGOING = CallScript.outgoing(ID, "John");

    World world;

    static World worldOf(CallScript... stories) {
        return World.builder(Script.of(stories)).build();
    }

    String state() {
        return FakeCallLookup.of(world)
                .find(ID)
                .toOptional()
                .flatMap(Call::state)
                .map(Object::toString)
                .orElse("not found");
    }
}
