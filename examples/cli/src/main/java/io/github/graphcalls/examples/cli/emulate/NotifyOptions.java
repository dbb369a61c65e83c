package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.callback.Callbacks;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the notifications that an emulator sends. */
final class NotifyOptions {

    @Option(
            names = "--notify",
            paramLabel = "URL",
            description =
                    "Send notifications: of incoming calls to this URL, of others to the callbackUri of the call if"
                            + " it is a loopback address, else to this URL too. Default: none are sent.")
    private Optional<URI> webhook;

    @Option(
            names = "--notify-app",
            paramLabel = "ID",
            defaultValue = "graph-calls-emulator",
            description = "The application id of the bot, the audience of the tokens. Default: ${DEFAULT-VALUE}.")
    private String application;

    void apply(EmulatorBuilder builder) {
        webhook.ifPresent(
                url -> builder.callbacks(Callbacks.forApplication(application).webhook(url)));
    }

    /** Returns the line for a bot that checks tokens; empty if no notifications are sent. */
    String text(GraphEmulator emulator) {
        return webhook.map(url -> String.format(
                        "%-13s sent to %s with the audience %s and the keys of %s%n",
                        "notifications", url, application, emulator.callbackKeys()))
                .orElse("");
    }
}
