package io.resync.spring;

import io.resync.agent.Resync;
import io.resync.chat.Assistant;
import io.resync.tws.TwsClient;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the property that brings Resync in, where an application wants one of its beans and has none. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingEngineFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {
    private static final Set<Class<?>> OURS = Set.of(Resync.class, Assistant.class, TwsClient.class);

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        var wanted = cause.getBeanType();
        if (wanted == null || !OURS.contains(wanted)) {
            return null;
        }
        var missing = new InvalidPropertyException(
                TwsProperties.ENDPOINT, "nothing", TwsProperties.EXPECTED_ENDPOINT, rootFailure);
        return new InvalidPropertyFailureAnalyzer().analyze(rootFailure, missing);
    }
}
