package io.resync.server.demo;

import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells once where the demonstration is and how to get in. Not logged: passwords do not belong into log files. */
@Component
@Profile("demo")
final class DemoWelcome {
    private final DemoUsers users;

    DemoWelcome(DemoUsers users) {
        this.users = users;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        System.out.println(text("localhost:" + port));
    }

    private String text(String address) {
        var accounts = users.passwords().entrySet().stream()
                .map(user -> "    %-8s  %s".formatted(user.getKey(), user.getValue()))
                .collect(Collectors.joining("\n"));
        return """

                Resync runs against a simulated engine:  http://%1$s

                %2$s

                Ask it:
                    curl -u viewer:%3$s -H 'Content-Type: application/json' \\
                      -d '{"message":"Por que o job PAYROLL_NIGHTLY falhou?"}' %1$s/api/v1/chat

                Stop it with Ctrl-C.
                """.formatted(
                address, accounts, Objects.requireNonNull(users.passwords().get("viewer")));
    }
}
