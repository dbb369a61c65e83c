package io.github.graphcalls.wire.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.inject.Injector;
import io.github.graphcalls.call.specimen.CallSpecimens.Word;
import io.github.graphcalls.wire.document.codec.Codec;

/** Parts of the wire, right and wrong. */
public final class WireSpecimens {
    private WireSpecimens() {}

    public static final class Reader {
        private JsonNode tree;

        public Word read(byte[] document) {
            return tree == null ? null : new Word(null);
        }
    }

    public static final class WordsModule extends SimpleModule {
        private static final long serialVersionUID = 1L;
    }

    public static final class KnowingGuice {
        private Injector injector;
    }

    public static final class UsingTheCodec {
        private Codec codec;
    }

    public static final class ShowingJackson {
        public JsonNode tree() {
            return null;
        }
    }

    public static final class Stamper {
        public Object stamp() {
            return new Clock().now();
        }
    }

    public static final class Clock {
        public Object now() {
            return java.time.Instant.now();
        }
    }
}
