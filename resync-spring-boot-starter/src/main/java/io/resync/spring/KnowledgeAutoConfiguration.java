package io.resync.spring;

import io.resync.knowledge.KnowledgeBase;
import io.resync.rag.KnowledgeOptions;
import io.resync.rag.MarkdownKnowledgeBase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The knowledge base, where a folder is set and the application has no knowledge base of its own. */
@AutoConfiguration
@ConditionalOnProperty("resync.knowledge.folder")
@ConditionalOnMissingBean(KnowledgeBase.class)
@EnableConfigurationProperties(KnowledgeProperties.class)
class KnowledgeAutoConfiguration {
    @Bean(destroyMethod = "close")
    KnowledgeBase knowledgeBase(KnowledgeProperties properties, ObjectProvider<Clock> clock) {
        var options = KnowledgeOptions.builder(properties.path());
        clock.ifUnique(options::clock);
        return MarkdownKnowledgeBase.open(options.build());
    }
}
