package io.resync.server.problem;

import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsTimeoutException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what a handler throws into a problem detail. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException e) {
        return Problem.answer(e.status(), e.detail(), new HttpHeaders(), e.more());
    }

    /** The exception's own words go to the log alone: they can name classes and addresses. */
    @ExceptionHandler
    ResponseEntity<Object> engineFailed(TwsException e) {
        LOG.warn("the engine could not be read", e);
        if (e instanceof TwsTimeoutException) {
            return Problem.answer(HttpStatus.GATEWAY_TIMEOUT, "the engine did not answer in time");
        }
        if (e instanceof TwsAccessException access) {
            return Problem.answer(HttpStatus.BAD_GATEWAY, refusal(access.reason()));
        }
        return Problem.answer(
                HttpStatus.SERVICE_UNAVAILABLE, "the engine cannot be reached, or answered with an error of its own");
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException e) {
        LOG.error("a call failed by a programming error", e);
        return Problem.answer(
                HttpStatus.INTERNAL_SERVER_ERROR, "an unexpected error; the server's log has it under the trace id");
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = e instanceof ErrorResponse known ? known.getBody().getDetail() : null;
        return Problem.answer(
                status, Objects.requireNonNullElse(detail, "the call cannot be answered"), headers, Map.of());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(UnreadableBody.explain(e));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        var detail = name + " is " + expected(e.getRequiredType()) + ", got \"" + e.getValue() + "\"";
        return refused(ProblemException.field(String.valueOf(name), detail));
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Problem.answer(status, "there is nothing at " + e.getHttpMethod() + " /" + e.getResourcePath());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == int.class) {
            return "a whole number";
        }
        return type == boolean.class ? "true or false" : "of another type";
    }

    private static String refusal(TwsAccessException.Reason reason) {
        return reason == TwsAccessException.Reason.CREDENTIALS_REJECTED
                ? "the engine rejected this server's credentials"
                : "the engine does not let this server's user read that";
    }
}
