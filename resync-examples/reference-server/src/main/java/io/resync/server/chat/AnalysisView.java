package io.resync.server.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resync.chat.Analysis;
import io.resync.chat.Carried;
import io.resync.tws.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a question was understood, as the contract writes it. */
record AnalysisView(
        String language,
        String intent,
        double confidence,
        String queryType,
        List<EntityView> entities,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TimeRange timeRange,
        String route,
        String routeReason,
        List<String> carried) {
    static AnalysisView of(Analysis analysis) {
        var query = analysis.query();
        return new AnalysisView(
                query.language().tag(),
                query.intent().code(),
                query.confidence(),
                query.queryType().code(),
                query.entities().stream().map(EntityView::of).toList(),
                query.timeRange(),
                analysis.route().mode().name(),
                analysis.route().reason(),
                analysis.carried().stream().map(Carried::code).toList());
    }
}
