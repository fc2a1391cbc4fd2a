package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.PlaceName;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.EntityType;
import java.util.List;

/** What to say when the plan has no job stream or workstation of the name that was typed. */
final class PlaceNameDiagnosis implements Diagnosis {
    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.PLACE_NAME)
                .filter(seen -> !seen.value().known() && !ScheduleDiagnosis.tellsOfAStream(caseFile))
                .map(seen -> List.of(missing(caseFile, seen)))
                .orElse(List.of());
    }

    static boolean isMissing(CaseFile caseFile) {
        return caseFile.get(Sources.PLACE_NAME)
                .filter(seen -> !seen.value().known())
                .isPresent();
    }

    private static Finding missing(CaseFile caseFile, Observed<PlaceName> seen) {
        var place = seen.value();
        var typed = Quote.of(place.typed());
        var nearest = String.join(", ", place.nearest());
        var kind = place.type().equals(EntityType.JOB_STREAM) ? "stream" : "workstation";
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH,
                seen,
                "names of the plan",
                "no " + kind + " is called " + typed + "; nearest: " + nearest);
        return place.nearest().isEmpty()
                ? CaseFile.established(Finding.Kind.STATE, typed, "lookup.no_" + kind, List.of(typed), evidence)
                : CaseFile.established(
                        Finding.Kind.STATE, typed, "lookup.nearest_" + kind, List.of(typed, nearest), evidence);
    }
}
