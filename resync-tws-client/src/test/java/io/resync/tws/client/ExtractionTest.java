package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.JobLog;
import io.resync.tws.LogExtract;
import io.resync.tws.LogQuery;
import io.resync.tws.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Against the plainest way to do it: hold the whole log and mark each line that is wanted. */
final class ExtractionTest {
    private static final RunId RUN = new RunId(PROD, "r-1");

    @Test
    void keepsTheSamePartsAsAReaderWhoHoldsTheWholeLog() {
        for (long seed = 0; seed < 20_000; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var log = log(random);
            var query = query(random, log.size());
            var extraction = new Extraction(RUN, query);

            log.forEach(extraction::line);

            assertThat(extraction.extract())
                    .as("seed " + seed + ": " + query + " of " + log.size())
                    .isEqualTo(held(log, query));
        }
    }

    private static List<String> log(RandomGenerator random) {
        var lines = new ArrayList<String>();
        int size = random.nextInt(60);
        int seldom = 1 + random.nextInt(20);
        for (int i = 0; i < size; i++) {
            lines.add((random.nextInt(seldom) == 0 ? "found " : "other ") + i);
        }
        return lines;
    }

    private static LogQuery query(RandomGenerator random, int size) {
        int head = random.nextInt(3) == 0 ? 0 : random.nextInt(size + 3);
        int tail = random.nextInt(3) == 0 ? 0 : random.nextInt(size + 3);
        return LogQuery.ends(head / 2, tail / 2)
                .find(line -> line.startsWith("found"), random.nextInt(6), random.nextInt(5));
    }

    private static LogExtract held(List<String> log, LogQuery query) {
        var keep = new boolean[log.size()];
        int found = 0;
        for (int i = 0; i < log.size(); i++) {
            keep[i] |= i < query.head() || i >= log.size() - query.tail();
            if (query.wanted().test(log.get(i)) && found++ < query.most()) {
                mark(keep, i - query.around(), i + query.around());
            }
        }
        return new LogExtract(RUN, parts(log, keep), log.size(), found);
    }

    private static void mark(boolean[] keep, int from, int to) {
        for (int i = Math.max(0, from); i <= Math.min(keep.length - 1, to); i++) {
            keep[i] = true;
        }
    }

    private static List<JobLog> parts(List<String> log, boolean[] keep) {
        var parts = new ArrayList<JobLog>();
        int from = -1;
        for (int i = 0; i <= keep.length; i++) {
            boolean kept = i < keep.length && keep[i];
            if (kept && from < 0) {
                from = i;
            } else if (!kept && from >= 0) {
                parts.add(new JobLog(RUN, from + 1L, log.subList(from, i)));
                from = -1;
            }
        }
        return parts;
    }
}
