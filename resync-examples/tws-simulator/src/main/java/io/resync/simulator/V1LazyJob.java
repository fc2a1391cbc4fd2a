package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A job of the first generation in one plan, of which a filter can have single fields. */
record V1LazyJob(V1Job job, String planId, boolean withDependencies) implements LazyFields.Source {
    @Override
    public ObjectNode whole() {
        return (withDependencies ? job.whole() : job.toNode()).put("planId", planId);
    }

    @Override
    public Optional<JsonNode> part(String field) {
        return job.part(field);
    }
}
