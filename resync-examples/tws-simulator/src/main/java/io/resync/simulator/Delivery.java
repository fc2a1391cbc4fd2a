package io.resync.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** How the body of an answer goes out. */
@FunctionalInterface
interface Delivery {
    Delivery WHOLE = (body, out, pause) -> out.write(body);

    /** The first half; the connection closes before the length that was promised. */
    Delivery CUT = (body, out, pause) -> {
        out.write(body, 0, body.length / 2);
        out.flush();
    };

    static Delivery drip(int bytes, Duration between) {
        return (body, out, pause) -> {
            for (int at = 0; at < body.length; at += bytes) {
                pause.last(between); // first, so that whoever has the last piece has waited for every one
                out.write(body, at, Math.min(bytes, body.length - at));
                out.flush();
            }
        };
    }

    void send(byte[] body, OutputStream out, Pause pause) throws IOException, InterruptedException;
}
