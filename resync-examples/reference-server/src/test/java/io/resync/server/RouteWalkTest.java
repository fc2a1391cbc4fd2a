package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Walks every route that the server has, with nobody's credentials. */
@DemoServerTest
final class RouteWalkTest {
    private final List<RequestMappingInfoHandlerMapping> controllers;
    private final List<AbstractUrlHandlerMapping> resources;
    private final Client nobody;

    RouteWalkTest(
            @Autowired List<RequestMappingInfoHandlerMapping> controllers,
            @Autowired List<AbstractUrlHandlerMapping> resources,
            @LocalServerPort int port) {
        this.controllers = controllers;
        this.resources = resources;
        nobody = Client.nobody(port);
    }

    @Test
    void letsNobodyInButWhereItMust() {
        assertThat(open(handlers()))
                .containsExactlyInAnyOrder(
                        "POST /api/v1/auth/login", "GET /api/v1/health/live", "GET /api/v1/health/ready");
    }

    @Test
    void showsNobodyAnythingButThePageAndItsFiles() {
        var paths = resources.stream().flatMap(mapping -> mapping.getHandlerMap().keySet().stream());

        assertThat(open(Stream.concat(paths, Stream.of("/", "/index.html", "/assets/x.js"))
                        .map(path -> "GET " + path.replace("**", "x"))))
                .containsExactlyInAnyOrder("GET /", "GET /index.html", "GET /assets/x.js", "GET /dashboard");
    }

    @Test
    void findsRoutesOfControllersAndOfTheActuator() {
        assertThat(handlers()).contains("POST /api/v1/chat", "GET /api/metrics", "GET /v3/api-docs");
    }

    private Stream<String> handlers() {
        return controllers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RouteWalkTest::calls);
    }

    private static Stream<String> calls(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        Set<String> verbs = new TreeSet<>(List.of("GET", "POST", "PUT", "DELETE"));
        if (!methods.isEmpty()) {
            verbs = new TreeSet<>(methods.stream().map(RequestMethod::name).toList());
        }
        return verbs.stream()
                .flatMap(verb -> route.getPatternValues().stream()
                        .map(pattern -> verb + " "
                                + pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x")));
    }

    private Set<String> open(Stream<String> calls) {
        var open = new TreeSet<String>();
        calls.forEach(call -> {
            var parts = call.split(" ", 2);
            if (nobody.with("Content-Type", "application/json")
                            .send(parts[0], parts[1], parts[0].equals("GET") ? null : "{}")
                            .status()
                    != 401) {
                open.add(call);
            }
        });
        return open;
    }
}
