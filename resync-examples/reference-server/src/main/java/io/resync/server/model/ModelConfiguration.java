package io.resync.server.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A model, where one is configured. It is asked once: an answer without it is ready before a second try could help. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("resync.model.base-url")
class ModelConfiguration {
    @Bean
    ChatModel model(ModelProperties properties) {
        return OpenAiChatModel.builder()
                .baseUrl(properties.checkedBaseUrl())
                .apiKey(properties.apiKey())
                .modelName(properties.checkedName())
                .timeout(properties.checkedTimeout())
                .maxRetries(0)
                .build();
    }
}
