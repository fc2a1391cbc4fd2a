package io.resync.tws.client.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The name of what is waited for: {@code JOB} in the same job stream, else {@code WORKSTATION#STREAM.JOB}. */
final class PredecessorName implements FieldReader<@Nullable String> {
    private @Nullable String job;
    private @Nullable String jobStream;
    private @Nullable String workstation;

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "jobName", "name" -> job = json.text();
            case "jobStream", "jobStreamName" -> jobStream = DefinitionFields.nameOf(json);
            case "workstation", "workstationName" -> workstation = DefinitionFields.nameOf(json);
            default -> json.skip();
        }
    }

    @Override
    public @Nullable String value(Cursor json) {
        if (jobStream == null) {
            return job;
        }
        return (workstation == null ? "" : workstation + "#") + jobStream + (job == null ? "" : "." + job);
    }
}
