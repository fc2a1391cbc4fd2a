package io.resync.simulator;

import java.util.List;

/** What one run has written, without header and footer. */
record RunOutput(PlanJob job, EstateFile.Run run, List<String> lines) {}
