package io.resync.agent;

import io.resync.Deadline;
import io.resync.query.Profile;
import io.resync.tws.TwsClient;
import io.resync.tws.TwsException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By whose clock a time is meant of which nobody knows where the asker is: by the engine's, as operators read their screens. */
final class EngineZone {
    private static final Logger LOG = LoggerFactory.getLogger(EngineZone.class);

    private final TwsClient engine;
    private volatile @Nullable ZoneId known;

    EngineZone(TwsClient engine) {
        this.engine = engine;
    }

    Profile in(Profile profile, Deadline deadline) {
        if (!profile.equals(Profile.UNKNOWN)) {
            return profile;
        }
        var zone = known == null ? ask(deadline) : known;
        return zone == null ? profile : new Profile(profile.language(), zone);
    }

    private @Nullable ZoneId ask(Deadline deadline) {
        try {
            known = engine.engineInfo(deadline).value().zone();
        } catch (TwsException unknown) {
            LOG.debug("the engine did not tell its zone; times are read as UTC", unknown);
        }
        return known;
    }
}
