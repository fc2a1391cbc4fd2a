package io.resync.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/** Strict everywhere, but lets a job's key stand in its address: keys hold slashes, which come percent-encoded. */
@Component
final class JobPathFirewall implements HttpFirewall {
    private static final List<String> JOBS = List.of("/api/v2/jobs/", "/api/v1/diagnosis/jobs/");

    private final StrictHttpFirewall strict = new StrictHttpFirewall();
    private final StrictHttpFirewall withSlashes = new StrictHttpFirewall();

    JobPathFirewall() {
        withSlashes.setAllowUrlEncodedSlash(true);
        withSlashes.setAllowUrlEncodedPercent(true); // the container hands an encoded slash on as it came
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        var forJob = JOBS.stream().anyMatch(request.getRequestURI()::startsWith);
        return (forJob ? withSlashes : strict).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }
}
