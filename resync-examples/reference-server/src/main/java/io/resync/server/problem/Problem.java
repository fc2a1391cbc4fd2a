package io.resync.server.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The body of every answer that is no success; {@code more} holds members of its own, as {@code field}. */
@JsonPropertyOrder({"type", "title", "status", "detail", "traceId"})
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String traceId,

        @JsonAnyGetter @JsonInclude(JsonInclude.Include.NON_NULL)
        Map<String, Object> more) {
    private static final URI BLANK = URI.create("about:blank");

    static ResponseEntity<Object> answer(HttpStatusCode status, String detail) {
        return answer(status, detail, new HttpHeaders(), Map.of());
    }

    static ResponseEntity<Object> answer(
            HttpStatusCode status, String detail, HttpHeaders headers, Map<String, Object> more) {
        var traceId = String.valueOf(MDC.get("traceId"));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(BLANK, title(status), status.value(), detail, traceId, more));
    }

    private static String title(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Status " + status.value() : known.getReasonPhrase();
    }
}
