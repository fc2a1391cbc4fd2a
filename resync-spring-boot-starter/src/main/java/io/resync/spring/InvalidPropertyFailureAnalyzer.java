package io.resync.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells in three lines what is wrong with a property, in place of a stack of bean errors. */
@Order(Ordered.HIGHEST_PRECEDENCE) // before Boot's own, which would print the value
final class InvalidPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidPropertyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidPropertyException cause) {
        var description = """
                A configuration property cannot be used:

                    Property: %s
                    Found:    %s
                    Expected: %s\
                """.formatted(cause.property(), cause.found(), cause.expected());
        return new FailureAnalysis(description, "Correct " + cause.property() + " and start again.", cause);
    }
}
