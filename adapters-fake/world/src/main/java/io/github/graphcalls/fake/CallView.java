package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.CallTopology;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.lookup.CallQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Projects a call for a query, as the service does under the quirks in force. */
record CallView(CallSnapshot moment, Quirks quirks) {

    private static final int PAGE = 100;
    private static final String NEXT_PAGE =
            "https://graph.microsoft.com/v1.0/communications/calls/%s/participants?$skip=" + PAGE;
    private static final Set<CallProperty> STRIPPED = EnumSet.of(
            CallProperty.CALL_CHAIN_ID, CallProperty.TENANT_ID, CallProperty.CALL_ROUTES, CallProperty.MEDIA_STATE);

    Call to(CallQuery query) {
        Call call = moment.call();
        if (quirks.on().isEmpty()) {
            return query.applyTo(call);
        }
        Call answer = honoured(query).applyTo(call);
        if (quirks.has(Quirk.STRIPPED) && query.select().isEmpty()) {
            answer = answer.toBuilder().extras(call.extras()).build();
        }
        if (query.expand().contains(CallRelationship.PARTICIPANTS)
                && honoured(query).expand().equals(query.expand())) {
            answer = answer.toBuilder().participants(roster(call)).build();
        }
        if (quirks.has(Quirk.RINGING)
                && answer.hasState(CallState.ESTABLISHING)
                && call.direction()
                        .filter(word -> word.matches(CallDirection.OUTGOING))
                        .isPresent()) {
            answer = answer.toBuilder().state(CallState.RINGING).build();
        }
        return quirks.has(Quirk.UNDASHED_IDS) ? undashed(answer) : answer;
    }

    private CallQuery honoured(CallQuery query) {
        CallQuery all = CallQuery.of(query.id());
        return new CallQuery(
                query.id(),
                stripped(quirks.has(Quirk.SELECT_IGNORED) ? all.select() : query.select()),
                quirks.has(Quirk.EXPAND_IGNORED) ? all.expand() : query.expand(),
                query.deadline());
    }

    private Relationship<Participant> roster(Call call) {
        List<Participant> all = call.participants().items();
        boolean noneYet = quirks.has(Quirk.ROSTER_LATE) && moment.rosterChanges() < 2;
        boolean none = quirks.has(Quirk.NO_ROSTER_IN_PEER_TO_PEER)
                && call.topology().equals(Optional.of(CallTopology.PEER_TO_PEER));
        if (noneYet || none) {
            return Relationship.complete(List.of());
        }
        return quirks.has(Quirk.ROSTER_CUT_AT_100) && all.size() > PAGE
                ? Relationship.partial(
                        all.subList(0, PAGE), NEXT_PAGE.replace("%s", call.id().value()))
                : call.participants() instanceof Relationship.NotExpanded
                        ? Relationship.complete(all)
                        : call.participants();
    }

    private Set<CallProperty> stripped(Set<CallProperty> select) {
        if (!quirks.has(Quirk.STRIPPED)) {
            return select;
        }
        Set<CallProperty> left = EnumSet.of(CallProperty.ID);
        left.addAll(select.isEmpty() ? EnumSet.allOf(CallProperty.class) : select);
        left.removeAll(STRIPPED);
        return left;
    }

    private static Call undashed(Call call) {
        CallId id = CallId.of(call.id().value().replace("-", "").toUpperCase(Locale.ROOT));
        // Another id than a GUID would become that of another call.
        return id.sameCallAs(call.id()) ? call.toBuilder().id(id).build() : call;
    }
}
