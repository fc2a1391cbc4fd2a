package io.resync.tws.client.wire;

import io.resync.tws.EngineInfo;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the first generation tells of an engine.
 *
 * @param info level and zone
 * @param laterLevel whether it is of those that also tell a level for display, and spell as 10.2.8 does
 * @param sorts whether it can sort: only where it keeps a copy of the plan in its database
 */
public record V1EngineInfo(EngineInfo info, boolean laterLevel, boolean sorts) {
    private static final Pattern BEFORE_FOLDERS = Pattern.compile("(?:[0-8]|9\\.[0-4])(?:\\D.*)?");

    /**
     * Whether its objects lie in folders, as from 9.5 on. An engine that tells no level is taken for one that has them.
     *
     * @return false only for a level that is known to have none
     */
    public boolean folders() {
        return !BEFORE_FOLDERS.matcher(info.version()).matches();
    }

    static final class Reader implements FieldReader<V1EngineInfo> {
        private final EngineInfoReader info;
        private @Nullable String displayVersion;
        private boolean withoutCopy;

        Reader(EngineInfoReader info) {
            this.info = info;
        }

        @Override
        public void field(String name, Cursor json) throws IOException {
            switch (name) {
                case "hasDatabasePlan" -> withoutCopy = Boolean.FALSE.equals(json.flagOrNull());
                case "displayVersion" -> {
                    displayVersion = json.text();
                    info.displayVersion(displayVersion);
                }
                default -> info.field(name, json);
            }
        }

        @Override
        public V1EngineInfo value(Cursor json) {
            return new V1EngineInfo(info.value(json), displayVersion != null, !withoutCopy);
        }
    }
}
