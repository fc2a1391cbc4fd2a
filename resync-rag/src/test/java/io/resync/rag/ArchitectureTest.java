package io.resync.rag;

import io.resync.testkit.ArchitectureContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class ArchitectureTest extends ArchitectureContract {
    @Override
    protected String root() {
        return "io.resync.rag";
    }

    @Override
    protected List<String> mayUse() {
        var allowed = new ArrayList<>(API);
        allowed.addAll(List.of("org.apache.lucene..", "com.fasterxml.jackson..", "org.slf4j.."));
        return allowed;
    }

    @Override
    protected Set<String> publicTypes() {
        return Set.of("KnowledgeOptions", "MarkdownKnowledgeBase");
    }
}
