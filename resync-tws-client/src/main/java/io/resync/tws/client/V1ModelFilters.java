package io.resync.tws.client;

import io.resync.tws.Definitions.Filter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Filters of the first generation for definitions. Their names are documented for all kinds, their fields are not: those of
 * jobs and job streams are used by the vendor's own samples. Of the other kinds there are few, so all of them are asked for.
 */
final class V1ModelFilters {
    private static final String WORKSTATION = "workstationName";
    private static final Map<String, String> NAMES = Map.of(
            "calendar", "calendar",
            "folder", "folder",
            "jobdefinition", "jobDefinition",
            "jobstream", "jobstream",
            "runcyclegroup", "runCycleGroup",
            "variabletable", "variableTable");
    private static final Map<String, String> NAME_FIELDS =
            Map.of("jobdefinition", "jobDefinitionName", "jobstream", "jobStreamName");

    private V1ModelFilters() {}

    /** The narrowest filter that leaves out nothing wanted. */
    static V1Filter filter(String object, Filter wanted) {
        var filter = V1Filter.definitions(NAMES.get(object));
        var field = NAME_FIELDS.get(object);
        if (field == null) {
            return filter;
        }
        filter.named(field, wanted.name());
        return wanted.workstation() == null
                ? filter
                : filter.named(WORKSTATION, new WorkstationPattern(wanted.workstation()).name());
    }

    /** What the body of a list may hold. */
    static V1BodyShape shape(String object) {
        var filter = "filters/" + NAMES.get(object) + "Filter";
        var field = NAME_FIELDS.get(object);
        var paths = field == null
                ? Set.of("filters", filter)
                : Set.of("filters", filter, filter + "/" + field, filter + "/" + WORKSTATION);
        return new V1BodyShape(filter, paths.stream().map(Pattern::compile).collect(Collectors.toUnmodifiableSet()));
    }
}
