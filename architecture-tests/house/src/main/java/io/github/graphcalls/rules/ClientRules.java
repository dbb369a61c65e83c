package io.github.graphcalls.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.graphcalls.rules.Packages.APACHE_HTTP;
import static io.github.graphcalls.rules.Packages.CLIENT;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.FEIGN;
import static io.github.graphcalls.rules.Packages.GUICE;
import static io.github.graphcalls.rules.Packages.JACKSON;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.MSAL;
import static io.github.graphcalls.rules.Packages.VAVR;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.lang.ArchRule;
import io.github.graphcalls.rules.Signatures.Exempt;
import io.github.graphcalls.rules.condition.SpelledNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rules for the client. */
public final class ClientRules {

    /** The client uses the core, the wire and its own libraries, and no other adapter. */
    public static final ArchRule KNOWS_ITS_OWN_LIBRARIES = DescribedRule.of(
            Dependencies.only(CLIENT, CLIENT, CORE, WIRE, FEIGN, GUICE, JACKSON, VAVR, JDK, APACHE_HTTP, MSAL),
            "The client uses the core, the wire, its own libraries and no other adapter",
            "an adapter that uses another cannot be replaced by it",
            "combine the two in a program, or move what both need into the wire or the core");

    /** The HTTP transport and the sign-in library stay in sub-packages of the client. */
    public static final ArchRule KEEPS_TRANSPORT_AND_SIGN_IN_BELOW = DescribedRule.of(
            Dependencies.atTheTopOf("io.github.graphcalls.feign", CLIENT, CORE, WIRE, FEIGN, GUICE, JACKSON, VAVR, JDK),
            "The client's top package uses neither its HTTP library nor its sign-in library",
            "both can be replaced, and their jars left out",
            "move the code that needs them into the sub-package transport or signin");

    /** Public signatures of the client contain Feign only in interfaces and builders, Guice only in modules and providers. */
    public static final ArchRule SHOWS_NO_LIBRARY = DescribedRule.of(
            Signatures.only(
                    CLIENT.classes(),
                    Packages.classesOf(CLIENT, CORE, WIRE, JDK),
                    new Exempt(INTERFACES.or(simpleNameEndingWith("Builder")), FEIGN.classes()),
                    Signatures.guiceAtTheEdge()),
            "Public signatures of the client contain Feign only in interfaces and builders, Guice only in modules and providers",
            "a program that looks up calls need not compile against the libraries of the client",
            "use types of the core and the JDK, or make the type package-private");

    /** The client spells no name or code of Graph. */
    public static final ArchRule SPELLS_NO_NAMES_OF_GRAPH = DescribedRule.of(
            classes().that(CLIENT.classes()).should(new SpelledNames()),
            "The client spells no name and no code of Graph",
            "a name that is written in two modules gets corrected in one of them",
            "add it to the wire, and use it from there");

    /** Every class file of the client can be read. */
    public static final ArchRule CAN_BE_READ = DescribedRule.readable(
            CLIENT.classes(), "io.github.graphcalls", "The client has no class file that cannot be read");

    /** All rules for the client. */
    public static final List<ArchRule> ALL = List.of(
            KNOWS_ITS_OWN_LIBRARIES,
            KEEPS_TRANSPORT_AND_SIGN_IN_BELOW,
            SHOWS_NO_LIBRARY,
            SPELLS_NO_NAMES_OF_GRAPH,
            CAN_BE_READ);

    private ClientRules() {}

    /**
     * Finds names and codes of Graph in sources, without comments. In a class file, a constant of the wire and a copy of its text
     * look the same.
     *
     * @param folder the folder of the sources
     * @return each line that contains one
     * @throws IOException if the sources cannot be read
     */
    public static List<String> namesOfGraphIn(Path folder) throws IOException {
        return SpelledNames.inSources(folder);
    }
}
