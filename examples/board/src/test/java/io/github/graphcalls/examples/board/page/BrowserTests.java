package io.github.graphcalls.examples.board.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** Tests of the page in a real browser. Need Chromium, and node 20 or later with {@code npm}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("full")
@DisabledIfEnvironmentVariable(named = "WITHOUT_BROWSER", matches = "true")
@interface BrowserTests {}
