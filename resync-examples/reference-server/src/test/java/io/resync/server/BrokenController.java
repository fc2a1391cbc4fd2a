package io.resync.server;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A programming error that can be called. */
@RestController
class BrokenController {
    static final String SECRET = "s3cret";

    @GetMapping("/api/v1/test/broken")
    String fail() {
        throw new IllegalStateException("a message that nobody outside may read: " + SECRET);
    }
}
