package io.github.graphcalls.emulator;

import io.netty.channel.Channel;

/** What belongs into a package below. */
public final class TopKnowingTheServer {
    private Channel channel;
}
