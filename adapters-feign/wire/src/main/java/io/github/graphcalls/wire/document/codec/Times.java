package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Dates and times with up to nine digits of a fraction, and the offset that Graph sent. */
final class Times implements ValueCodec<OffsetDateTime> {

    private static final String EXPECTED = "a date and time such as 2020-05-28T00:10:54.104318Z";

    @Override
    public OffsetDateTime read(JsonParser parser) throws IOException {
        String text = Scalars.text(parser, EXPECTED);
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw InvalidDocumentException.expected(parser, EXPECTED, text);
        }
    }

    @Override
    public void write(OffsetDateTime value, JsonGenerator generator) throws IOException {
        generator.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }
}
