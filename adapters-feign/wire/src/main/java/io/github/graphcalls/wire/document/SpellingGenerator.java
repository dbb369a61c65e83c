package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.wire.document.codec.WordSpelling;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Set;

/** Writes a document in other spellings than the documented ones. */
final class SpellingGenerator extends JsonGeneratorDelegate implements WordSpelling {

    private static final JsonFactory JSON = BoundedJson.factory();
    private static final int INITIAL_CAPACITY = 2048;
    private static final String RESULT = "resultInfo";
    private static final String CODE = "code";
    private static final String SUBCODE = "subcode";
    private static final String HIDDEN = "unknownFutureValue";

    private final Set<Spelling> spellings;
    private boolean inNumberOfResult;

    private SpellingGenerator(JsonGenerator generator, Set<Spelling> spellings) {
        super(generator);
        this.spellings = spellings;
    }

    /** Writes one document. */
    interface Writing {
        void write(JsonGenerator generator) throws IOException;
    }

    /** Returns a document as text on one line. */
    static String text(Writing document, Set<Spelling> spellings) {
        StringWriter text = new StringWriter(INITIAL_CAPACITY);
        try (JsonGenerator plain = JSON.createGenerator(text)) {
            document.write(spellings.isEmpty() ? plain : new SpellingGenerator(plain, spellings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Surrogates.escapeLone(text.toString());
    }

    /** Capitalises known words alone: the case of an unknown word is part of its text. */
    @Override
    public <E extends Enum<E>> String spell(Class<E> type, Evolvable<E> word) {
        String text = word.text();
        if (word.known().isEmpty() && spellings.contains(Spelling.UNKNOWN_WORDS_HIDDEN)) {
            return Evolvable.parse(type, HIDDEN).known().isPresent() ? HIDDEN : text;
        }
        return spellings.contains(Spelling.CAPITALISED_WORDS) && word.known().isPresent()
                ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
                : text;
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        boolean isSubcode = isResult() && name.equals(SUBCODE);
        inNumberOfResult = isSubcode || isResult() && name.equals(CODE);
        super.writeFieldName(isSubcode && spellings.contains(Spelling.SUB_CODE) ? "subCode" : name);
    }

    /** Returns whether the current object is the value of a member {@code resultInfo}. */
    private boolean isResult() {
        JsonStreamContext owner = getOutputContext().getParent();
        return owner != null && RESULT.equals(owner.getCurrentName());
    }

    @Override
    public void writeNumber(long number) throws IOException {
        if (inNumberOfResult && spellings.contains(Spelling.NUMBERS_AS_STRINGS)) {
            writeString(Long.toString(number));
        } else {
            super.writeNumber(number);
        }
    }
}
