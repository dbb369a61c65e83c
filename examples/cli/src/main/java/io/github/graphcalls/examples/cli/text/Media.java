package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.media.ToneInfo;
import io.github.graphcalls.call.value.Evolvable;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds the rows of media: modalities, audio, transcription, tones. */
final class Media {

    private Media() {}

    static void addTo(Call call, Rows rows) {
        addTo("requested", call.requestedModalities(), rows);
        addTo("in use", call.activeModalities(), rows);
        call.mediaState()
                .flatMap(state -> state.audio())
                .ifPresent(audio -> rows.add("Media", "the audio is " + audio.text()));
        call.mediaFlowing().ifPresent(flowing -> rows.add("Media", flowing ? "flows" : "does not flow"));
        call.mediaConfig().ifPresent(config -> addTo(config, rows));
        rows.add("Media", call.mediaHostedRegion().map(region -> "hosted in " + region));
        rows.add("Transcription", call.transcription().map(Media::transcription));
        rows.add("Last tone", call.toneInfo().map(Media::tone));
    }

    private static void addTo(String what, List<Evolvable<Modality>> modalities, Rows rows) {
        if (!modalities.isEmpty()) {
            String words = modalities.stream().map(Evolvable::text).collect(Collectors.joining(", "));
            rows.add("Media", words + " " + what);
        }
    }

    private static void addTo(MediaConfig config, Rows rows) {
        rows.add(
                "Media",
                config.<String>fold(
                        service -> "hosted by the service, with "
                                + Counts.of(service.preFetchMedia().size(), "prompt") + " fetched beforehand",
                        application -> "hosted by the application",
                        other -> "hosted in an unknown way"));
        config.removeFromDefaultAudioGroup()
                .filter(removed -> removed)
                .ifPresent(removed -> rows.add("Media", "kept out of the default audio group"));
    }

    private static String transcription(CallTranscriptionInfo info) {
        Optional<String> since =
                info.lastModifiedDateTime().map(time -> "since " + time.truncatedTo(ChronoUnit.MILLIS));
        return info.state().map(Evolvable::text).orElse("in an unknown state")
                + since.map(text -> " " + text).orElse("");
    }

    private static String tone(ToneInfo info) {
        return info.tone().map(Evolvable::text).orElse("unknown")
                + info.sequenceId().map(number -> ", number " + number).orElse("");
    }
}
