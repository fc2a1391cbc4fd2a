package io.resync.tws.client.wire;

import io.resync.tws.JobCounts;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Numbers of jobs by state. An answer without the groups is refused: read as no groups it would say "no failures". */
final class CountsReader implements FieldReader<JobCounts> {
    private @Nullable Long count;
    private @Nullable Map<String, Long> groups;

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "count" -> count = json.longInteger();
            case "groupedCount" -> {
                groups = json.object(new Groups());
                json.onceOnly();
            }
            default -> json.skip();
        }
    }

    @Override
    public JobCounts value(Cursor json) throws IOException {
        long total = json.required(count, "count");
        return new JobCounts(total, total == 0 && groups == null ? Map.of() : json.required(groups, "groupedCount"));
    }

    private static final class Groups implements FieldReader<Map<String, Long>> {
        private final Map<String, Long> byState = new TreeMap<>();

        @Override
        public void field(String name, Cursor json) throws IOException {
            byState.put(name, json.required(json.longInteger(), "the count of " + name));
        }

        @Override
        public Map<String, Long> value(Cursor json) {
            return byState;
        }
    }
}
