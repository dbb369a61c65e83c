package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.graphcalls.call.value.Evolvable;

/** Implemented by a {@link JsonGenerator} that spells the words of enumerations in its own way. */
public interface WordSpelling {

    /**
     * The spelling of a word.
     *
     * @param type the enumeration
     * @param word a word of it, known or not
     * @param <E> the enumeration
     * @return its text in a document
     */
    <E extends Enum<E>> String spell(Class<E> type, Evolvable<E> word);
}
