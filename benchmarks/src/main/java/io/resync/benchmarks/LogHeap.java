package io.resync.benchmarks;

import io.resync.agent.log.LogReport;
import io.resync.agent.log.LogTriage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/**
 * How fast one thread triages a log of any size, in a heap that is given. The log is invented while it is read. Run:
 * {@code java -Xmx64m -XX:+UseSerialGC -cp benchmarks/target/benchmarks.jar io.resync.benchmarks.LogHeap 500}.
 */
final class LogHeap {
    private LogHeap() {}

    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[0]) * 1_000_000;
        var threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        var report = LogTriage.read(new InventedLog(bytes, 42));
        double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
        System.out.println(said(report, bytes, (System.nanoTime() - began) / 1e9, cpuSeconds));
    }

    private static String said(LogReport report, long bytes, double seconds, double cpuSeconds) {
        return String.format(
                Locale.ROOT,
                "%,d lines; %.0f MB/s by the wall, %.0f MB/s of processor time; heap of at most %d MB; %s",
                report.totals().lines(),
                bytes / 1e6 / seconds,
                bytes / 1e6 / cpuSeconds,
                Runtime.getRuntime().maxMemory() >> 20,
                report.causes().get(0).line());
    }

    /** Lines of a batch program: progress, details, warnings, refused rows, stacks. Pieces are made once, and shuffled. */
    static final class InventedLog extends InputStream {
        private static final int PIECES = 64;
        private static final int PIECE = 65_536;
        private static final String[] WORDS =
                ("account balance batch branch buffer checkpoint currency customer file ledger "
                                + "message partition posting queue session stage table thread transfer worker")
                        .split(" ", -1);

        private final Random random;
        private final byte[][] pieces = new byte[PIECES][];
        private byte[] piece;
        private int at;
        private long left;

        InventedLog(long bytes, long seed) {
            random = new Random(seed);
            left = bytes;
            for (int i = 0; i < PIECES; i++) {
                pieces[i] = piece();
            }
            piece = pieces[0];
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            if (at == piece.length) {
                piece = pieces[random.nextInt(PIECES)];
                at = 0;
            }
            int count = (int) Math.min(Math.min(length, piece.length - at), left);
            System.arraycopy(piece, at, into, offset, count);
            at += count;
            left -= count;
            return count;
        }

        private byte[] piece() {
            var text = new StringBuilder();
            while (text.length() < PIECE) {
                text.append(String.format(
                        Locale.ROOT, "2026-11-20 02:%02d:%02d,%03d ", number(60), number(60), number(1_000)));
                line(text, number(1_000));
                text.append('\n');
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        private void line(StringBuilder text, int kind) {
            if (kind < 600) {
                text.append("INFO  [batch-%d] com.bank.%s.%s processed record %d of %s %08x in %d ms"
                        .formatted(
                                number(16), word(), word(), number(9_999_999), word(), random.nextInt(), number(500)));
            } else if (kind < 900) {
                text.append("DEBUG [batch-%d] fetched %d rows from %s_%s where id > %d"
                        .formatted(number(16), number(1_000), word(), word(), number(9_999_999)));
            } else if (kind < 980) {
                text.append("WARN  slow statement on %s: %d ms, retry %d".formatted(word(), number(9_000), number(3)));
            } else if (kind < 995) {
                text.append("ERROR row %d rejected: ORA-01722: invalid number in column %s"
                        .formatted(number(999_999), word()));
            } else {
                stack(text);
            }
        }

        private void stack(StringBuilder text) {
            text.append("ERROR batch failed\njava.lang.IllegalStateException: flush failed\n");
            for (int i = 0; i < 20; i++) {
                text.append("\tat com.bank.%s.%s(Source.java:%d)\n".formatted(word(), word(), number(900)));
            }
            text.append("Caused by: java.sql.SQLException: ORA-12899: value too large");
        }

        private int number(int below) {
            return random.nextInt(below);
        }

        private String word() {
            return WORDS[random.nextInt(WORDS.length)];
        }
    }
}
