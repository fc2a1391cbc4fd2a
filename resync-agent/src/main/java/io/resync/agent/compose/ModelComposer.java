package io.resync.agent.compose;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Reading;
import io.resync.agent.gather.ServiceOrchestrator;
import io.resync.agent.gather.Source;
import io.resync.agent.gather.SourceFailedException;
import io.resync.chat.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a model phrase the findings. Asked like any other source: a model that fails or is late becomes a gap. */
public final class ModelComposer {
    /** The model, as a source. Its gap says why an answer was written by template. */
    public static final Source<Draft> MODEL = new Source<>("model");

    private final ChatModel model;
    private final ServiceOrchestrator orchestrator;
    private final Clock clock;
    private final Budget budget;

    /**
     * A composer over a model.
     *
     * @param model any model
     * @param orchestrator how it is asked
     * @param clock when its answer came
     * @param budget how much it is shown
     */
    public ModelComposer(ChatModel model, ServiceOrchestrator orchestrator, Clock clock, Budget budget) {
        this.model = model;
        this.orchestrator = orchestrator;
        this.clock = clock;
        this.budget = budget;
    }

    /**
     * Asks the model.
     *
     * @param material what the answer is made of
     * @param deadline when the text must be here
     * @return the draft under {@link #MODEL}, or a gap
     */
    public Investigation compose(Material material, Deadline deadline) {
        var reading = new Reading<>(MODEL, ignored -> draft(Prompt.of(material, budget)));
        return orchestrator.gather(List.of(reading), deadline);
    }

    private Optional<Observed<Draft>> draft(Prompt prompt) {
        var request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                .build();
        var response = ask(request);
        var text = response.aiMessage().text();
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new Observed<>(
                        new Draft(text, name(), tokens(response.tokenUsage(), prompt)), name(), clock.instant()));
    }

    /** A model is code of somebody else's: whatever it throws is a source that failed, and the template answers. */
    private ChatResponse ask(ChatRequest request) {
        try {
            return model.chat(request);
        } catch (RuntimeException e) {
            throw new SourceFailedException(
                    "the model was asked to phrase the answer and failed with "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    private String name() {
        return Objects.requireNonNullElse(model.defaultRequestParameters().modelName(), "model");
    }

    private static Answer.TokenUse tokens(@Nullable TokenUsage usage, Prompt prompt) {
        return usage == null
                ? new Answer.TokenUse(0, 0, prompt.cut())
                : new Answer.TokenUse(
                        Objects.requireNonNullElse(usage.inputTokenCount(), 0),
                        Objects.requireNonNullElse(usage.outputTokenCount(), 0),
                        prompt.cut());
    }
}
