package io.resync.agent.codes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Reads the resource files of the catalogue. */
final class CodeFile {
    private CodeFile() {}

    /** The lines by key. A key that stands there twice is refused: one of its lines would be lost without a word. */
    static Map<String, String> read(String name) {
        try (var in = CodeFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing beside " + CodeFile.class);
            }
            var lines = new Once(name);
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.read;
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " could not be read", e);
        }
    }

    private static final class Once extends Properties {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, String> read = new LinkedHashMap<>();
        private final String name;

        Once(String name) {
            this.name = name;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            var before = read.put((String) key, (String) value);
            if (before != null) {
                throw new IllegalStateException("the key " + key + " stands twice in " + name);
            }
            return value;
        }
    }
}
