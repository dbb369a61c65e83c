package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.fake.journal.Circumstances;

/** What the plain query was last answered: most clients ask it over and over, while nothing happens. */
final class Shown {
    private Moment moment;
    private Circumstances circumstances;
    private Call call;

    Call in(Moment sought, Circumstances held) {
        return moment == sought && circumstances == held ? call : null;
    }

    void keep(Moment of, Circumstances held, Call answer) {
        moment = of;
        circumstances = held;
        call = answer;
    }
}
