package io.resync.server.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Tells what Tomcat refuses by itself, before any filter, as a problem detail. Made by Tomcat, hence public. */
public final class ProblemValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(body(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) { // the caller has gone: nobody is left to tell
            getContainer().getLogger().debug("an error could not be told", e);
        }
    }

    private static String body(int status) {
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"the call is refused as it was sent","traceId":"%s"}""".formatted(HttpStatus.valueOf(status).getReasonPhrase(), status, TraceFilter.traceId(null));
    }
}
