package io.resync.agent.diagnose;

import io.resync.Language;
import io.resync.Observed;
import io.resync.agent.codes.CodeEntry;
import io.resync.agent.codes.MessageCatalogue;
import io.resync.agent.codes.MessageCode;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.util.List;

/** What a code means by the catalogue: itself, at least who writes it, or that it is unknown. */
final class CodeMeanings {
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.standard();
    private static final String SOURCE = "message_catalogue";

    private CodeMeanings() {}

    static Finding of(CaseFile caseFile, String subject, MessageCode code) {
        return CATALOGUE
                .find(code.code())
                .map(entry -> listed(caseFile, subject, code, entry))
                .orElseGet(() -> CATALOGUE
                        .family(code.code())
                        .map(family -> ofFamily(caseFile, subject, code, family))
                        .orElseGet(() -> unknown(caseFile, subject, code)));
    }

    private static Finding listed(CaseFile caseFile, String subject, MessageCode code, CodeEntry entry) {
        var message = entry.certain() ? "code.means" : "code.usually_means";
        var arguments = List.of(
                code.shown(),
                word(entry.meaning()),
                word(entry.firstCheck()),
                word(entry.actor().word()));
        var excerpt = english(entry.meaning()) + " · first check: " + english(entry.firstCheck());
        return finding(caseFile, subject, code, message, arguments, excerpt);
    }

    private static Finding ofFamily(CaseFile caseFile, String subject, MessageCode code, String family) {
        var excerpt = "not listed · family: " + english(family);
        return finding(caseFile, subject, code, "code.of_family", List.of(code.shown(), word(family)), excerpt);
    }

    private static Finding unknown(CaseFile caseFile, String subject, MessageCode code) {
        return finding(caseFile, subject, code, "code.unknown", List.of(code.shown()), "not listed");
    }

    private static Finding finding(
            CaseFile caseFile,
            String subject,
            MessageCode code,
            String message,
            List<String> arguments,
            String excerpt) {
        var looked = new Observed<>(code, SOURCE, caseFile.clock().instant());
        var evidence = caseFile.cite(
                Evidence.Kind.DOCUMENT, looked, "catalogue · " + code.code(), code.shown() + " · " + excerpt);
        return CaseFile.established(Finding.Kind.STATE, subject, message, arguments, evidence);
    }

    /** Stands for an entry of the sentences, which is put into the answer's language. */
    static String word(String key) {
        return "{" + key + "}";
    }

    private static String english(String key) {
        return CATALOGUE.words(Language.ENGLISH).getOrDefault(key, "");
    }
}
