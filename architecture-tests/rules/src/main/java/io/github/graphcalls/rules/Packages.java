package io.github.graphcalls.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** The packages of the modules of graph-calls and of the libraries. */
enum Packages {
    JDK("java..", "javax.crypto..", "javax.management..", "javax.net..", "javax.security.."),
    CORE(
            "io.github.graphcalls.adapter..",
            "io.github.graphcalls.call..",
            "io.github.graphcalls.live..",
            "io.github.graphcalls.lookup..",
            "io.github.graphcalls.notification..",
            "io.github.graphcalls.time.."),
    WIRE("io.github.graphcalls.wire.."),
    CLIENT("io.github.graphcalls.feign.."),
    CALLBACKS("io.github.graphcalls.callbacks.."),
    GRAPH_CALLS_JACKSON_3("io.github.graphcalls.jackson3.."),
    EMULATOR("io.github.graphcalls.emulator.."),
    FAKE("io.github.graphcalls.fake.."),
    CONTRACT("io.github.graphcalls.contract.."),
    RULES("io.github.graphcalls.rules.."),
    TESTKIT("io.github.graphcalls.testkit.."),

    APACHE_HTTP("org.apache.hc.."),
    ARCHUNIT("com.tngtech.archunit.."),
    ASM("org.objectweb.asm.."),
    ASSERTJ("org.assertj.."),
    FEIGN("feign.."),
    GUICE("com.google.inject..", "jakarta.inject.."),
    JACKSON("com.fasterxml.jackson.."),
    JACKSON_3("tools.jackson.."),
    JDK_HTTP_SERVER("com.sun.net.httpserver.."),
    JUNIT("org.junit..", "org.opentest4j.."),
    MSAL("com.microsoft.aad.msal4j.."),
    NIMBUS("com.nimbusds.."),
    NETTY("io.netty..", "io.github.graphcalls.netty.."),
    VAVR("io.vavr..");

    private final String[] identifiers;

    Packages(String... identifiers) {
        this.identifiers = identifiers;
    }

    DescribedPredicate<JavaClass> classes() {
        return resideInAnyPackage(identifiers);
    }

    static DescribedPredicate<JavaClass> classesOf(Packages... places) {
        return resideInAnyPackage(identifiersOf(places));
    }

    static String[] identifiersOf(Packages... places) {
        return Stream.of(places).flatMap(place -> Stream.of(place.identifiers)).toArray(String[]::new);
    }
}
