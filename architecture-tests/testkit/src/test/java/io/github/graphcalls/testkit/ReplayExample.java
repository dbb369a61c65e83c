package io.github.graphcalls.testkit;

import static io.github.graphcalls.fake.replay.Replay.replay;

import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.fake.replay.ReplayDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ReplayExample {

    static List<ReplayDifference> differences(Path recording) throws IOException {
        return replay(WorldJson.readRecording(Files.readString(recording)));
    }
}
