package io.resync.benchmarks;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModelName;
import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import io.resync.chat.Answer;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much a model is shown of a case, against all that the engine told for the same question: its JSON and its logs. Each
 * question is asked twice, and the second time counts: the plan as a whole is known by then, and counted by itself.
 */
final class ContextSuite implements QualitySuite {
    private final OpenAiTokenCountEstimator tokens = new OpenAiTokenCountEstimator(OpenAiChatModelName.GPT_4_O);

    @Override
    public String usage() {
        return "--dir DIR";
    }

    @Override
    public Figures measure(Options options) throws IOException {
        var directory = options.path("dir");
        options.requireNoOthers();
        var sizes = new ArrayList<Size>();
        for (var situation : Situation.in(directory)) {
            sizes.addAll(sizes(situation));
        }
        return figures(sizes);
    }

    private List<Size> sizes(Situation situation) throws IOException {
        var model = new Listener();
        var sizes = new ArrayList<Size>();
        try (var run = new SituationRun(situation.folder(), model)) {
            run.readPlan();
            int plan = tokens(run.told());
            for (var asked : situation.questions()) {
                run.ask(asked.question());
                run.told();
                model.prompt = "";
                var answer = run.ask(asked.question());
                if (!model.prompt.isEmpty()) {
                    var shown = tokens(List.of(model.prompt));
                    var kept = kept(answer, model.prompt);
                    var id = situation.name() + "/" + asked.id() + " "
                            + asked.language().tag();
                    sizes.add(new Size(id, shown, tokens(run.told()), plan, kept));
                }
            }
        }
        return sizes;
    }

    private int tokens(List<String> texts) {
        return texts.stream().mapToInt(tokens::estimateTokenCountInText).sum();
    }

    /** The share of what shows the cause that stands whole in the prompt; null where no cause was found. */
    private static @Nullable Double kept(Answer answer, String prompt) {
        var shows = answer.statements().stream()
                .filter(each -> each.finding().kind() == Finding.Kind.ROOT_CAUSE)
                .flatMap(each -> each.finding().evidence().stream())
                .distinct()
                .toList();
        var kept = shows.stream().mapToInt(each -> stands(each, prompt) ? 1 : 0).average();
        return kept.isPresent() ? kept.getAsDouble() : null;
    }

    private static boolean stands(Evidence evidence, String prompt) {
        return prompt.contains("[" + evidence.id() + "] ") && prompt.contains(evidence.excerpt());
    }

    private static Figures figures(List<Size> sizes) {
        return new Figures()
                .add("questions", sizes.size())
                .add("prompt_tokens", median(sizes, Size::prompt))
                .add("read_tokens", median(sizes, Size::read))
                .add("plan_tokens", median(sizes, Size::plan))
                .add("saved", median(sizes, Size::saved))
                .add("saved_without_plan", median(sizes, Size::savedWithoutPlan))
                .add("cause_kept", causeKept(sizes))
                .add("cases", sizes.stream().map(Size::figures).toList());
    }

    private static double median(List<Size> sizes, ToDoubleFunction<Size> value) {
        var sorted = sizes.stream().mapToDouble(value).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static double causeKept(List<Size> sizes) {
        return sizes.stream()
                .map(Size::causeKept)
                .filter(Objects::nonNull)
                .collect(Collectors.averagingDouble(kept -> kept));
    }

    /** Tokens of one question: what a model was shown, what was read for it, and the plan that it was computed from. */
    private record Size(
            String id,
            int prompt,
            int read,
            int plan,
            @Nullable Double causeKept) {
        double saved() {
            return 1 - (double) prompt / (read + plan);
        }

        double savedWithoutPlan() {
            return 1 - (double) prompt / read;
        }

        Figures figures() {
            return new Figures()
                    .add("id", id)
                    .add("prompt_tokens", prompt)
                    .add("read_tokens", read)
                    .add("plan_tokens", plan)
                    .add("saved", saved())
                    .add("cause_kept", causeKept);
        }
    }

    /** A model that says nothing, so that the template answers, and keeps what it was asked. */
    private static final class Listener implements ChatModel {
        private volatile String prompt = "";

        @Override
        public ChatResponse doChat(ChatRequest request) {
            prompt = request.messages().stream().map(Listener::text).collect(Collectors.joining("\n"));
            return ChatResponse.builder().aiMessage(AiMessage.from("")).build();
        }

        private static String text(ChatMessage message) {
            return message instanceof SystemMessage rules ? rules.text() : ((UserMessage) message).singleText();
        }
    }
}
