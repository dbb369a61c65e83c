package io.github.graphcalls.emulator.specimen;

import io.github.graphcalls.call.specimen.CallSpecimens.Word;
import io.github.graphcalls.feign.specimen.ClientSpecimens;
import io.netty.channel.Channel;

/** Parts of the emulator, right and wrong. */
public final class EmulatorSpecimens {
    private EmulatorSpecimens() {}

    public static final class Server {
        private Channel channel;

        public Word serve() {
            return channel == null ? null : new Word(null);
        }
    }

    public static final class KnowingTheClient {
        private ClientSpecimens.Lookup lookup;
    }

    public static final class ShowingNetty {
        public void serve(Channel[] channels) {}
    }
}
