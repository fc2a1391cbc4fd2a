package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.CriticalJobs;
import io.resync.tws.Definitions;
import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.JobPattern;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Journal;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something to ask each call of the port with. Ids are those that answers were seen with. */
final class PortArguments {
    private static final TimeRange NIGHT =
            new TimeRange(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    /** For all of a kind, narrow enough for a small answer. */
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(PageRequest.class, PageRequest.first(3)),
            Map.entry(
                    JobFilter.class,
                    JobFilter.builder().statuses(Set.of(PlanStatus.ABEND)).build()),
            Map.entry(JobStreamFilter.class, JobStreamFilter.all()),
            Map.entry(PlanObjectFilter.class, PlanObjectFilter.all()),
            Map.entry(JobPattern.class, JobPattern.all()),
            Map.entry(LogRange.class, LogRange.first(20)),
            Map.entry(LogQuery.class, LogQuery.ends(3, 3)),
            Map.entry(TimeRange.class, NIGHT),
            Map.entry(CriticalJobs.Filter.class, CriticalJobs.Filter.all()),
            Map.entry(RunHistory.Filter.class, new RunHistory.Filter("PAYROLL_NIGHTLY", null, null, NIGHT)),
            Map.entry(Journal.Filter.class, Journal.Filter.in(NIGHT)),
            Map.entry(Definitions.Filter.class, Definitions.Filter.all()),
            Map.entry(String.class, "PAYROLL_NIGHTLY"),
            Map.entry(int.class, 3),
            Map.entry(long.class, 3L),
            Map.entry(Duration.class, Duration.ofHours(1)),
            Map.entry(Predicate.class, (Predicate<Object>) any -> true),
            Map.entry(Consumer.class, (Consumer<Object>) any -> {}));

    private final EngineId engine;
    private final Supplier<Deadline> deadline;
    private final Map<Class<?>, Object> ids = new ConcurrentHashMap<>();

    PortArguments(EngineId engine, Supplier<Deadline> deadline) {
        this.engine = engine;
        this.deadline = deadline;
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType several && several.getRawType() instanceof Class<?> raw) {
            return raw == Set.class || raw == List.class || raw == Collection.class
                    ? collection(raw, several.getActualTypeArguments()[0])
                    : of(raw);
        }
        if (!(type instanceof Class<?> one)) {
            throw new AssertionError("with what is a call asked that takes " + type + "?");
        }
        return one == Deadline.class ? deadline.get() : value(one);
    }

    /** Remembers the first id of each kind. */
    <T> T learn(T answer) {
        learnFrom(answer);
        return answer;
    }

    private Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        var value = VALUES.get(type);
        return value == null ? id(type) : value;
    }

    private Object collection(Class<?> raw, Type of) {
        boolean oneOfMany = of instanceof Class<?> kind && (kind.isEnum() || isId(kind));
        var items = oneOfMany ? List.of(of(of)) : List.of();
        return raw == Set.class ? Set.copyOf(items) : items;
    }

    private Object id(Class<?> type) {
        if (!isId(type)) {
            throw new AssertionError("with what is a call asked that takes " + type + "?");
        }
        var seen = ids.get(type);
        return seen == null ? made(type, "00000000-0000-4000-8000-000000000000") : seen;
    }

    private Object made(Class<?> type, String id) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(EngineId.class, String.class);
            return constructor.newInstance(engine, id);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new LinkageError("an id is made of an engine and a text, " + type + " is not", e);
        }
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord() && type.getSimpleName().endsWith("Id") && type != EngineId.class;
    }

    private void learnFrom(@Nullable Object value) {
        if (value instanceof Optional<?> found) {
            found.ifPresent(this::learnFrom);
        } else if (value instanceof Collection<?> items) {
            items.forEach(this::learnFrom);
        } else if (value instanceof Record record && isId(record.getClass())) {
            ids.putIfAbsent(record.getClass(), record);
        } else if (value instanceof Record record && isOurs(record)) {
            for (var component : record.getClass().getRecordComponents()) {
                learnFrom(component(record, component));
            }
        }
    }

    private static boolean isOurs(Record record) {
        return record instanceof Observed || record.getClass().getName().startsWith("io.resync.tws.");
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError("no " + component + " can be had of " + record, e);
        }
    }
}
