package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.resync.simulator.EstateFile.FileStatus;
import io.resync.simulator.EstateFile.PromptStatus;

/** Something that a job or job stream waits for or waited for, with what the engine says of it. */
sealed interface PlanDependency {
    DependencyType type();

    boolean satisfied();

    /** The wire's word for whether it is met. */
    default String status() {
        return satisfied() ? "SATISFIED" : "UNSATISFIED";
    }

    /** Adds the fields of this kind. */
    void describe(ObjectNode node);

    private static void describe(EstateFile.Stream stream, ObjectNode node) {
        node.put("jobStreamName", stream.name())
                .put("jobStreamWorkstation", "/" + stream.workstation())
                .put("jobStreamFolder", stream.folder())
                .put("jobStreamSchedTime", stream.schedule().toString());
    }

    record OnJob(PlanJob predecessor, boolean internal) implements PlanDependency {
        @Override
        public DependencyType type() {
            return internal ? DependencyType.INTERNAL : DependencyType.EXTERNAL_JOB;
        }

        @Override
        public boolean satisfied() {
            return predecessor.state().releases();
        }

        @Override
        public void describe(ObjectNode node) {
            PlanDependency.describe(predecessor.stream(), node);
            node.put("jobId", predecessor.id())
                    .put("jobName", predecessor.entry().name());
            node.putObject("predecessorStatus")
                    .put("status", predecessor.state().name());
            node.put("conditional", false).put("critical", predecessor.critical());
            if (!internal) {
                node.put("jobStreamId", Estate.idOf(predecessor.stream()));
                node.put("jobWorkstationName", "/" + predecessor.workstation());
                node.put("pending", false).put("zombie", false);
            }
        }
    }

    /** A predecessor that the plan does not hold. */
    record OnUnbound(EstateFile.Unbound predecessor) implements PlanDependency {
        @Override
        public DependencyType type() {
            return DependencyType.EXTERNAL_JOB;
        }

        @Override
        public boolean satisfied() {
            return false;
        }

        @Override
        public String status() {
            return "UNBOUND";
        }

        @Override
        public void describe(ObjectNode node) {
            var dot = predecessor.job().indexOf('.');
            node.put("jobStreamName", predecessor.job().substring(0, dot))
                    .put("jobName", predecessor.job().substring(dot + 1))
                    .put("conditional", Boolean.TRUE.equals(predecessor.conditional()))
                    .put("pending", true)
                    .put("zombie", false);
        }
    }

    record OnRemote(EstateFile.Remote remote) implements PlanDependency {
        @Override
        public DependencyType type() {
            return DependencyType.INTERNETWORK;
        }

        @Override
        public boolean satisfied() {
            return Boolean.TRUE.equals(remote.satisfied());
        }

        @Override
        public void describe(ObjectNode node) {
            node.put("networkAgent", "/" + remote.networkAgent()).put("dependency", remote.job());
        }
    }

    record OnStream(EstateFile.Stream predecessor, State state) implements PlanDependency {
        @Override
        public DependencyType type() {
            return DependencyType.EXTERNAL_JOBSTREAM;
        }

        @Override
        public boolean satisfied() {
            return state.releases();
        }

        @Override
        public void describe(ObjectNode node) {
            PlanDependency.describe(predecessor, node);
            node.put("jobStreamId", Estate.idOf(predecessor));
            node.putObject("predecessorStatus").put("status", state.name());
            node.put("conditional", false).put("pending", false).put("zombie", false);
        }
    }

    /** Units of a resource; {@code held} are those that this job has now. */
    record OnResource(EstateFile.Resource resource, int quantity, int held, int available, boolean satisfied)
            implements PlanDependency {
        @Override
        public DependencyType type() {
            return DependencyType.RESOURCE;
        }

        @Override
        public void describe(ObjectNode node) {
            node.put("name", resource.name())
                    .put("workstation", "/" + resource.workstation())
                    .put("quantity", quantity)
                    .put("quantityHeld", held)
                    .put("available", available)
                    .put("totalQuantity", resource.quantity());
        }
    }

    record OnPrompt(EstateFile.Prompt prompt) implements PlanDependency {
        @Override
        public DependencyType type() {
            return DependencyType.PROMPT;
        }

        @Override
        public boolean satisfied() {
            return prompt.status() == PromptStatus.ANSWERED_YES;
        }

        @Override
        public void describe(ObjectNode node) {
            node.put("promptName", prompt.name())
                    .put("text", prompt.text())
                    .put("promptStatus", prompt.status().name())
                    .put("promptType", "Predefined Prompt");
            PlanNode.addText(node, "timeAsked", prompt.asked());
        }
    }

    record OnFile(EstateFile.File file, String workstation) implements PlanDependency {
        @Override
        public DependencyType type() {
            return DependencyType.FILE;
        }

        @Override
        public boolean satisfied() {
            return file.status() == FileStatus.EXISTS;
        }

        @Override
        public void describe(ObjectNode node) {
            node.putObject("file")
                    .put("name", file.name())
                    .put("workstation", "/" + workstation)
                    .put("status", file.status().text());
        }
    }
}
