package io.resync.server.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container shows for errors that no handler has seen, such as an address that the firewall refuses. */
@Hidden
@RestController
class ErrorPage implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<Object> show(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
        return Problem.answer(status, detail(status));
    }

    private static String detail(HttpStatusCode status) {
        return status.is5xxServerError()
                ? "an unexpected error; the server's log has it under the trace id"
                : "the call is refused as it was sent";
    }
}
