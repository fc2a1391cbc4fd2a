package io.resync.tws.client.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A page of a log as the first generation sends it.
 *
 * @param log the text; lines end with a line feed
 * @param pageNumber which page this is, counted from 1; -1 where it was not told
 * @param last whether it is the last one
 * @param fileId what further pages are asked for with; null where it was not told
 */
public record V1LogPage(
        String log, int pageNumber, boolean last, @Nullable String fileId) {
    static final class Reader implements FieldReader<V1LogPage> {
        private @Nullable String log;
        private int pageNumber = -1;
        private boolean last;
        private @Nullable String fileId;

        @Override
        public void field(String name, Cursor json) throws IOException {
            switch (name) {
                case "log" -> log = json.text();
                case "pageNumber", "pageNum" -> pageNumber = json.integer(-1);
                case "lastPage" -> last = json.flag();
                case "fileId" -> fileId = json.text();
                default -> json.skip();
            }
        }

        @Override
        public V1LogPage value(Cursor json) throws IOException {
            return new V1LogPage(json.required(log, "log"), pageNumber, last, fileId);
        }
    }
}
