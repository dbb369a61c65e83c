package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.event.MediaEvent;
import io.github.graphcalls.fake.event.RosterEvent;
import io.github.graphcalls.fake.event.RosterEvents;
import io.github.graphcalls.fake.event.StateEvents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens in a step: one member that names the event, and for some of them more. */
final class EventJson {

    static final List<String> NAMES = List.of(
            "happens",
            "becomes",
            "shows",
            "audio",
            "presses",
            "transcription",
            "operation",
            "joins",
            "waitsInLobby",
            "admitted",
            "leaves",
            "muted",
            "unmuted");

    /** What goes by a name alone. */
    private static final Map<String, Event> WORDS = new TreeMap<>();

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
    }

    private EventJson() {}

    /** Adds to a step what happens. */
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
        } else if (event instanceof MediaEvent it) {
            write(it, step);
        } else {
            write((RosterEvent) event, step);
        }
    }

    private static void write(MediaEvent event, ObjectNode step) {
        if (event instanceof MediaEvent.AudioBecomes it) {
            step.put("audio", Evolvable.wordOf(it.audio()));
        } else if (event instanceof MediaEvent.Presses it) {
            step.put("presses", Evolvable.wordOf(it.tone()));
        } else if (event instanceof MediaEvent.Transcription it) {
            step.put("transcription", Evolvable.wordOf(it.state()));
        } else {
            step.set("operation", GraphJson.write(((MediaEvent.Operates) event).operation()));
        }
    }

    private static void write(RosterEvent event, ObjectNode step) {
        if (event instanceof RosterEvent.Joins it) {
            step.set("joins", GraphJson.write(it.participant()));
        } else if (event instanceof RosterEvent.Admitted it) {
            step.put("admitted", it.who());
        } else if (event instanceof RosterEvent.Leaves it) {
            step.put("leaves", it.who());
        } else if (event instanceof RosterEvent.Muted it) {
            step.put("muted", it.who());
        } else {
            step.put("unmuted", ((RosterEvent.Unmuted) event).who());
        }
    }

    static Event read(Place step) {
        String name = step.oneOf(NAMES);
        Event event = read(name, step);
        if (!name.equals("becomes")) {
            refuse(step, "resultInfo");
            refuse(step, "terminationReason");
        }
        return step.optional("meant").filter(Place::flag).isPresent() ? StateEvents.meant(event) : event;
    }

    private static void refuse(Place step, String name) {
        step.optional(name).ifPresent(place -> {
            throw place.wrong("no such member, unless the step has the member \"becomes\"");
        });
    }

    private static Event read(String name, Place step) {
        Place value = step.member(name);
        return switch (name) {
            case "becomes" ->
                new Event.Becomes(
                        value.word(CallState.class),
                        step.optional("resultInfo").map(GraphJson::readResult),
                        step.optional("terminationReason").map(Place::text));
            case "shows" -> new Event.Shows(GraphJson.readCall(value));
            case "audio" -> new MediaEvent.AudioBecomes(value.word(MediaState.class));
            case "presses" -> new MediaEvent.Presses(value.word(Tone.class));
            case "transcription" -> new MediaEvent.Transcription(value.word(CallTranscriptionState.class));
            case "operation" -> new MediaEvent.Operates(GraphJson.readOperation(value));
            case "joins" ->
                value.value().isTextual()
                        ? RosterEvents.joins(value.text())
                        : new RosterEvent.Joins(GraphJson.readParticipant(value));
            case "waitsInLobby" -> RosterEvents.waitsInLobby(value.text());
            case "admitted" -> new RosterEvent.Admitted(value.text());
            case "leaves" -> new RosterEvent.Leaves(value.text());
            case "muted" -> new RosterEvent.Muted(value.text());
            case "unmuted" -> new RosterEvent.Unmuted(value.text());
            default -> readWord(value);
        };
    }

    private static Event readWord(Place value) {
        Event event = WORDS.get(value.text());
        if (event == null) {
            throw value.wrong("one of " + String.join(", ", WORDS.keySet()));
        }
        return event;
    }
}
