package io.resync.agent;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.langchain4j.model.chat.ChatModel;
import io.resync.Deadline;
import io.resync.Language;
import io.resync.agent.compose.Budget;
import io.resync.agent.diagnose.Diagnosis;
import io.resync.agent.gather.EngineNames;
import io.resync.agent.gather.Gatherer;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Lead;
import io.resync.agent.gather.PlanWatch;
import io.resync.agent.gather.ServiceOrchestrator;
import io.resync.agent.route.Available;
import io.resync.agent.route.HybridRouter;
import io.resync.agent.route.RoutingObserver;
import io.resync.agent.route.RoutingPolicy;
import io.resync.agent.understand.GreenButWrong;
import io.resync.agent.understand.QueryProcessor;
import io.resync.chat.Analysis;
import io.resync.chat.Answer;
import io.resync.chat.Assistant;
import io.resync.knowledge.KnowledgeBase;
import io.resync.query.Names;
import io.resync.query.Question;
import io.resync.query.Route;
import io.resync.tws.TwsClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about one engine's estate. Everything it says is computed from what it read; a model, where one is
 * given, phrases it. Safe for use by many threads: make one, share it, close it last. It does not close the engine's client
 * and the knowledge base, which belong to the application.
 */
public final class Resync implements Assistant, AutoCloseable {
    private static final Duration MOST_FOR_NAMES = Duration.ofMillis(500);
    private static final int FOR_NAMES = 10; // one part of so many

    private final QueryProcessor understanding;
    private final Conversations conversations = new Conversations(Ticker.systemTicker());
    private final HybridRouter router;
    private final Decisions decisions;
    private final Available available;
    private final ServiceOrchestrator orchestrator = new ServiceOrchestrator();
    private final PlanWatch plan;
    private final Gatherer gatherer;
    private final EngineZone zone;
    private final AnswerWriter writer;
    private final AnswerWriter computing;
    final @Nullable EngineNames ownNames;

    private Resync(Builder builder) {
        ownNames = builder.readsNames && builder.names == null
                ? new EngineNames(builder.engine, builder.clock, EngineNames.USUAL_AGE)
                : null;
        understanding = understanding(builder, ownNames == null ? builder.names : ownNames);
        router = new HybridRouter(builder.policy);
        decisions = new Decisions(builder.observers, builder.clock);
        available = new Available(builder.model != null, builder.knowledge != null);
        plan = new PlanWatch(builder.engine, builder.clock);
        zone = new EngineZone(builder.engine);
        gatherer = new Gatherer(builder.engine, builder.knowledge, orchestrator, plan, builder.clock, builder.leads);
        writer = new AnswerWriter(builder, builder.model, orchestrator);
        computing = new AnswerWriter(builder, null, orchestrator);
    }

    private static QueryProcessor understanding(Builder builder, @Nullable Names names) {
        var processor = QueryProcessor.builder().clock(builder.clock);
        return (names == null ? processor : processor.names(names)).build();
    }

    /**
     * Begins to put one together.
     *
     * @param engine the engine to ask
     * @return a builder with nothing but the engine
     */
    public static Builder builder(TwsClient engine) {
        return new Builder(engine);
    }

    @Override
    public Answer ask(Question question) {
        try (var trace = Trace.begin()) {
            var analysis = understood(question);
            try {
                var seen = see(question, analysis);
                var answer = writer.write(question, seen.analysis(), seen.investigation(), trace);
                conversations.remember(
                        question.caller(),
                        answer.conversationId(),
                        seen.analysis().query());
                decisions.answered(seen.analysis(), answer, trace);
                return answer;
            } catch (RuntimeException e) {
                decisions.failed(analysis, trace);
                throw e;
            }
        }
    }

    @Override
    public Analysis analyze(Question question) {
        try (var trace = Trace.begin()) {
            var analysis = understood(question);
            decisions.analyzed(analysis, trace);
            return analysis;
        }
    }

