package io.resync.server.demo;

import io.resync.spring.InvalidPropertyException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demonstration.
 *
 * @param password password of all its users, from RESYNC_DEMO_PASSWORD; null to make one for each at start
 * @param frozen whether the simulated engine's clock stands still
 */
@ConfigurationProperties("resync.demo")
record DemoProperties(
        @Nullable String password, @DefaultValue("false") boolean frozen) {
    private static final int MOST_BYTES = 72;

    DemoProperties {
        if (password != null) {
            var bytes = password.getBytes(StandardCharsets.UTF_8).length;
            if (bytes == 0 || bytes > MOST_BYTES) {
                throw new InvalidPropertyException(
                        "resync.demo.password",
                        bytes + " bytes",
                        "1 to " + MOST_BYTES + " bytes, which bcrypt can tell apart");
            }
        }
    }

    @Override
    public String toString() {
        return "DemoProperties[frozen=" + frozen + "]";
    }
}
