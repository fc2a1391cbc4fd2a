package io.resync.server.chat;

import io.resync.Deadline;
import io.resync.agent.Resync;
import io.resync.server.security.Callers;
import io.resync.spring.AgentProperties;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions, and says how it would understand them. */
@RestController
@RequestMapping("/api/v1/chat")
class ChatController {
    private final Resync resync;
    private final AgentProperties properties;

    ChatController(Resync resync, AgentProperties properties) {
        this.resync = resync;
        this.properties = properties;
    }

    @PostMapping
    AnswerView ask(@RequestBody ChatRequest request, Authentication signIn) {
        return AnswerView.of(resync.ask(request.question(Callers.of(signIn), Deadline.in(properties.deadline()))));
    }

    @PostMapping("/analyze")
    AnalysisView analyze(@RequestBody ChatRequest request, Authentication signIn) {
        var question = request.question(Callers.of(signIn), Deadline.in(properties.deadline()));
        return AnalysisView.of(resync.analyze(question));
    }
}
