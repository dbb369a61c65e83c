package io.github.graphcalls.adapter;

import io.github.graphcalls.call.value.OneLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the providers of the thread's context class loader, then those of this library's class loader. A provider that cannot be
 * loaded, or has no valid name, does not hide another one.
 */
final class InstalledAdapters {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([-._][a-z0-9]+)*");
    /** The loader of a broken class path may fail at each step, endlessly. */
    private static final int MAX_FAILURES = 100;

    private static final int MAX_FAILURES_SHOWN = 3;
    private static final String REMEDY = "remove its jar from the class path, or correct the cause";

    /** A provider with the name that it returned when it was found. */
    private record Named(String name, CallLookupProvider provider) {}

    private final List<Named> found = new ArrayList<>();
    /** The causes of failures, by the line that reports them: two class loaders report the same failure once. */
    private final Map<String, Throwable> failures = new LinkedHashMap<>();

    private final Set<String> classes = new TreeSet<>();

    private InstalledAdapters() {}

    static InstalledAdapters find() {
        InstalledAdapters adapters = new InstalledAdapters();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader own = CallLookupProvider.class.getClassLoader();
        adapters.load(context);
        if (own != context) {
            adapters.load(own);
        }
        return adapters;
    }

    List<CallLookupProvider> all() {
        return found.stream().map(Named::provider).toList();
    }

    CallLookupProvider named(String name) {
        List<Named> matching =
                found.stream().filter(each -> each.name().equals(name)).toList();
        if (matching.isEmpty()) {
            throw notFound(name);
        }
        if (matching.size() > 1) {
            throw new SettingsException("several adapters are named \"" + name + "\": "
                    + matching.stream()
                            .map(each -> each.provider().getClass().getName())
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + "; remove all but one of them from the class path");
        }
        return matching.get(0).provider();
    }

    private void load(ClassLoader loader) {
        Iterator<CallLookupProvider> providers;
        try {
            providers = ServiceLoader.load(CallLookupProvider.class, loader).iterator();
        } catch (Throwable e) {
            fail(describe(e), e);
            return;
        }
        int attempts = 0;
        while (attempts < MAX_FAILURES) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                add(providers.next());
            } catch (Throwable e) {
                attempts++;
                fail(describe(e), e);
            }
        }
    }

    /** Keeps the first of two classes with one name: two class loaders of an application server may have the same jar. */
    private void add(CallLookupProvider provider) {
        String type = provider.getClass().getName();
        if (!classes.add(type)) {
            return;
        }
        String name;
        try {
            name = provider.name();
        } catch (Throwable e) {
            fail(type + ".name() throws " + describe(e), e);
            return;
        }
        if (name == null || !NAME.matcher(name).matches()) {
            String shown = name == null ? "null" : '"' + name + '"';
            String problem = type + ".name() returns " + shown + "; expected a word in lower case, such as \"fake\"";
            fail(problem, new SettingsException(OneLine.of(problem)));
            return;
        }
        found.add(new Named(name, provider));
    }

    private void fail(String message, Throwable cause) {
        if (cause instanceof OutOfMemoryError error) {
            throw error;
        }
        String reason = describe(rootOf(cause));
        failures.putIfAbsent(OneLine.of(message.contains(reason) ? message : message + ", caused by " + reason), cause);
    }

    /** The toString of an unknown exception may fail, too. */
    private static String describe(Throwable error) {
        try {
            return error.toString();
        } catch (RuntimeException e) {
            return error.getClass().getName();
        }
    }

    private static Throwable rootOf(Throwable error) {
        Throwable root = error;
        for (int depth = 0; depth < MAX_FAILURES && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private SettingsException notFound(String name) {
        String missing = "there is no adapter \"" + OneLine.of(name) + "\"";
        Set<String> names = found.stream().map(Named::name).collect(Collectors.toCollection(TreeSet::new));
        if (names.isEmpty() && failures.isEmpty()) {
            return new SettingsException(missing + ": no adapter is on the class path; add the jar of one, and keep its"
                    + " META-INF/services when jars are merged");
        }
        List<String> advice = new ArrayList<>();
        if (!names.isEmpty()) {
            String nearest = ClosestName.to(name, names)
                    .map(near -> "did you mean \"" + near + "\"? ")
                    .orElse("");
            advice.add(nearest + "available: " + String.join(", ", names));
        }
        if (!failures.isEmpty()) {
            advice.add((failures.size() == 1 ? "1 adapter" : failures.size() + " adapters") + " could not be loaded: "
                    + failures.keySet().stream().limit(MAX_FAILURES_SHOWN).collect(Collectors.joining("; "))
                    + (failures.size() > MAX_FAILURES_SHOWN ? "; …" : "") + "; " + REMEDY);
        }
        String message = missing + "; " + String.join("; ", advice);
        Iterator<Throwable> causes = failures.values().iterator();
        SettingsException exception =
                causes.hasNext() ? new SettingsException(message, causes.next()) : new SettingsException(message);
        causes.forEachRemaining(exception::addSuppressed);
        return exception;
    }
}
