package io.github.graphcalls.contract.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the standard, the document or the Javadoc that the rules of a group rest on. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Source {

    /**
     * Returns the source.
     *
     * @return the source
     */
    String value();
}