    /**
     * The first question that the engine answers waits a moment for the names of the plan: the next one is not to be understood
     * better. An engine that does not answer is not asked for more.
     */
    private Seen see(Question question, Analysis analysis) {
        var deadline = writer.timeToGather(question.deadline());
        var first = gather(analysis, deadline);
        if (ownNames == null || !Gatherer.sawEngine(first.investigation())) {
            return first;
        }
        if (ownNames.readFirst(patience(deadline))) {
            var again = understood(question);
            return isRead(again).equals(isRead(analysis)) || deadline.passed() ? first : gather(again, deadline);
        }
        ownNames.refreshIfOld();
        return first;
    }

    /** What decides what is read. */
    private static List<Object> isRead(Analysis analysis) {
        var query = analysis.query();
        return List.of(
                query.intent(),
                analysis.route().mode(),
                query.entities().stream()
                        .map(entity -> List.of(entity.type(), entity.text()))
                        .toList());
    }

    private Seen gather(Analysis analysis, Deadline deadline) {
        return new Seen(analysis, gatherer.gather(analysis.query(), analysis.route(), deadline));
    }

    /** What was understood, and what was read for it. */
    private record Seen(Analysis analysis, Investigation investigation) {}

    private static Duration patience(Deadline whole) {
        var part = whole.remaining().dividedBy(FOR_NAMES);
        return part.compareTo(MOST_FOR_NAMES) < 0 ? part : MOST_FOR_NAMES;
    }

    private Analysis understood(Question question) {
        var asked = understanding.process(question.text(), question.language(), question.profile());
        if (asked.timeRange() != null || asked.comparison() != null) {
            var profile = zone.in(question.profile(), question.deadline().atMost(patience(question.deadline())));
            asked = understanding.process(question.text(), question.language(), profile);
        }
        var followUp = FollowUp.of(asked, conversations.last(question.caller(), question.conversationId()));
        var query = GreenButWrong.read(followUp.query());
        return new Analysis(query, router.route(query, available), followUp.carried());
    }

    /**
     * Reads all there is about one job.
     *
     * @param job the job, in any form operators use, or the engine's id
     * @param scope what to read besides the job
     * @param deadline when to stop
     * @return results and gaps by source
     */
    public Investigation investigate(String job, Gatherer.Scope scope, Deadline deadline) {
        return gatherer.job(job, scope, deadline);
    }

    /**
     * The computations behind an answer, for a program: nothing has to be understood, no model phrases, nothing is remembered.
     *
     * @param request what to find out
     * @param deadline when the result must be there
     * @return what was read and what follows from it
     */
    public Diagnosed diagnose(DiagnosisRequest request, Deadline deadline) {
        return diagnosed(request, deadline, analysis -> gatherer.gather(analysis.query(), analysis.route(), deadline));
    }

    /**
     * The same about one job, with as much read as is wanted, and with how the job ran in the weeks before.
     *
     * @param request what to find out, of a job
     * @param scope what to read besides the job
     * @param deadline when the result must be there
     * @return what was read and what follows from it
     */
    public Diagnosed diagnose(DiagnosisRequest request, Gatherer.Scope scope, Deadline deadline) {
        var job = request.job();
        if (job == null) {
            throw new IllegalArgumentException("a scope is of one job, and the request names none: " + request);
        }
        return diagnosed(request, deadline, analysis -> gatherer.gather(analysis.query(), job, scope, deadline));
    }

    private Diagnosed diagnosed(
            DiagnosisRequest request, Deadline deadline, Function<Analysis, Investigation> gathering) {
        try (var trace = Trace.begin()) {
            var query = request.query();
            var analysis = new Analysis(query, new Route(Route.Mode.DIAGNOSTIC, "asked for by its name"), Set.of());
            var investigation = gathering.apply(analysis);
            var question = Question.of(query.text(), request.caller(), deadline);
            return new Diagnosed(computing.write(question, analysis, investigation, trace), investigation);
        }
    }

    /**
     * Reads how the plan as a whole stands.
     *
     * @param deadline when to stop
     * @return results and gaps by source
     */
    public Investigation estate(Deadline deadline) {
        return gatherer.estate(deadline);
    }

