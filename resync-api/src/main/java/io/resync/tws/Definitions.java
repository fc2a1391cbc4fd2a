package io.resync.tws;

import io.resync.Deadline;
import io.resync.Observed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's plans are made from. Texts in definitions are written by people, to be treated as data; texts are empty
 * where the engine told none. Lists may hold less of each definition than it has: engines of the first generation list
 * names only. One definition, asked for by its id, is whole.
 */
public interface Definitions {
    /**
     * Job definitions that match, ordered by name.
     *
     * @param filter which of them
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<JobDefinition>> jobs(Filter filter, PageRequest page, Deadline deadline);

    /**
     * One job definition.
     *
     * @param id which
     * @param deadline when the answer must be here
     * @return the definition, or empty when the engine has none
     */
    Optional<Observed<JobDefinition>> job(DefinitionId id, Deadline deadline);

    /**
     * Job stream definitions that match, ordered by name, without members and run cycles: whole, a thousand of them would be
     * more than one answer may hold.
     *
     * @param filter which of them
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<JobStreamDefinition>> jobStreams(Filter filter, PageRequest page, Deadline deadline);

    /**
     * One job stream definition with members and run cycles.
     *
     * @param id which
     * @param deadline when the answer must be here
     * @return the definition, or empty when the engine has none
     */
    Optional<Observed<JobStreamDefinition>> jobStream(DefinitionId id, Deadline deadline);

    /**
     * When a job stream will run, as the engine computes it from its run cycles.
     *
     * @param jobStream the definition
     * @param time which part of time
     * @param deadline when the answer must be here
     * @return the moments in order, a day without a time as its beginning in the engine's zone; empty where the engine cannot
     *     compute them (those before 10.2.8 cannot) or has no such job stream
     */
    Optional<Observed<List<Instant>>> runDates(DefinitionId jobStream, TimeRange time, Deadline deadline);

    /**
     * Calendars that match, ordered by name.
     *
     * @param filter which of them; calendars have no workstation
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<Calendar>> calendars(Filter filter, PageRequest page, Deadline deadline);

    /**
     * One calendar with its days.
     *
     * @param id which
     * @param deadline when the answer must be here
     * @return the calendar, or empty when the engine has none
     */
    Optional<Observed<Calendar>> calendar(DefinitionId id, Deadline deadline);

    /**
     * Run cycle groups that match, ordered by name.
     *
     * @param filter which of them; run cycle groups have no workstation
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<RunCycleGroup>> runCycleGroups(Filter filter, PageRequest page, Deadline deadline);

    /**
     * One run cycle group with its rules.
     *
     * @param id which
     * @param deadline when the answer must be here
     * @return the run cycle group, or empty when the engine has none
     */
    Optional<Observed<RunCycleGroup>> runCycleGroup(DefinitionId id, Deadline deadline);

    /**
     * Variable tables that match, ordered by name. Values of variables can be secrets: they never leave the client.
     *
     * @param filter which of them; variable tables have no workstation
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<VariableTable>> variableTables(Filter filter, PageRequest page, Deadline deadline);

    /**
     * One variable table with the names of its variables.
     *
     * @param id which
     * @param deadline when the answer must be here
     * @return the variable table, or empty when the engine has none
     */
    Optional<Observed<VariableTable>> variableTable(DefinitionId id, Deadline deadline);

    /**
     * Folders that match, ordered by name. Engines before 9.5 have none.
     *
     * @param filter which of them, by the last part of their path; folders have no workstation
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<Folder>> folders(Filter filter, PageRequest page, Deadline deadline);

    /**
     * Which definitions to list. Everything given must hold. Names may hold the engine's wildcards, {@code @} for any run of
     * characters and {@code ?} for one.
     *
     * @param name a name or pattern, or null for any
     * @param workstation a name or pattern, or null for any; without a slash in whatever folder, else with its folder, as
     *     {@code /AGT1} or {@code /DC1/AGT1}
     */
    record Filter(@Nullable String name, @Nullable String workstation) {
        /**
         * Every definition.
         *
         * @return a filter without conditions
         */
        public static Filter all() {
            return new Filter(null, null);
        }

        /**
         * Definitions with this name.
         *
         * @param name a name or pattern
         * @return a filter without other conditions
         */
        public static Filter named(String name) {
            return new Filter(name, null);
        }
    }

