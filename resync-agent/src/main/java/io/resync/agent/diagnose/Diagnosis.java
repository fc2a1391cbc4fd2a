package io.resync.agent.diagnose;

import io.resync.diagnosis.Finding;
import java.util.List;

/**
 * One kind of thing that can be found out. Pure: it looks at the case and nothing else. To add a kind, write one, give it to
 * the agent's builder, and add its sentences to the composer's resource files.
 */
@FunctionalInterface
public interface Diagnosis {
    /**
     * Looks at a case.
     *
     * @param caseFile what was asked and read
     * @return what was found, most important first; empty when this kind does not apply
     */
    List<Finding> examine(CaseFile caseFile);
}
