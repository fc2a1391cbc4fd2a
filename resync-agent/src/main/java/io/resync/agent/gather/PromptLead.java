package io.resync.agent.gather;

import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.TwsClient;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The prompts of the plan, where they are what a question is about. */
final class PromptLead implements Lead {
    private static final int MOST = 500;
    private static final Set<Intent> ASKED =
            EnumSet.of(Intent.LIST, Intent.HEALTH, Intent.STATUS, Intent.EXPLAIN_WAITING, Intent.HANDOVER);

    /** What operators call them, in the languages that are understood. */
    private static final Pattern WORDS =
            Pattern.compile("\\b(?:prompts?|perguntas?|preguntas?)\\b", Pattern.CASE_INSENSITIVE);

    private final TwsClient engine;

    PromptLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        boolean asked = ASKED.contains(query.intent())
                && query.entities(EntityType.JOB).isEmpty()
                && (query.selection().of().equals(EntityType.PROMPT)
                        || !query.entities(EntityType.PROMPT).isEmpty()
                        || WORDS.matcher(query.text()).find());
        return asked
                ? List.of(new Reading<>(
                        Sources.PROMPTS,
                        deadline ->
                                Optional.of(engine.prompts(PlanObjectFilter.all(), PageRequest.first(MOST), deadline))))
                : List.of();
    }
}
