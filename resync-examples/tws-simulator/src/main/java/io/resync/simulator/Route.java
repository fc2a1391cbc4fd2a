package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One call that an engine answers: the verb, the path below the context root, the levels that have it. */
record Route(String method, String template, Pattern path, List<Level> levels, Answer answer) {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /** Answers a call whose path had these values in the places of the template. */
    @FunctionalInterface
    interface Answer {
        Reply to(Call call, List<String> values);
    }

    static Route get(String template, Answer answer) {
        return new Route("GET", template, answer);
    }

    static Route post(String template, Answer answer) {
        return new Route("POST", template, answer);
    }

    private Route(String method, String template, Answer answer) {
        this(method, template, pattern(template), Level.V9_4.on(), answer);
    }

    Route on(List<Level> some) {
        return new Route(method, template, path, some, answer);
    }

    Optional<Reply> reply(Call call, String rawPath) {
        return Optional.of(path.matcher(rawPath))
                .filter(matcher -> matcher.matches() && call.method().equals(method))
                .map(matcher -> answer.to(call, values(matcher.toMatchResult())));
    }

    private static List<String> values(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .map(value -> URLDecoder.decode(value.replace("+", "%2B"), UTF_8))
                .toList();
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(PLACE.matcher(template).replaceAll("([^/]+)"));
    }
}
