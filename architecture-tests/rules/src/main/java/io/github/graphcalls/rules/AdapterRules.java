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
 * The architecture rules for an adapter of graph-calls. Immutable.
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
     * Returns the rules for the adapter in a package and the packages below it. The adapter may use the JDK, the core and the
     * wire of graph-calls, Guice, and itself.
     *
     * @param packageName the package, such as {@code com.acme.calls}
     * @return the rules
     * @throws IllegalArgumentException for a name that is not a package of at least two parts; {@link #check(JavaClasses)} fails
     *     for a package that does not exist
     */
    public static AdapterRules adapterIn(String packageName) {
        return new AdapterRules(expect(PACKAGE, packageName, "com.acme.calls"), List.of());
    }

    /**
     * Returns a copy that allows more packages, though not in public signatures. An allowance never includes another adapter: a class
     * of the client, the fake or the emulator, or another class that implements {@code CallLookup} or {@code CallLookupProvider}.
     *
     * @param packages packages, with {@code ..} at the end for the packages below as well, such as {@code feign..}
     * @return the rules
     * @throws IllegalArgumentException for a string that is not a package, or that begins with a wildcard
     */
    public AdapterRules mayUse(String... packages) {
        Stream<String> more = Stream.of(packages).map(each -> expect(ALLOWANCE, each, "feign.."));
        return new AdapterRules(name, Stream.concat(libraries.stream(), more).toList());
    }

    /**
     * Returns the rules one by one, for a test of each. A failure begins with the number of the rule, {@code A1} to {@code A4}, and
     * shows at most three violations and the number of the others.
     *
     * @return the rules; each fails if it matches no class, as for a misspelt package
     */
    public List<ArchRule> rules() {
        return List.of(
                new NumberedRule(1, dependencies()),
                new NumberedRule(2, signatures()),
                new NumberedRule(3, lookup()),
                new NumberedRule(
                        4, DescribedRule.readable(adapter(), name, "Every class file in " + name + " can be read")));
    }

    /**
     * Checks all rules, so that one run reports every violation.
     *
     * @param classes the production classes of the adapter
     * @throws AssertionError if a rule is broken or matches no class, with each such rule, the places and the remedy
     */
    public void check(JavaClasses classes) {
        DescribedRule.check(rules(), classes);
    }

    private ArchRule dependencies() {
        return DescribedRule.of(
                Dependencies.only(
                        adapter(),
                        Packages.classesOf(JDK, CORE, WIRE, GUICE)
                                .or(adapter())
                                .or(resideInAnyPackage(libraries.toArray(String[]::new))
                                        .and(not(otherAdapters())))),
                "The adapter in " + name
                        + " uses the JDK, the core and wire of graph-calls, itself and the allowed packages",
                "an adapter that uses another cannot be replaced by it",
                "remove the dependency, or allow a library with mayUse(\"its.package..\"); this allows no other adapter");
    }

    private ArchRule signatures() {
        return DescribedRule.of(
                Signatures.only(
                        adapter(), Packages.classesOf(JDK, CORE, WIRE).or(adapter()), Signatures.guiceAtTheEdge()),
                "Public signatures in " + name + " contain no library, and Guice only in modules and providers",
                "a program that chooses the adapter by configuration need not compile against its libraries",
                "use types of the core and the JDK, or make the type package-private");
    }

    /** Fails only if the package has no lookup, since a rule fails that matches no class. */
    private ArchRule lookup() {
        return DescribedRule.of(
                classes()
                        .that(adapter()
                                .and(assignableTo("io.github.graphcalls.lookup.CallLookup"))
                                .and(not(INTERFACES)))
                        .should()
                        .notBeInterfaces(),
                "The package " + name + " contains a CallLookup",
                "an adapter implements CallLookup or OpenCallLookup",
                "implement io.github.graphcalls.adapter.OpenCallLookup in this package, or correct the name of the package");
    }

    /** The adapters and test libraries of graph-calls, and any other lookup. */
    private static DescribedPredicate<JavaClass> otherAdapters() {
        return Packages.classesOf(CLIENT, EMULATOR, FAKE, CONTRACT, RULES, TESTKIT)
                .or(assignableTo("io.github.graphcalls.lookup.CallLookup"))
                .or(assignableTo("io.github.graphcalls.adapter.CallLookupProvider"));
    }

    private DescribedPredicate<JavaClass> adapter() {
        return resideInAPackage(name + "..");
    }

    private static String expect(Pattern format, String text, String example) {
        if (!format.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a package such as " + example + ", found \"" + text + "\"");
        }
        return text;
    }
}
