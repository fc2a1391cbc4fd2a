package io.resync.server.chat;

import io.resync.Deadline;
import io.resync.agent.Resync;
import io.resync.query.Question;
import io.resync.server.security.Callers;
import io.resync.server.security.Profiles;
import io.resync.spring.AgentProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions, and says how it would understand them. */
@RestController
@RequestMapping("/api/v1/chat")
class ChatController {
    private final Resync resync;
    private final AgentProperties properties;
    private final AnswersByKey answers;
    private final Profiles profiles;

    ChatController(Resync resync, AgentProperties properties, AnswersByKey answers, Profiles profiles) {
        this.resync = resync;
        this.properties = properties;
        this.answers = answers;
        this.profiles = profiles;
    }

    @PostMapping
    AnswerView ask(
            @RequestBody ChatRequest request,
            @RequestHeader(name = AnswersByKey.HEADER, required = false) @Nullable String key,
            Authentication signIn) {
        var question = question(request, signIn);
        return answers.answer(signIn.getName(), key, request, () -> AnswerView.of(resync.ask(question)));
    }

    @PostMapping("/analyze")
    AnalysisView analyze(@RequestBody ChatRequest request, Authentication signIn) {
        var question = question(request, signIn);
        return AnalysisView.of(resync.analyze(question));
    }

    private Question question(ChatRequest request, Authentication signIn) {
        return request.question(Callers.of(signIn), profiles.of(signIn), Deadline.in(properties.deadline()));
    }
}
