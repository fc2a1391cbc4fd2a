package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The older filter, {@code /@/WORKSTATION#/FOLDER/STREAM.JOB} with {@code @} and {@code ?}; no qualifiers. */
final class PlanFilter {
    private static final Pattern SHAPE = Pattern.compile(
            "(?:/(?:[^#]*/)?)?(?<workstation>[^/#]+)#(?<folder>/(?:[^.]*/)?)?(?<stream>[^/.]+)\\.(?<job>[^/.+~]+)");

    private PlanFilter() {}

    static Predicate<JsonNode> parse(String filter) {
        var parts = SHAPE.matcher(filter);
        if (!parts.matches()) {
            throw new RefusedException(
                    400, "plan_filter must look like /@/WORKSTATION#/FOLDER/STREAM.JOB, got '" + filter + "'");
        }
        var folder = parts.group("folder");
        return field("workstation", "/" + parts.group("workstation"))
                .and(field("jobStreamName", parts.group("stream")))
                .and(field("name", parts.group("job")))
                .and(folder == null || folder.equals("/@/") ? job -> true : field("folder", folder));
    }

    private static Predicate<JsonNode> field(String name, String pattern) {
        var wanted = OqlValues.pattern(pattern);
        return job -> wanted.matcher(job.path(name).asText()).matches();
    }
}
