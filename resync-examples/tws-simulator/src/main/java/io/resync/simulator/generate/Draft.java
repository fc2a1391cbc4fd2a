package io.resync.simulator.generate;

import java.util.ArrayList;
import java.util.List;

/** One job stream before it is written. */
record Draft(String name, int area, List<String> jobs) {
    static Draft of(int number, int size, Chance chance) {
        var area = chance.below(Vocabulary.areas());
        var jobs = new ArrayList<String>(size);
        for (int position = 1; position <= size; position++) {
            jobs.add(Vocabulary.job(position, chance.below(10_000)));
        }
        return new Draft(Vocabulary.stream(number, area, chance.below(100)), area, List.copyOf(jobs));
    }
}