    /**
     * How a job is done.
     *
     * @param id what the engine knows it by
     * @param name its name
     * @param workstation where it runs, as the engine wrote it
     * @param folder its folder
     * @param type the engine's word for its kind, as {@code executable}; an open set
     * @param description what it is for
     * @param user as whom it runs
     * @param task what is run, with everything that looks like a secret masked
     * @param recovery what the engine does when it fails, as {@code STOP}; an open set
     */
    record JobDefinition(
            DefinitionId id,
            String name,
            String workstation,
            String folder,
            String type,
            String description,
            String user,
            String task,
            String recovery) {}

    /**
     * How a job stream is made.
     *
     * @param id what the engine knows it by
     * @param name its name
     * @param workstation its workstation, as the engine wrote it
     * @param folder its folder
     * @param description what it is for
     * @param draft whether it is left out of plans
     * @param validFrom first day it is used; null for no such day
     * @param validTo last day it is used; null for no such day
     * @param runCycles when it runs
     * @param excludedBy when it does not run although it would
     * @param predecessors names of what it waits for as a whole, as {@code WORKSTATION#STREAM.JOB} or
     *     {@code WORKSTATION#STREAM}
     * @param members its jobs, in order
     */
    record JobStreamDefinition(
            DefinitionId id,
            String name,
            String workstation,
            String folder,
            String description,
            boolean draft,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<RunCycle> runCycles,
            List<RunCycle> excludedBy,
            List<String> predecessors,
            List<Member> members) {
        /** Keeps own copies of the lists. */
        public JobStreamDefinition {
            runCycles = List.copyOf(runCycles);
            excludedBy = List.copyOf(excludedBy);
            predecessors = List.copyOf(predecessors);
            members = List.copyOf(members);
        }
    }

    /**
     * A job in the definition of a job stream.
     *
     * @param name its name there
     * @param workstation its workstation, as the engine wrote it
     * @param predecessors names of what it waits for: a job of the same job stream by its name, others as
     *     {@code WORKSTATION#STREAM.JOB} or {@code WORKSTATION#STREAM}
     */
    record Member(String name, String workstation, List<String> predecessors) {
        /** Keeps an own copy of the names. */
        public Member {
            predecessors = List.copyOf(predecessors);
        }
    }

    /**
     * When a job stream runs, by one rule.
     *
     * @param name its name
     * @param type the engine's word for its kind, as {@code rrule}; an open set
     * @param expression the rule in the engine's words, or the days it lists
     * @param calendar the calendar it goes by
     * @param group the run cycle group it takes its rules from
     * @param validFrom first day it is used; null for no such day
     * @param validTo last day it is used; null for no such day
     */
    record RunCycle(
            String name,
            String type,
            String expression,
            String calendar,
            String group,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * Run cycles that job streams share.
     *
     * @param id what the engine knows it by
     * @param name its name
     * @param description what it is for
     * @param runCycles its rules; lists of the engine may leave them out
     * @param excludedBy rules that take days away from them; as with these
     */
    record RunCycleGroup(
            DefinitionId id, String name, String description, List<RunCycle> runCycles, List<RunCycle> excludedBy) {
        /** Keeps own copies of the rules. */
        public RunCycleGroup {
            runCycles = List.copyOf(runCycles);
            excludedBy = List.copyOf(excludedBy);
        }
    }

    /**
     * Days.
     *
     * @param id what the engine knows it by
     * @param name its name
     * @param description what it is for
     * @param days its days, in order; lists of the engine may leave them out
     */
    record Calendar(DefinitionId id, String name, String description, List<LocalDate> days) {
        /** Keeps an own copy of the days. */
        public Calendar {
            days = List.copyOf(days);
        }
    }

    /**
     * Variables that jobs use.
     *
     * @param id what the engine knows it by
     * @param name its name
     * @param description what it is for
     * @param standard whether it is used where none is named
     * @param variables names of its variables, each with the number of characters of its value, in the order of the names;
     *     lists of the engine may leave them out
     */
    record VariableTable(
            DefinitionId id, String name, String description, boolean standard, Map<String, Integer> variables) {
        /** Keeps an own copy in a fixed order. */
        public VariableTable {
            variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        }
    }

    /**
     * A folder.
     *
     * @param id what the engine knows it by
     * @param path its whole path, as the engine wrote it
     * @param description what it is for
     */
    record Folder(DefinitionId id, String path, String description) {}
}
