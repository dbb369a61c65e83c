package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The codecs of values that are one token. */
final class Scalars {

    static final ValueCodec<String> TEXT = of("a string", Function.identity(), Function.identity());
    static final ValueCodec<Secret> SECRET = of("a string", Secret::of, Secret::reveal);
    static final ValueCodec<CallId> CALL_ID = of("a string", CallId::of, CallId::value);
    static final ValueCodec<OffsetDateTime> TIME = of(
            "a date and time such as 2020-05-28T00:10:54.104318Z",
            OffsetDateTime::parse,
            DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
    static final ValueCodec<Boolean> FLAG = new Flags();
    static final ValueCodec<Integer> INT32 =
            new Numbers<>("a whole number of 32 bits", JsonParser::getIntValue, Integer::valueOf);
    static final ValueCodec<Long> INT64 =
            new Numbers<>("a whole number of 64 bits", JsonParser::getLongValue, Long::valueOf);

    private Scalars() {}

    /** Returns the codec of a word of an enumeration that Graph may extend. */
    static <E extends Enum<E>> ValueCodec<Evolvable<E>> word(Class<E> type) {
        return new ValueCodec<>() {
            @Override
            public Evolvable<E> read(JsonParser parser) throws IOException {
                return Evolvable.parse(type, text(parser, "a string"));
            }

            @Override
            public void write(Evolvable<E> word, JsonGenerator generator) throws IOException {
                generator.writeString(spell(type, word, generator));
            }
        };
    }

    /** Returns the codec of several words in one string, as OData writes an enumeration of flags: {@code a,b}. */
    static <E extends Enum<E>> ValueCodec<List<Evolvable<E>>> words(Class<E> type) {
        return new Words<>(type);
    }

    private static <E extends Enum<E>> String spell(Class<E> type, Evolvable<E> word, JsonGenerator generator) {
        return generator instanceof WordSpelling own ? own.spell(type, word) : word.text();
    }

    static String text(JsonParser parser, String expected) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw InvalidDocumentException.expected(parser, expected);
        }
        return parser.getText();
    }

    private static <T> ValueCodec<T> of(String expected, Function<String, T> reading, Function<T, String> writing) {
        return new ValueCodec<>() {
            @Override
            public T read(JsonParser parser) throws IOException {
                String text = text(parser, expected);
                try {
                    return reading.apply(text);
                } catch (DateTimeException notADate) {
                    throw InvalidDocumentException.expected(parser, expected, text);
                } catch (IllegalArgumentException refused) {
                    throw new InvalidDocumentException(parser, refused.getMessage());
                }
            }

            @Override
            public void write(T value, JsonGenerator generator) throws IOException {
                generator.writeString(writing.apply(value));
            }
        };
    }

    private static final class Words<E extends Enum<E>> implements ValueCodec<List<Evolvable<E>>> {

        /** Bounds memory: each word becomes an object, even one of a single character. */
        private static final int MAX_WORDS = 100;

        private final Class<E> type;

        Words(Class<E> type) {
            this.type = type;
        }

        @Override
        public List<Evolvable<E>> read(JsonParser parser) throws IOException {
            String text = text(parser, "a string");
            String[] parts = text.isEmpty() ? new String[0] : text.split(",", MAX_WORDS + 1);
            if (parts.length > MAX_WORDS) {
                throw InvalidDocumentException.expected(parser, "at most " + MAX_WORDS + " words", text);
            }
            List<Evolvable<E>> words = new ArrayList<>(parts.length);
            for (String part : parts) {
                words.add(Evolvable.parse(type, part.strip()));
            }
            return words;
        }

        @Override
        public void write(List<Evolvable<E>> words, JsonGenerator generator) throws IOException {
            StringJoiner text = new StringJoiner(",");
            words.forEach(word -> text.add(spell(type, word, generator)));
            generator.writeString(text.toString());
        }
    }

    private static final class Flags implements ValueCodec<Boolean> {
        @Override
        public Boolean read(JsonParser parser) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> throw InvalidDocumentException.expected(parser, "true or false");
            };
        }

        @Override
        public void write(Boolean value, JsonGenerator generator) throws IOException {
            generator.writeBoolean(value);
        }
    }

    /** Integers, which Graph sometimes sends as strings (FACTS.md#result-spelling). */
    private static final class Numbers<N extends Number> implements ValueCodec<N> {
        private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,19}");

        private interface Reading<N> {
            N read(JsonParser parser) throws IOException;
        }

        private final String expected;
        private final Reading<N> number;
        private final Function<String, N> digits;

        Numbers(String expected, Reading<N> number, Function<String, N> digits) {
            this.expected = expected;
            this.number = number;
            this.digits = digits;
        }

        @Override
        public N read(JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                try {
                    return number.read(parser);
                } catch (InputCoercionException tooLarge) {
                    throw InvalidDocumentException.expected(parser, expected, parser.getText());
                }
            }
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                throw InvalidDocumentException.expected(parser, expected, parser.getText());
            }
            String text = text(parser, expected);
            try {
                if (DIGITS.matcher(text).matches()) {
                    return digits.apply(text);
                }
            } catch (NumberFormatException tooLarge) {
                throw InvalidDocumentException.expected(parser, expected, text);
            }
            throw InvalidDocumentException.expected(parser, expected, text);
        }

        @Override
        public void write(N value, JsonGenerator generator) throws IOException {
            generator.writeNumber(value.longValue());
        }
    }
}
