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

/** What holds for the client that asks Graph with OpenFeign. */
public final class ClientRules {

    /** The client knows the core, the wire and the libraries it asks with; no other adapter. */
    public static final ArchRule KNOWS_ITS_OWN_LIBRARIES = DescribedRule.of(
            Dependencies.only(CLIENT, CLIENT, CORE, WIRE, FEIGN, GUICE, JACKSON, VAVR, JDK, APACHE_HTTP, MSAL),
            "The client knows the core, the wire, its own libraries and no other adapter",
            "adapters are swapped for one another, so none may need another",
            "let a composition root bring the two together, or move what both need into the wire or the core");

    /** The HTTP transport and the sign-in library stay in sub-packages of the client. */
    public static final ArchRule KEEPS_TRANSPORT_AND_SIGN_IN_BELOW = DescribedRule.of(
            Dependencies.atTheTopOf("io.github.graphcalls.feign", CLIENT, CORE, WIRE, FEIGN, GUICE, JACKSON, VAVR, JDK),
            "The client's top package knows neither its HTTP transport nor its sign-in library",
            "both can be swapped, and their jars left out",
            "move what needs them into the sub-package that is made for them");

    /** Public signatures of the client show Feign only in interfaces and builders, Guice only in modules and providers. */
    public static final ArchRule SHOWS_NO_LIBRARY = DescribedRule.of(
            Signatures.only(
                    CLIENT.classes(),
                    Packages.classesOf(CLIENT, CORE, WIRE, JDK),
                    new Exempt(INTERFACES.or(simpleNameEndingWith("Builder")), FEIGN.classes()),
                    Signatures.guiceAtTheEdge()),
            "Public signatures of the client show Feign only in interfaces and builders, Guice only in modules and providers",
            "a team that looks up calls need not compile against what looks them up",
            "fold the type away before it shows, or make the type package-private");

    /** The client spells no name or code of Graph. */
    public static final ArchRule SPELLS_NO_NAMES_OF_GRAPH = DescribedRule.of(
            classes().that(CLIENT.classes()).should(new SpelledNames()),
            "The client spells no name and no code of Graph",
            "a name that stands in two modules is corrected in one of them",
            "add it to the wire, and call the wire");

    /** Every class file of the client can be read. */
    public static final ArchRule CAN_BE_READ = House.readable(CLIENT, "The client");

    /** All rules for the client. */
    public static final List<ArchRule> ALL = List.of(
            KNOWS_ITS_OWN_LIBRARIES,
            KEEPS_TRANSPORT_AND_SIGN_IN_BELOW,
            SHOWS_NO_LIBRARY,
            SPELLS_NO_NAMES_OF_GRAPH,
            CAN_BE_READ);

    private ClientRules() {}

    /**
     * Names and codes of Graph in sources, comments aside: a constant of the wire that is spelled again looks in a class file like
     * one that is used.
     *
     * @param folder the folder of the sources
     * @return each line that spells one
     * @throws IOException if the sources cannot be read
     */
    public static List<String> namesOfGraphIn(Path folder) throws IOException {
        return SpelledNames.inSources(folder);
    }
}
