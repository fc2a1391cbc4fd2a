package io.resync.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds jobs that wait for themselves, also by way of job streams; each stream counts as its start and its end. */
final class CircleCheck {
    private static final String START = "start of ";
    private final Map<String, Integer> missing = new HashMap<>();
    private final Map<String, List<String>> successors = new HashMap<>();

    private CircleCheck(EstateFile file) {
        file.streams().forEach(this::add);
    }

    /** One that is part of a circle or behind one. */
    static Optional<String> stuck(EstateFile file) {
        var check = new CircleCheck(file);
        check.releaseAll();
        return check.missing.isEmpty() ? Optional.empty() : Optional.of(new TreeSet<>(check.missing.keySet()).first());
    }

    private void add(EstateFile.Stream stream) {
        var start = START + stream.name();
        missing.putIfAbsent(start, 0);
        add(stream, start, stream.needs());
        for (var job : stream.jobs()) {
            var name = stream.name() + "." + job.name();
            missing.putIfAbsent(name, 0);
            add(start, name);
            add(name, stream.name());
            add(stream, name, job.needs());
        }
    }

    private void add(EstateFile.Stream stream, String waiting, EstateFile.Needs needs) {
        needs.streams().forEach(name -> add(name, waiting));
        needs.jobs().forEach(name -> add(name.contains(".") ? name : stream.name() + "." + name, waiting));
    }

    private void add(String before, String after) {
        successors.computeIfAbsent(before, name -> new ArrayList<>(2)).add(after);
        missing.merge(after, 1, Integer::sum);
    }

    private void releaseAll() {
        var free = new ArrayDeque<String>();
        missing.forEach((name, count) -> {
            if (count == 0) {
                free.add(name);
            }
        });
        while (!free.isEmpty()) {
            var name = free.remove();
            missing.remove(name);
            for (var after : successors.getOrDefault(name, List.of())) {
                if (missing.merge(after, -1, Integer::sum) == 0) {
                    free.add(after);
                }
            }
        }
    }
}