    @Override
    public void close() {
        if (ownNames != null) {
            ownNames.close();
        }
        plan.close();
        orchestrator.close();
    }

    /** Collects what an agent is made of. */
    public static final class Builder {
        final TwsClient engine;
        final List<Diagnosis> diagnoses = new ArrayList<>();
        final List<Lead> leads = new ArrayList<>();
        final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);

        @Nullable
        KnowledgeBase knowledge;

        @Nullable
        ChatModel model;

        @Nullable
        Names names;

        boolean readsNames = true;
        Clock clock = Clock.systemUTC();
        Budget budget = Budget.STANDARD;
        RoutingPolicy policy = RoutingPolicy.standard();
        final List<RoutingObserver> observers = new ArrayList<>();

        private Builder(TwsClient engine) {
            this.engine = Objects.requireNonNull(engine, "engine");
        }

        /**
         * Where runbooks and incident notes are found.
         *
         * @param base the knowledge base
         * @return this builder
         */
        public Builder knowledge(KnowledgeBase base) {
            knowledge = Objects.requireNonNull(base, "base");
            return this;
        }

        /**
         * A model that phrases answers. Without one they are written from templates; facts are the same.
         *
         * @param phrasing any model
         * @return this builder
         */
        public Builder model(ChatModel phrasing) {
            model = Objects.requireNonNull(phrasing, "phrasing");
            return this;
        }

        /**
         * How much a model is shown of a case. Default: {@link Budget#STANDARD}.
         *
         * @param most the budget
         * @return this builder
         */
        public Builder budget(Budget most) {
            budget = Objects.requireNonNull(most, "most");
            return this;
        }

        /**
         * The names of the plan, by which names in a question are told. Default: an {@link EngineNames} over the engine, read
         * with the first question that asks the engine, half a second of which may go by for that, and again when ten minutes old.
         *
         * @param plan the names; they are not closed with the agent
         * @return this builder
         */
        public Builder names(Names plan) {
            names = Objects.requireNonNull(plan, "plan");
            return this;
        }

        /**
         * Leaves the names of the plan unread: names in a question are told by look and place alone.
         *
         * @return this builder
         */
        public Builder withoutNames() {
            names = null;
            readsNames = false;
            return this;
        }

        /**
         * What time it is at the engine. Default: the system's clock.
         *
         * @param now the clock
         * @return this builder
         */
        public Builder clock(Clock now) {
            clock = Objects.requireNonNull(now, "now");
            return this;
        }

        /**
         * Which ways questions may take. Default: every way, as it fits.
         *
         * @param allowed the policy
         * @return this builder
         */
        public Builder policy(RoutingPolicy allowed) {
            policy = Objects.requireNonNull(allowed, "allowed");
            return this;
        }

        /**
         * Somebody to be told of every decision.
         *
         * @param observer as a {@link io.resync.agent.route.RoutingLog}
         * @return this builder
         */
        public Builder observer(RoutingObserver observer) {
            observers.add(Objects.requireNonNull(observer, "observer"));
            return this;
        }

        /**
         * One more kind of thing to find out.
         *
         * @param diagnosis looks at every case, behind the standard ones
         * @return this builder
         */
        public Builder diagnosis(Diagnosis diagnosis) {
            diagnoses.add(Objects.requireNonNull(diagnosis, "diagnosis"));
            return this;
        }

        /**
         * Something more to read, for an application's own diagnoses.
         *
         * @param lead says what is worth reading, after each round
         * @return this builder
         */
        public Builder lead(Lead lead) {
            leads.add(Objects.requireNonNull(lead, "lead"));
            return this;
        }

        /**
         * Sentences for an application's own diagnoses, or other words for Resync's.
         *
         * @param language in which language
         * @param byKey sentences by key, with places {@code {0}}
         * @return this builder
         */
        public Builder sentences(Language language, Map<String, String> byKey) {
            sentences.put(language, Map.copyOf(byKey));
            return this;
        }

        /**
         * The agent.
         *
         * @return an agent with threads of its own, to be closed
         */
        public Resync build() {
            return new Resync(this);
        }
    }
}
