package io.github.graphcalls.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.graphcalls.rules.Packages.CLIENT;
import static io.github.graphcalls.rules.Packages.CONTRACT;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.EMULATOR;
import static io.github.graphcalls.rules.Packages.FAKE;
import static io.github.graphcalls.rules.Packages.GUICE;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.RULES;
import static io.github.graphcalls.rules.Packages.TESTKIT;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What holds for an adapter that stands on graph-calls, whoever writes it. Immutable.
 *
 * <pre>{@code
 * AdapterRules.adapterIn("com.acme.calls").mayUse("okhttp3..").check(classes);
 * }</pre>
 */
public final class AdapterRules {

    private static final Pattern PACKAGE = Pattern.compile("[a-z_]\\w*(\\.[a-z_]\\w*)+");
    private static final Pattern ALLOWANCE = Pattern.compile("[a-z_]\\w*(\\.[a-z_]\\w*)*(\\.\\.)?");

    private final String name;
    private final List<String> libraries;

    private AdapterRules(String name, List<String> libraries) {
        this.name = name;
        this.libraries = libraries;
    }

    /**
     * The rules for the adapter of a package and the packages below it. It may know the JDK, the core and the wire of
     * graph-calls, Guice, and itself.
     *
     * @param packageName the package, such as {@code com.acme.calls}
     * @return the rules
     * @throws IllegalArgumentException for a name that is no package of at least two parts; a package that does not exist is
     *     told by {@link #check(JavaClasses)}
     */
    public static AdapterRules adapterIn(String packageName) {
        return new AdapterRules(expect(PACKAGE, packageName, "com.acme.calls"), List.of());
    }

    /**
     * The same rules, with more that the adapter may know, though not show in a public signature. No allowance, however wide,
     * includes another adapter: a class of the client, the fake or the emulator, or another class that implements
     * {@code CallLookup} or {@code CallLookupProvider}.
     *
     * @param packages packages, with {@code ..} at the end for the packages below as well, such as {@code feign..}
     * @return the rules
     * @throws IllegalArgumentException for a text that names no package, or that begins with a wildcard
     */
    public AdapterRules mayUse(String... packages) {
        Stream<String> more = Stream.of(packages).map(each -> expect(ALLOWANCE, each, "feign.."));
        return new AdapterRules(name, Stream.concat(libraries.stream(), more).toList());
    }

    /**
     * The rules one by one, for whoever wants a test of each.
     *
     * @return the rules; each fails when it matches nothing, as when the package is misspelt
     */
    public List<ArchRule> rules() {
        return List.of(knowledge(), signatures(), lookup(), readable());
    }

    /**
     * Checks all rules, so that one run tells of every violation.
     *
     * @param classes what was imported; the adapter's production classes
     * @throws AssertionError if a rule is broken or matches nothing, naming each such rule, the places and how to mend them
     */
    public void check(JavaClasses classes) {
        DescribedRule.check(rules(), classes);
    }

    private ArchRule knowledge() {
        return DescribedRule.of(
                Dependencies.only(
                        adapter(),
                        Packages.classesOf(JDK, CORE, WIRE, GUICE)
                                .or(adapter())
                                .or(resideInAnyPackage(libraries.toArray(String[]::new))
                                        .and(not(otherAdapters())))),
                "The adapter in " + name + " knows the JDK, graph-calls' core and wire, itself and what it may use",
                "an adapter that knows another cannot be swapped for it",
                "leave the dependency out, or allow a library with mayUse(\"its.package..\"); this allows no other adapter");
    }

    private ArchRule signatures() {
        return DescribedRule.of(
                Signatures.only(
                        adapter(), Packages.classesOf(JDK, CORE, WIRE).or(adapter()), Signatures.guiceAtTheEdge()),
                "Public signatures in " + name + " show no library, and Guice only in modules and providers",
                "a program that chooses the adapter by configuration need not compile against its libraries",
                "take and give types of the core and the JDK, or make the type package-private");
    }

    /** Only that there is none can break it: a rule that finds nothing to judge fails. */
    private ArchRule lookup() {
        return DescribedRule.of(
                classes()
                        .that(adapter()
                                .and(assignableTo("io.github.graphcalls.lookup.CallLookup"))
                                .and(not(INTERFACES)))
                        .should()
                        .notBeInterfaces(),
                "There is a lookup in " + name,
                "an adapter is what implements CallLookup or OpenCallLookup",
                "implement io.github.graphcalls.adapter.OpenCallLookup in this package, or mend its name");
    }

    /** Without this rule, a file that ArchUnit cannot read would be judged by none. */
    private ArchRule readable() {
        return DescribedRule.of(
                classes().that(adapter()).should(new ReadableClassFiles(name)),
                "Every class file in " + name + " can be read",
                "ArchUnit skips a file that it cannot read, and the other rules do not see its class",
                "compile it again, for a Java version that this version of ArchUnit supports");
    }

    /** Other adapters, whichever package an allowance names: those of this library, its test libraries, and other lookups. */
    private static DescribedPredicate<JavaClass> otherAdapters() {
        return Packages.classesOf(CLIENT, EMULATOR, FAKE, CONTRACT, RULES, TESTKIT)
                .or(assignableTo("io.github.graphcalls.lookup.CallLookup"))
                .or(assignableTo("io.github.graphcalls.adapter.CallLookupProvider"));
    }

    private DescribedPredicate<JavaClass> adapter() {
        return resideInAPackage(name + "..");
    }

    private static String expect(Pattern shape, String text, String example) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a package such as " + example + ", found \"" + text + "\"");
        }
        return text;
    }
}
