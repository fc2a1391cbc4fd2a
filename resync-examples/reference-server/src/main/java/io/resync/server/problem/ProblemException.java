package io.resync.server.problem;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/** A call that cannot be answered as asked, with what its caller is told. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Map<String, Object> more;

    public ProblemException(HttpStatus status, String detail, Map<String, Object> more) {
        super(detail);
        this.status = status;
        this.more = new TreeMap<>(more);
    }

    /** A field or parameter whose value cannot be used. */
    public static ProblemException field(String name, String detail) {
        return field(HttpStatus.BAD_REQUEST, name, detail);
    }

    public static ProblemException field(HttpStatus status, String name, String detail) {
        return new ProblemException(status, detail, Map.of("field", name));
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, Object> more() {
        return more;
    }
}
