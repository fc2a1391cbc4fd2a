package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import io.resync.tws.WatchedFile;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import io.resync.tws.client.V1Lists.Question;
import io.resync.tws.client.V1Lists.Rest;
import io.resync.tws.client.V1Reads.Listed;
import io.resync.tws.client.wire.V1PlanObjectAnswers;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the current plan other than jobs and job streams, in the first generation. It is asked by their names. States are
 * compared here: levels write the same one as {@code NOT_ASKED} and as {@code Not Asked}.
 */
final class V1PlanObjects {
    private static final Comparator<Resource> RESOURCES = Comparator.comparing(Resource::name)
            .thenComparing(Resource::workstation)
            .thenComparing(each -> each.id().value());
    private static final Comparator<Prompt> PROMPTS = Comparator.comparing(Prompt::name)
            .thenComparing(Prompt::number)
            .thenComparing(each -> each.id().value());
    private static final Comparator<WatchedFile> FILES = Comparator.comparing(WatchedFile::path)
            .thenComparing(WatchedFile::workstation)
            .thenComparing(each -> each.id().value());

    private final EngineId engine;
    private final Exchange exchange;
    private final V1Lists lists;
    private final V1PlanObjectAnswers answers;
    private final Listed<Resource> resources;
    private final Listed<Prompt> prompts;
    private final Listed<WatchedFile> files;

    V1PlanObjects(EngineId engine, Exchange exchange) {
        this.engine = engine;
        this.exchange = exchange;
        lists = new V1Lists(engine, exchange, new V1Reads(engine));
        answers = new V1PlanObjectAnswers(engine);
        resources = new Listed<>("plan/current/resource/", answers::resources, Resource::id);
        prompts = new Listed<>("plan/current/prompt/", answers::prompts, Prompt::id);
        files = new Listed<>("plan/current/file/", answers::files, WatchedFile::id);
    }

    Optional<Observed<Workstation>> workstation(WorkstationId id, Deadline deadline) {
        var path = "plan/current/workstation/" + segment(id.engine(), id.value());
        return exchange.find(V1Reads.one(path, answers::workstation), deadline);
    }

    Optional<Observed<Resource>> resource(ResourceId id, Deadline deadline) {
        var path = "plan/current/resource/" + segment(id.engine(), id.value());
        return exchange.find(V1Reads.one(path, answers::resource), deadline);
    }

    Observed<Page<Resource>> resources(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        var narrowed = V1Filter.resources()
                .named("resourceName", filter.name())
                .named("workstatioName", V1Names.withoutRoot(filter.workstation()));
        var named = V1Names.matching(filter.name());
        var placed = placed(filter.workstation());
        var inState = inState(filter.statuses());
        var rest = new Rest<Resource>(
                each -> named.test(each.name()) && placed.test(each.workstation()) && inState.test(each.status()),
                RESOURCES);
        return lists.page(new Question<>(resources, narrowed, false), rest, page, deadline);
    }

    Observed<Page<Prompt>> prompts(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        var narrowed = V1Filter.prompts().named("promptName", filter.name());
        var named = V1Names.matching(filter.name());
        var inState = inState(filter.statuses());
        var rest = new Rest<Prompt>(each -> named.test(each.name()) && inState.test(each.status()), PROMPTS);
        return lists.page(new Question<>(prompts, narrowed, false), rest, page, deadline);
    }

    Observed<Page<WatchedFile>> files(PlanObjectFilter filter, PageRequest page, Deadline deadline) {
        var narrowed = V1Filter.files()
                .pathed("fileName", filter.name())
                .named("workstationName", V1Names.withoutRoot(filter.workstation()));
        var named = V1Names.matching(filter.name());
        var placed = placed(filter.workstation());
        var inState = inState(filter.statuses());
        var rest = new Rest<WatchedFile>(
                each -> named.test(each.path()) && placed.test(each.workstation()) && inState.test(each.status()),
                FILES);
        return lists.page(new Question<>(files, narrowed, false), rest, page, deadline);
    }

    private static Predicate<String> placed(@Nullable String workstation) {
        var named = V1Names.matching(V1Names.withoutRoot(workstation));
        return where -> named.test(Objects.requireNonNullElse(V1Names.withoutRoot(where), ""));
    }

    private static Predicate<String> inState(Set<String> wanted) {
        var words =
                wanted.stream().map(Oql::requireWord).map(V1PlanObjects::spelt).collect(Collectors.toSet());
        return word -> words.isEmpty() || words.contains(spelt(word));
    }

    private static String spelt(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private String segment(EngineId of, String id) {
        Oql.requireSame(engine, of);
        return ObjectIds.segment(id);
    }
}
