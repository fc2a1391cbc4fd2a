package io.resync.tws.client.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which addresses an engine's own specification file names for GET. The file may hold trailing commas. */
public final class SpecificationReader implements FieldReader<Set<String>> {
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(AnswerReader.LIMITS)
            .build();
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final Pattern ROOT = Pattern.compile("^(?:.*/api/v2)?/");

    private final Set<String> paths = new TreeSet<>();

    private SpecificationReader() {}

    /**
     * Reads the file.
     *
     * @param body the answer
     * @return paths below the root of the second generation, with {@code {}} in place of each id
     * @throws IOException if it is no specification
     */
    public static Set<String> paths(InputStream body) throws IOException {
        try (var json = new Cursor(LENIENT.createParser(body))) {
            return json.answer(new SpecificationReader());
        }
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        if (name.equals("paths")) {
            json.object(new Paths());
        } else {
            json.skip();
        }
    }

    @Override
    public Set<String> value(Cursor json) throws IOException {
        return json.required(paths.isEmpty() ? null : paths, "a path with get");
    }

    private final class Paths implements FieldReader<Paths> {
        @Override
        public void field(String path, Cursor json) throws IOException {
            var methods = json.object(new Methods());
            if (methods != null && methods) {
                paths.add(PARAMETER.matcher(ROOT.matcher(path).replaceFirst("")).replaceAll("{}"));
            }
        }

        @Override
        public Paths value(Cursor json) {
            return this;
        }
    }

    private static final class Methods implements FieldReader<Boolean> {
        private boolean get;

        @Override
        public void field(String method, Cursor json) throws IOException {
            get |= method.equals("get");
            json.skip();
        }

        @Override
        public Boolean value(Cursor json) {
            return get;
        }
    }
}
