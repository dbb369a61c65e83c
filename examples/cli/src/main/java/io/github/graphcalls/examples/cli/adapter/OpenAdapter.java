package io.github.graphcalls.examples.cli.adapter;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.examples.cli.proxy.EnvironmentProxy;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.CallLookup;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The adapter that the options choose, opened without retries, with the proxy of the environment. */
public final class OpenAdapter implements AutoCloseable {

    private static final String FAKE = "the fake, from memory; Graph answers with --adapter feign --token-file FILE";

    private final String name;
    private final Optional<EnvironmentProxy> proxy;
    private final OpenCallLookup opened;
    private final CallLookup lookup;

    /**
     * Opens the adapter.
     *
     * @param options the options of the command
     * @param batchSize the number of lookups in a request, empty for one
     * @param shell the shell with the variables
     * @throws io.github.graphcalls.adapter.SettingsException if a setting is missing or invalid
     */
    public OpenAdapter(AdapterOptions options, OptionalInt batchSize, Shell shell) {
        name = options.name(shell);
        Settings settings = options.settings(name, shell);
        proxy = options.usesEnvironmentProxy(name) ? Optional.of(EnvironmentProxy.install(shell)) : Optional.empty();
        try {
            // In production Guice creates singletons at once, so that wrong settings are reported before a request is
            // sent.
            Injector injector =
                    Guice.createInjector(Stage.PRODUCTION, new AdapterModule(name, settings, batchSize, shell.clock()));
            opened = injector.getInstance(OpenCallLookup.class);
            // Injected, since a policy may decorate it.
            lookup = injector.getInstance(CallLookup.class);
        } catch (CreationException e) {
            proxy.ifPresent(EnvironmentProxy::close);
            throw reason(e);
        }
    }

    /** Unwraps what a provider threw: Guice's own message has many lines. */
    private static RuntimeException reason(CreationException wiring) {
        return wiring.getErrorMessages().stream()
                .flatMap(message -> Stream.ofNullable(message.getCause()))
                .filter(RuntimeException.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(wiring);
    }

    /** {@return the lookup, which sends one request for each query} */
    public CallLookup lookup() {
        return lookup;
    }

    /** {@return the name of the adapter} */
    public String name() {
        return name;
    }

    /** {@return a note that the fake answers, empty for another adapter} */
    public Optional<String> source() {
        return AdapterOptions.isFake(name) ? Optional.of(FAKE) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            opened.close();
        } finally {
            proxy.ifPresent(EnvironmentProxy::close);
        }
    }
}
