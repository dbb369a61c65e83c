package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.callback.Callbacks;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the notifications that an emulator sends. */
final class NotifyOptions {

    private static final String DEFAULT_APPLICATION = "graph-calls-emulator";

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
            description = "The application id of the bot, the audience of the tokens of --notify. Default: "
                    + DEFAULT_APPLICATION + ".")
    private Optional<String> application;

    void apply(EmulatorBuilder builder) {
        if (application.filter(String::isBlank).isPresent()) {
            throw new SettingsException("--notify-app: expected an application id, found \"" + application.get()
                    + "\"; name that of the bot or remove --notify-app");
        }
        if (application.isPresent() && webhook.isEmpty()) {
            throw new SettingsException("--notify-app: needs --notify; add --notify URL or remove --notify-app");
        }
        webhook.ifPresent(
                url -> builder.callbacks(Callbacks.forApplication(audience()).webhook(url)));
    }

    private String audience() {
        return application.orElse(DEFAULT_APPLICATION);
    }

    /** Returns the line for a bot that checks tokens; empty if no notifications are sent. */
    String text(GraphEmulator emulator) {
        return webhook.map(url -> String.format(
                        "%-13s sent to %s with the audience %s and the keys of %s%n",
                        "notifications", url, audience(), emulator.callbackKeys()))
                .orElse("");
    }
}
