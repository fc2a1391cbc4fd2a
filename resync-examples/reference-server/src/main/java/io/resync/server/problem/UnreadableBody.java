package io.resync.server.problem;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says why a body could not be read, in our own words: those of the parser name classes. */
final class UnreadableBody {
    private UnreadableBody() {}

    static ProblemException explain(HttpMessageNotReadableException e) {
        return cause(e, ProblemException.class)
                .or(() -> cause(e, MismatchedInputException.class).map(UnreadableBody::mismatch))
                .or(() -> cause(e, StreamReadException.class).map(UnreadableBody::malformed))
                .orElseGet(() -> ProblemException.field("body", "a JSON object is expected as body, and none came"));
    }

    private static <E> Optional<E> cause(Throwable thrown, Class<E> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static ProblemException mismatch(MismatchedInputException e) {
        var path = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .map(String::valueOf)
                .collect(Collectors.joining("."));
        return path.isEmpty()
                ? ProblemException.field("body", "a JSON object is expected as body" + place(e))
                : ProblemException.field(path, path + " is of another JSON type than expected" + place(e));
    }

    private static ProblemException malformed(StreamReadException e) {
        return ProblemException.field("body", "the body is no well-formed JSON" + place(e));
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
