package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.event.MediaEvent;
import io.github.graphcalls.fake.event.ParticipantChange;
import io.github.graphcalls.fake.event.RosterEvent;
import io.github.graphcalls.fake.event.RosterEvents;
import io.github.graphcalls.fake.event.StateEvents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The event of a step: one member names it, and {@code becomes} has further members. */
final class EventJson {

    /** The events of the member {@code happens}. */
    private static final Map<String, Event> WORDS = new TreeMap<>();

    /** Reads an event from the step and the value of the member that names it. */
    private static final Map<String, BiFunction<Place, Place, Event>> READERS = new LinkedHashMap<>();

    static {
        WORDS.put("ringing", StateEvents.ringing());
        WORDS.put("answered", StateEvents.answered());
        WORDS.put("established", StateEvents.established());
        WORDS.put("held", StateEvents.held());
        WORDS.put("redirecting", StateEvents.redirecting());
        WORDS.put("transferring", StateEvents.transferring());
        WORDS.put("transferAccepted", StateEvents.transferAccepted());
        WORDS.put("transferFailed", StateEvents.transferFailed());
        WORDS.put("transferAfterConsultationFailed", StateEvents.transferAfterConsultationFailed());
        WORDS.put("terminating", StateEvents.terminating());
        WORDS.put("notAnswered", EndEvents.notAnswered());
        WORDS.put("ignored", EndEvents.ignored());
        WORDS.put("rejected", EndEvents.rejected());
        WORDS.put("redirected", EndEvents.redirected());
        WORDS.put("transferred", EndEvents.transferred());
        WORDS.put("transferredAfterConsultation", EndEvents.transferredAfterConsultation());
        WORDS.put("hungUp", EndEvents.hungUp());
        WORDS.put("otherPartyHungUp", EndEvents.otherPartyHungUp());
        WORDS.put("endedByPolicy", EndEvents.endedByPolicy());
        WORDS.put("keepAliveMissed", EndEvents.keepAliveMissed());
        WORDS.put("forgotten", EndEvents.forgotten());

        READERS.put("happens", (step, value) -> WORDS.get(value.choice(WORDS.keySet())));
        READERS.put("becomes", EventJson::readBecomes);
        READERS.put("shows", (step, value) -> new Event.Shows(GraphJson.read(value, Call.class)));
        READERS.put("audio", (step, value) -> new MediaEvent.AudioBecomes(value.word(MediaState.class)));
        READERS.put("presses", (step, value) -> new MediaEvent.Presses(value.word(Tone.class)));
        READERS.put(
                "transcription",
                (step, value) -> new MediaEvent.Transcription(value.word(CallTranscriptionState.class)));
        READERS.put("operation", (step, value) -> new MediaEvent.Operates(GraphJson.read(value, CommsOperation.class)));
        READERS.put(
                "joins",
                (step, value) -> value.value().isTextual()
                        ? RosterEvents.joins(value.text())
                        : RosterEvents.joins(GraphJson.read(value, Participant.class)));
        READERS.put("waitsInLobby", (step, value) -> RosterEvents.waitsInLobby(value.text()));
        for (ParticipantChange change : ParticipantChange.values()) {
            READERS.put(Evolvable.wordOf(change), (step, value) -> new RosterEvent.Changes(value.text(), change));
        }
    }

    /** The members that name an event. */
    static final List<String> NAMES = List.copyOf(READERS.keySet());

    private EventJson() {}

    /** Adds the event to its step. */
    static void write(Event event, ObjectNode step) {
        if (event instanceof Event.Meant it) {
            write(it.event(), step);
            step.put("meant", true);
        } else if (event instanceof Event.Becomes it) {
            step.put("becomes", Evolvable.wordOf(it.state()));
            it.resultInfo().ifPresent(result -> step.set("resultInfo", GraphJson.write(result)));
            it.terminationReason().ifPresent(reason -> step.put("terminationReason", reason));
        } else if (event instanceof Event.Shows it) {
            step.set("shows", GraphJson.write(it.call()));
        } else if (event instanceof Event.Forgotten) {
            step.put("happens", "forgotten");
        } else if (event instanceof MediaEvent.AudioBecomes it) {
            step.put("audio", Evolvable.wordOf(it.audio()));
        } else if (event instanceof MediaEvent.Presses it) {
            step.put("presses", Evolvable.wordOf(it.tone()));
        } else if (event instanceof MediaEvent.Transcription it) {
            step.put("transcription", Evolvable.wordOf(it.state()));
        } else if (event instanceof MediaEvent.Operates it) {
            step.set("operation", GraphJson.write(it.operation()));
        } else if (event instanceof RosterEvent.Joins it) {
            step.set("joins", GraphJson.write(it.participant()));
        } else {
            RosterEvent.Changes it = (RosterEvent.Changes) event;
            step.put(Evolvable.wordOf(it.change()), it.who());
        }
    }

    static Event read(Place step) {
        String name = step.oneOf(NAMES);
        if (!name.equals("becomes")) {
            for (String other : List.of("resultInfo", "terminationReason")) {
                step.optional(other).ifPresent(place -> {
                    throw place.wrong("this member only beside \"becomes\"");
                });
            }
        }
        Event event = READERS.get(name).apply(step, step.member(name));
        return step.optional("meant").filter(Place::flag).isPresent() ? StateEvents.meant(event) : event;
    }

    private static Event readBecomes(Place step, Place state) {
        return new Event.Becomes(
                state.word(CallState.class),
                step.optional("resultInfo").map(result -> GraphJson.read(result, ResultInfo.class)),
                step.optional("terminationReason").map(Place::text));
    }
}
