package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.graphcalls.call.value.Evolvable;

/** Implemented by a {@link JsonGenerator} with its own spelling of the words of enumerations. */
public interface WordSpelling {

    /**
     * Returns the spelling of a word.
     *
     * @param type the enumeration
     * @param word a word of it, known or not
     * @param <E> the enumeration
     * @return its text in a document
     */
    <E extends Enum<E>> String spell(Class<E> type, Evolvable<E> word);
}
