package io.resync.agent.diagnose;

import io.resync.agent.plan.Blocker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a blocker of the plan is said.
 *
 * @param message key of the sentence
 * @param arguments what it speaks of
 * @param record the same as evidence, field by field
 */
record BlockerWords(String message, List<String> arguments, String record) {
    static BlockerWords of(Blocker blocker, Moments moments) {
        var kind = blocker.kind().name().toLowerCase(Locale.ROOT);
        var arguments = new ArrayList<String>();
        arguments.add(blocker.subject());
        arguments.add(Quote.of(blocker.text()));
        arguments.add(Integer.toString(blocker.asked()));
        arguments.add(Integer.toString(blocker.there()));
        var holders = blocker.holders().stream()
                .map(holder -> holder(holder, moments))
                .collect(Collectors.joining(", "));
        arguments.add(holders);
        var dead = blocker.holders().stream().anyMatch(holder -> !holder.working());
        var message = "origin." + kind
                + (blocker.kind() != Blocker.Kind.RESOURCE || holders.isEmpty() ? "" : dead ? "_dead" : "_held");
        var asked = blocker.kind() == Blocker.Kind.FENCE ? " · fence=" : " · needed=";
        var record = blocker.subject() + " · " + kind + " · " + blocker.text() + asked + blocker.asked() + " · there="
                + blocker.there() + (holders.isEmpty() ? "" : " · held by " + holders);
        return new BlockerWords(message, arguments, record);
    }

    private static String holder(Blocker.Holder holder, Moments moments) {
        return holder.name() + (holder.since() == null ? "" : " (" + moments.at(holder.since()) + ")");
    }
}
